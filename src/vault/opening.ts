import { nextOpening, type Opening } from '#/record/opening.ts';
import type { SealedStore } from './sealed-store.ts';
import { readShelf, toShelf } from './shelves.ts';

/** Notes an opening of the record, after the ones before it, and returns it. */
export async function noteOpening(store: SealedStore, now: Date): Promise<Opening> {
  const opening = nextOpening(await readShelf<Opening>(store, 'opened'), now.toISOString());
  await store.write({ put: [toShelf('opened', opening)] });
  return opening;
}
