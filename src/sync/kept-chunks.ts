import type { Delivery } from '#/record/readings/delivery.ts';
import type { Reading } from '#/record/readings/reading.ts';
import type { Review } from '#/record/readings/review.ts';
import { lastOf, READING_LOTS, readingChunk, readingLot } from '#/vault/names.ts';
import type { Chunk, ChunkToPut } from '#/vault/sealed-store.ts';

/** A reading on this device, with all it was before and how far it has come. */
export interface KeptReading {
  /** Names it wherever it goes. */
  readonly key: string;
  /** As it was kept and after each change, the last one as it is. */
  readonly versions: readonly { readonly reading: Reading; readonly issued: string }[];
  readonly isWithdrawn: boolean;
  /** Counts up with each reading of this device. */
  readonly place: number;
  readonly deliveries: readonly Delivery[];
  /** What the people there have done with it, by organisation code. */
  readonly reviews: Readonly<Record<string, Review>>;
}

/**
 * Readings that are kept together lie in one chunk, since thousands of chunks are slow to write and to open. What one of
 * them becomes later lies in a chunk of its own, and the lot stays as it was.
 */
export function chunkOf(all: readonly KeptReading[]): ChunkToPut {
  const [first, ...others] = all;
  return first !== undefined && others.length === 0
    ? { name: readingChunk(first.key), text: () => JSON.stringify(first) }
    : { name: readingLot(crypto.randomUUID(), all.length), text: () => JSON.stringify(all) };
}

const isLot = (name: string): boolean => name.startsWith(READING_LOTS);

/** Every reading in some chunks, each as it is by now. */
export function keptIn(chunks: readonly Chunk[]): readonly KeptReading[] {
  const all = chunks
    .filter(({ name }) => isLot(name))
    .flatMap(({ text }) => JSON.parse(text) as readonly KeptReading[]);
  const own = chunks.filter(({ name }) => !isLot(name)).map(({ text }) => JSON.parse(text) as KeptReading);
  return [...new Map([...all, ...own].map((kept) => [kept.key, kept])).values()];
}

/** A place after that of every reading in chunks of these names. */
export function nextPlace(names: readonly string[]): number {
  return names.reduce((place, name) => place + (isLot(name) ? Number(lastOf(name)) : 1), 1);
}

/** By when they were taken; of the same moment, what was kept last comes first. */
export function newestFirst(all: readonly KeptReading[]): readonly KeptReading[] {
  return all
    .map((kept) => ({ kept, at: Date.parse(kept.versions.at(-1)?.reading.takenAt ?? '') }))
    .sort((a, b) => b.at - a.at || b.kept.place - a.kept.place)
    .map(({ kept }) => kept);
}
