import { shelf, type ShelfName } from './names.ts';
import type { Chunk, SealedStore } from './sealed-store.ts';

/** Reads a small thing of the whole record; undefined when it is not there. */
export async function readShelf<T>(store: SealedStore, name: ShelfName): Promise<T | undefined> {
  const text = await store.read(shelf(name));
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export const toShelf = (name: ShelfName, value: unknown): Chunk => ({
  name: shelf(name),
  text: JSON.stringify(value),
});
