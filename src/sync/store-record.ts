import type { Failure } from '#/kit/failure.ts';
import { coverageState } from '#/record/coverage.ts';
import type { HeldDetails } from '#/record/fact.ts';
import type { Change } from '#/record/what-changed.ts';
import { toRow, type LogPage } from '#/vault/originals.ts';
import type { EntriesRow, RecordDatabase, ShelfRow } from '#/vault/record-database.ts';
import { toSourceRow } from './held-source.ts';
import type { HeldSource } from './held-source.ts';

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
  readonly entries: readonly EntriesRow[];
  readonly changes: readonly Change[];
  readonly register: HeldDetails | undefined;
  /** What the first page shows, and what sources say against each other. */
  readonly shelves: Readonly<Partial<Record<ShelfRow['name'], unknown>>>;
}

/** Stores what is new in one transaction. */
export async function storeRecord(database: RecordDatabase, given: ToStore): Promise<void> {
  const sources = given.held.map(toSourceRow);
  const told = given.told.map(({ source, told: one }) => ({ source, text: JSON.stringify(one) }));
  const originals = given.pages.map(({ source, instead, pages }) => ({
    source,
    instead,
    rows: pages.map((page) => toRow(source, page)),
  }));
  const shelves = shelvesOf(given);
  const changes = given.changes.length === 0 ? [] : [changesRow(given.changes)];
  await database.transaction('rw', database.tables, async () => {
    for (const { source, instead, rows } of originals) {
      if (instead) await database.originals.where('source').equals(source).delete();
      await database.originals.bulkPut(rows);
    }
    if (given.entries.length > 0) await database.entries.bulkPut([...given.entries]);
    await database.told.bulkPut(told);
    if (changes.length > 0) await database.changes.bulkAdd(changes);
    await database.sources.clear();
    await database.sources.bulkPut(sources);
    await database.shelves.bulkPut(shelves);
  });
}

const changesRow = (changes: readonly Change[]): { at: string; text: string } => ({
  at: changes[0]?.at ?? '',
  text: JSON.stringify(changes),
});

/** Says of every source that nothing is on its way any more, and why; for when the record itself can not be stored. */
export async function storeFailure(database: RecordDatabase, failure: Failure): Promise<void> {
  await database.sources.toCollection().modify((row, at) => {
    const { coverage } = row;
    const state = coverageState({
      failure,
      withheld: coverage.withheld,
      hasOlder: coverage.readAt !== undefined,
      hasSome: coverage.counts.received > 0,
    });
    at.value = { ...row, coverage: { ...coverage, fetching: false, failure, state } };
  });
}

function shelvesOf({ held, told, register, shelves }: ToStore): ShelfRow[] {
  const shelf = (name: ShelfRow['name'], value: unknown): ShelfRow => ({ name, text: JSON.stringify(value) });
  const all = held.flatMap((one) => (one.told === undefined ? [] : [one.told]));
  const rows: ShelfRow[] = Object.entries(shelves).map(([name, value]) =>
    shelf(name as ShelfRow['name'], value),
  );
  if (told.length > 0)
    rows.push(
      shelf(
        'statements',
        all.flatMap((one) => one.statements),
      ),
      shelf(
        'details',
        all.flatMap((one) => one.details),
      ),
    );
  if (register !== undefined) rows.push(shelf('register', register));
  return rows;
}
