import type { LayerItem } from '#/record/person-layer.ts';
import { eraseVault } from './erase.ts';
import { unlockedKeyOf } from './keyring.ts';
import { CHANGES, shelf } from './names.ts';
import { earlierDatabaseName, RecordDatabase } from './record-database.ts';
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

/**
 * Moves what nobody can fetch again (what the person says about their record, and what has changed in it) out of a vault
 * that was made before vaults were locked, and erases that one. A kill in between loses nothing: it is moved again.
 */
export async function moveIn(subject: string, { store }: Vault): Promise<void> {
  const name = await earlierDatabaseName(subject);
  const key = await unlockedKeyOf(name);
  if (key === undefined) return;
  const before = await openVault(name, key);
  const [layer, changes] = await Promise.all([
    before.store.readAll(shelf('layer')),
    before.store.readAll(CHANGES),
  ]);
  before.close();
  await store.write({ put: [...layer, ...changes] });
  await eraseVault(name);
}
