import type { Entry } from '#/record/entry.ts';
import { KINDS, type FactRef, type Kind } from '#/record/fact.ts';
import { entriesOf, entriesRow, lastOf } from './names.ts';
import type { Chunk, ChunkToPut, SealedStore } from './sealed-store.ts';

const PER_ROW = 200;
/** When this share of what is stored has been overtaken by later rows, the kind is written anew. */
const MOST_OVERTAKEN = 0.5;

/** What became of entries: those that are new or different, and those that are no more. */
export interface EntryChanges {
  readonly put: readonly Entry[];
  readonly gone: readonly FactRef[];
}

/** Rows that are ready to be stored, together with whatever else is, in one transaction. */
export interface PreparedRows {
  readonly rows: readonly ChunkToPut[];
  written(): void;
}

/**
 * Entries on disk as a log of each kind: what changes is added at the end, so writing costs what changed and not what
 * there is. Reading goes through the log once; of several versions of an entry the last counts.
 */
export class EntryLog {
  readonly #store: SealedStore;
  readonly #kinds = new Map<Kind, Stored>();

  constructor(store: SealedStore) {
    this.#store = store;
  }

  /** Reads one kind, in no order. */
  async read(kind: Kind): Promise<Map<FactRef, Entry>> {
    const rows = await this.#store.readAll(entriesOf(kind));
    const entries = new Map<FactRef, Entry>();
    let stored = 0;
    for (const { text } of rows) {
      const row = JSON.parse(text) as Row;
      for (const id of row.gone) entries.delete(id);
      for (const entry of row.put) {
        entries.set(entry.id, entry);
        stored += 1;
      }
    }
    this.#kinds.set(kind, { next: nextAfter(rows), stored, live: new Set(entries.keys()) });
    return entries;
  }

  /** The rows that bring the log up to date. They count once `written` is called, when they are in the database. */
  prepare({ put, gone }: EntryChanges): PreparedRows {
    const prepared = KINDS.flatMap((kind) => {
      const held = this.#of(kind);
      const theirs = put.filter((entry) => entry.kind === kind);
      const leaving = gone.filter((id) => held.live.has(id));
      return theirs.length + leaving.length === 0 ? [] : [{ kind, held, theirs, leaving }];
    });
    return {
      rows: prepared.flatMap(({ kind, held, theirs, leaving }) => toRows(kind, held.next, theirs, leaving)),
      written: () => {
        for (const { held, theirs, leaving } of prepared) {
          for (const id of leaving) held.live.delete(id);
          count(held, theirs);
        }
      },
    };
  }

  /** Kinds of which so much has been overtaken that they had better be written anew. */
  overgrown(): readonly Kind[] {
    return [...this.#kinds].flatMap(([kind, { stored, live }]) =>
      stored > PER_ROW && stored - live.size > stored * MOST_OVERTAKEN ? [kind] : [],
    );
  }

  /** Writes a kind anew, all of it. */
  async rewrite(kind: Kind, entries: readonly Entry[]): Promise<void> {
    const { next } = this.#of(kind);
    await this.#store.write({ clear: [entriesOf(kind)], put: toRows(kind, next, entries, []) });
    const held = { next, stored: 0, live: new Set<FactRef>() };
    this.#kinds.set(kind, held);
    count(held, entries);
  }

  #of(kind: Kind): Stored {
    const held = this.#kinds.get(kind) ?? { next: 0, stored: 0, live: new Set() };
    this.#kinds.set(kind, held);
    return held;
  }
}

/** Of one kind: the next row, entries stored in all, entries that count. */
interface Stored {
  next: number;
  stored: number;
  readonly live: Set<FactRef>;
}

/** Of several rows that hold one entry the last counts; `gone` are entries of earlier rows that are no more. */
interface Row {
  readonly put: readonly Entry[];
  readonly gone: readonly FactRef[];
}

const nextAfter = (rows: readonly Chunk[]): number => {
  const last = rows.at(-1);
  return last === undefined ? 0 : Number(lastOf(last.name)) + 1;
};

/** At least one row, for what is gone has to be said even where nothing comes. */
function toRows(kind: Kind, from: number, entries: readonly Entry[], gone: readonly FactRef[]): ChunkToPut[] {
  return Array.from({ length: rowsOf(entries) }, (_, at) => ({
    name: entriesRow(kind, from + at),
    text: () =>
      JSON.stringify({
        put: entries.slice(at * PER_ROW, (at + 1) * PER_ROW),
        gone: at === 0 ? gone : [],
      } satisfies Row),
  }));
}

const rowsOf = (entries: readonly Entry[]): number => Math.max(1, Math.ceil(entries.length / PER_ROW));

function count(held: Stored, written: readonly Entry[]): void {
  for (const { id } of written) held.live.add(id);
  held.next += rowsOf(written);
  held.stored += written.length;
}
