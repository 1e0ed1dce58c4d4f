import type { Failure } from '#/kit/failure.ts';
import { groupBy } from '#/kit/group-by.ts';
import { coverageState } from '#/record/coverage.ts';
import type { HeldDetails } from '#/record/fact.ts';
import type { Change } from '#/record/what-changed.ts';
import { changesAt, logOf, toldBy, type ShelfName } from '#/vault/names.ts';
import { toChunk, type LogPage } from '#/vault/originals.ts';
import type { Chunk, ChunkToPut, SealedStore } from '#/vault/sealed-store.ts';
import { readShelf, toShelf } from '#/vault/shelves.ts';
import { toSourceRow, type HeldSource, type SourceRow } from './held-source.ts';

/** Pages to add to a source's log; `instead`: in place of all that was there. */
export interface LoggedPages {
  readonly source: string;
  readonly instead: boolean;
  readonly pages: readonly LogPage[];
}

/** Everything that is stored together, so that a kill leaves all of it or none. */
export interface ToStore {
  readonly held: readonly HeldSource[];
  /** Sources whose statements and accounts are new. */
  readonly told: readonly HeldSource[];
  readonly pages: readonly LoggedPages[];
  readonly entries: readonly ChunkToPut[];
  readonly changes: readonly Change[];
  readonly register: HeldDetails | undefined;
  /** What the first page shows, and what sources say against each other. */
  readonly shelves: Readonly<Partial<Record<ShelfName, unknown>>>;
}

/** Stores what is new, in one writing of the vault. */
export async function storeRecord(store: SealedStore, given: ToStore): Promise<void> {
  await store.write({
    clear: given.pages.filter(({ instead }) => instead).map(({ source }) => logOf(source)),
    put: [
      ...given.pages.flatMap(({ source, pages }) => pages.map((page) => toChunk(source, page))),
      ...given.entries,
      ...given.told.map(({ source, told }) => ({ name: toldBy(source), text: JSON.stringify(told) })),
      ...changesIn(given.changes),
      toShelf('sources', given.held.map(toSourceRow)),
      ...shelvesOf(given),
    ],
  });
}

/** Changes of one instant come in one writing, but one that failed before may bring others along. */
function changesIn(changes: readonly Change[]): readonly Chunk[] {
  return [...groupBy(changes, ({ at }) => [at])].map(([at, theirs]) => ({
    name: changesAt(at, crypto.randomUUID()),
    text: JSON.stringify(theirs),
  }));
}

/** Says of every source that nothing is on its way any more, and why; for when the record itself can not be stored. */
export async function storeFailure(store: SealedStore, failure: Failure): Promise<void> {
  const rows = (await readShelf<readonly SourceRow[]>(store, 'sources')) ?? [];
  const fallenShort = rows.map(({ coverage, ...row }): SourceRow => {
    const state = coverageState({
      failure,
      withheld: coverage.withheld,
      hasOlder: coverage.readAt !== undefined,
      hasSome: coverage.counts.received > 0,
    });
    return { ...row, coverage: { ...coverage, fetching: false, failure, state } };
  });
  await store.write({ put: [toShelf('sources', fallenShort)] });
}

function shelvesOf({ held, told, register, shelves }: ToStore): readonly Chunk[] {
  const all = held.flatMap((one) => (one.told === undefined ? [] : [one.told]));
  const rows = Object.entries(shelves).map(([name, value]) => toShelf(name as ShelfName, value));
  if (told.length > 0)
    rows.push(
      toShelf(
        'statements',
        all.flatMap((one) => one.statements),
      ),
      toShelf(
        'details',
        all.flatMap((one) => one.details),
      ),
    );
  if (register !== undefined) rows.push(toShelf('register', register));
  return rows;
}
