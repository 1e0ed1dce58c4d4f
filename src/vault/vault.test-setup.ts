import { RecordDatabase } from './record-database.ts';
import { newSealKey } from './seal.ts';
import { SealedStore } from './sealed-store.ts';

/** A new, empty vault of nobody. */
export async function newVault(): Promise<SealedStore> {
  return new SealedStore(new RecordDatabase(`record-${crypto.randomUUID()}`), await newSealKey());
}
