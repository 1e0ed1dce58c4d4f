import type { Failure } from '#/kit/failure.ts';
import { coverageState } from '#/record/coverage.ts';
import { countSources } from '#/record/counts.ts';
import type { Entry } from '#/record/entry.ts';
import type { HeldDetails } from '#/record/fact.ts';
import { putEntries } from '#/vault/pack.ts';
import type { OriginalsRow, RecordDatabase, ShelfRow, SourceRow } from '#/vault/record-database.ts';
import { coverageOf } from './held-source.ts';
import type { HeldSource, Read } from './held-source.ts';

/** Everything that is stored together, so that a kill leaves all of it or none. */
export interface Snapshot {
  readonly held: readonly HeldSource[];
  readonly entries: readonly Entry[];
  readonly register: HeldDetails | undefined;
  /** Originals of sources whose complete answer has come since the last time. */
  readonly originals: ReadonlyMap<string, readonly OriginalsRow[]>;
  /** Stamps of the entries already stored; brought up to date. */
  readonly stamps: Map<string, string>;
}

/** Stores a record as it stands: originals, entries, sources and shelves in one transaction. */
export async function storeRecord(database: RecordDatabase, snapshot: Snapshot): Promise<void> {
  const reads = snapshot.held.flatMap(({ read }) => (read === undefined ? [] : [read]));
  const rows = sourceRows(snapshot, reads);
  const shelves = shelvesOf(snapshot, reads);
  const stamps = new Map(snapshot.stamps);
  const { originals, entries, sources } = database;
  await database.transaction('rw', originals, entries, sources, database.shelves, async () => {
    for (const [source, pages] of snapshot.originals) {
      await originals.where('source').equals(source).delete();
      await originals.bulkPut([...pages]);
    }
    await putEntries(database, snapshot.entries, stamps);
    await sources.clear();
    await sources.bulkPut(rows);
    await database.shelves.bulkPut(shelves);
  });
  snapshot.stamps.clear();
  for (const [name, stamp] of stamps) snapshot.stamps.set(name, stamp);
}

/** Says of every source that nothing is on its way any more, and why; for when the record itself can not be stored. */
export async function storeFailure(database: RecordDatabase, failure: Failure): Promise<void> {
  await database.sources.toCollection().modify((row, at) => {
    const { coverage } = row;
    const hasSome = coverage.counts.received > 0;
    const state = coverageState({
      failure,
      withheld: coverage.withheld,
      hasOlder: coverage.readAt !== undefined,
      hasSome,
    });
    at.value = { ...row, coverage: { ...coverage, fetching: false, failure, state } };
  });
}

function sourceRows(snapshot: Snapshot, reads: readonly Read[]): SourceRow[] {
  const counts = countSources(reads, snapshot.entries);
  return snapshot.held.map((held) => {
    const coverage = coverageOf(held);
    const { source, dialect, base, patientIds } = held;
    return {
      source,
      dialect,
      base,
      patientIds,
      coverage: { ...coverage, counts: counts.get(source) ?? coverage.counts },
    };
  });
}

function shelvesOf({ register }: Snapshot, reads: readonly Read[]): ShelfRow[] {
  const shelf = (name: ShelfRow['name'], value: unknown): ShelfRow => ({ name, text: JSON.stringify(value) });
  return [
    shelf(
      'statements',
      reads.flatMap((read) => read.statements),
    ),
    shelf(
      'details',
      reads.flatMap((read) => read.details),
    ),
    shelf('set-aside', Object.fromEntries(reads.map((read) => [read.source, read.setAside]))),
    shelf(
      'folded',
      reads.flatMap((read) => read.folded.map(({ ref, into }) => [into, ref])),
    ),
    ...(register === undefined ? [] : [shelf('register', register)]),
  ];
}
