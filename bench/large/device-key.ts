import type { Page } from '@playwright/test';
import type { KeyPair } from 'dpop';
import { webcrypto } from 'node:crypto';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

/** As much of the browser as is used here: this unit is compiled without the browser's own types. */
interface Asking<Result> {
  readonly result: Result;
  addEventListener(when: 'success' | 'error', then: () => void): void;
}
interface Database {
  transaction(table: string): { objectStore(table: string): { getAll(): Asking<unknown[]> } };
  close(): void;
}

/** Lets the key that a page makes for its sign-in be read, which the product forbids; to be called before the page opens. */
export async function makeKeyReadable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { subtle } = globalThis.crypto;
    const make = subtle.generateKey.bind(subtle) as (...given: unknown[]) => Promise<unknown>;
    Object.defineProperty(subtle, 'generateKey', {
      value: (algorithm: unknown, _extractable: boolean, uses: unknown) => make(algorithm, true, uses),
    });
  });
}

/** The key that a signed-in page proves its requests with. */
export async function deviceKey(page: Page): Promise<KeyPair> {
  const [own, shared] = await page.evaluate(async () => {
    const { indexedDB, crypto } = globalThis as unknown as {
      readonly indexedDB: { open(name: string): Asking<Database> };
      readonly crypto: typeof webcrypto;
    };
    const settled = <Result>(asking: Asking<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        asking.addEventListener('success', () => resolve(asking.result));
        asking.addEventListener('error', () => reject(new Error('The key could not be read')));
      });
    const database = await settled(indexedDB.open('session'));
    const [held] = await settled(database.transaction('proofs').objectStore('proofs').getAll());
    database.close();
    const { keys } = (
      held as { proof: { keys: { privateKey: webcrypto.CryptoKey; publicKey: webcrypto.CryptoKey } } }
    ).proof;
    return Promise.all([keys.privateKey, keys.publicKey].map((key) => crypto.subtle.exportKey('jwk', key)));
  });
  const read = (jwk: unknown, use: 'sign' | 'verify'): Promise<webcrypto.CryptoKey> =>
    webcrypto.subtle.importKey('jwk', jwk as webcrypto.JsonWebKey, CURVE, true, [use]);
  return { privateKey: await read(own, 'sign'), publicKey: await read(shared, 'verify') } as KeyPair;
}
