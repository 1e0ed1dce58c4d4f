import type { Page } from '@playwright/test';

/** Everything that the device stores of a record as one text: what a mistake could show. */
export async function everythingStored(page: Page): Promise<string> {
  return (await chunksStored(page)).flat().join('\n');
}

/**
 * Every chunk that the device stores of a record, by name, opened with the device's own key. Read from the outside: the
 * seal's format is known here once more.
 */
export function chunksStored(page: Page): Promise<readonly (readonly [name: string, text: string])[]> {
  return page.evaluate(async () => {
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
    const keys = await rowsOf<{ vault: string; key: CryptoKey }>('keyring', 'keys');
    const chunks: [string, string][] = [];
    for (const { name: vault = '' } of await indexedDB.databases()) {
      const key = keys.find((one) => one.vault === vault)?.key;
      if (!vault.startsWith('record-') || key === undefined) continue;
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
  });
}
