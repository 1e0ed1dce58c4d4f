import type { Page } from '@playwright/test';
import { PIN } from './test.ts';

/** Everything that the device stores of a record as one text: what a mistake could show. */
export async function everythingStored(page: Page, pin = PIN): Promise<string> {
  return (await chunksStored(page, pin)).flat().join('\n');
}

/**
 * Every chunk that the device stores of a record, by name, opened with the PIN. Read from the outside: what unlocks
 * and the seal's format are known here once more.
 */
export function chunksStored(
  page: Page,
  pin = PIN,
): Promise<readonly (readonly [name: string, text: string])[]> {
  return page.evaluate(async (typedPin) => {
    interface Way {
      readonly vault: string;
      readonly id: string;
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly rounds: number;
      readonly nonce: Uint8Array<ArrayBuffer>;
      readonly wrapped: ArrayBuffer;
    }
    interface Row {
      readonly id: string;
      readonly sealed?: Uint8Array<ArrayBuffer>;
      readonly revision?: number;
    }
    const rowsOf = async <T>(name: string, store: string): Promise<T[]> => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      });
      const rows = await new Promise<T[]>((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.addEventListener('success', () => resolve(reading.result as T[]));
        reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
      });
      database.close();
      return rows;
    };
    const open = async (key: CryptoKey, place: readonly unknown[], sealed: Uint8Array<ArrayBuffer>) => {
      const additionalData = new TextEncoder().encode(JSON.stringify([1, ...place]));
      const iv = sealed.subarray(1, 13);
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData },
        key,
        sealed.subarray(13),
      );
      return new TextDecoder().decode(plain);
    };
    const bytes = (text: string) => new TextEncoder().encode(text);
    const keys = await rowsOf<{ vault: string; key: CryptoKey }>('keyring', 'keys');
    const device = keys.find(({ vault }) => vault === 'device')?.key;
    const keyOf = async ({ vault, id, salt, rounds, nonce, wrapped }: Way): Promise<CryptoKey> => {
      if (device === undefined) throw new Error('No device key');
      const typed = await crypto.subtle.importKey('raw', bytes(typedPin), 'PBKDF2', false, ['deriveBits']);
      const plan = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
      const slow = await crypto.subtle.deriveBits(plan, typed, 256);
      const secret = await crypto.subtle.sign('HMAC', device, slow);
      const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
      const wrapping = await crypto.subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt, info: bytes('unlock by pin') },
        material,
        { name: 'AES-GCM', length: 256 },
        false,
        ['unwrapKey'],
      );
      const additionalData = bytes(JSON.stringify([vault, id]));
      const placed = { name: 'AES-GCM', iv: nonce, additionalData };
      return crypto.subtle.unwrapKey('raw', wrapped, wrapping, placed, 'AES-GCM', false, ['decrypt']);
    };
    const ways = await rowsOf<Way>('keyring', 'ways');
    const chunks: [string, string][] = [];
    for (const { name: vault = '' } of await indexedDB.databases()) {
      const way = ways.find((one) => one.vault === vault);
      if (!vault.startsWith('vault-') || way === undefined) continue;
      const key = await keyOf(way);
      const rows = new Map((await rowsOf<Row>(vault, 'chunks')).map((row) => [row.id, row]));
      const revision = rows.get('now')?.revision;
      const catalogue = rows.get('catalogue')?.sealed;
      if (revision === undefined || catalogue === undefined) continue;
      const places = JSON.parse(await open(key, [vault, 'catalogue', revision], catalogue)) as [
        string,
        [string, number],
      ][];
      for (const [name, [id, sequence]] of places) {
        const sealed = rows.get(id)?.sealed;
        if (sealed === undefined) throw new Error(`Missing: ${name}`);
        chunks.push([name, await open(key, [vault, name, sequence], sealed)]);
      }
    }
    return chunks;
  }, pin);
}
