import type { LayerItem } from '#/record/person-layer.ts';
import { RecordDatabase } from './record-database.ts';
import { SealedStore } from './sealed-store.ts';
import { toShelf } from './shelves.ts';

/** One person's vault, open. */
export interface Vault {
  readonly store: SealedStore;
  close(): void;
}

/** Opens a vault with its key, and seals what an earlier version of it kept in the clear. */
export async function openVault(name: string, key: CryptoKey): Promise<Vault> {
  const database = new RecordDatabase(name);
  const store = new SealedStore(database, key);
  const unsealed = await database.layer.toArray();
  if (unsealed.length > 0) {
    const layer = unsealed.map(({ text }) => JSON.parse(text) as LayerItem);
    await store.write({ put: [toShelf('layer', layer)] });
    await database.layer.clear();
  }
  return { store, close: () => database.close() };
}
