import { shelf, type ShelfName } from './names.ts';
import { unlessDamaged } from './seal.ts';
import type { Chunk, SealedStore } from './sealed-store.ts';

/** Reads a small thing of the whole record; undefined when it is not there, or is damaged: the record is more than it. */
export async function readShelf<T>(store: SealedStore, name: ShelfName): Promise<T | undefined> {
  const text = await unlessDamaged(store.read(shelf(name)), undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export const toShelf = (name: ShelfName, value: unknown): Chunk => ({
  name: shelf(name),
  text: JSON.stringify(value),
});
