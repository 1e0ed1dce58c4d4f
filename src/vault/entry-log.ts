import type { Entry } from '#/record/entry.ts';
import { KINDS, type FactRef, type Kind } from '#/record/fact.ts';
import type { EntriesRow, RecordDatabase } from './record-database.ts';

const PER_ROW = 200;
/** When this share of what is stored has been overtaken by later rows, the kind is written anew. */
const MOST_OVERTAKEN = 0.5;

/** What became of entries: those that are new or different, and those that are no more. */
export interface EntryChanges {
  readonly put: readonly Entry[];
  readonly gone: readonly FactRef[];
}

/**
 * Entries on disk as a log of each kind: what changes is added at the end, so writing costs what changed and not what
 * there is. Reading goes through the log once; of several versions of an entry the last counts.
 */
export class EntryLog {
  readonly #database: RecordDatabase;
  /** Of each kind: the next row, entries stored in all, entries that count. */
  readonly #kinds = new Map<Kind, { next: number; stored: number; live: Set<FactRef> }>();

  constructor(database: RecordDatabase) {
    this.#database = database;
  }

  /** Reads one kind, in no order. */
  async read(kind: Kind): Promise<Map<FactRef, Entry>> {
    const rows = await this.#database.entries.where('kind').equals(kind).sortBy('chunk');
    const entries = new Map<FactRef, Entry>();
    let stored = 0;
    for (const row of rows) {
      for (const id of row.gone) entries.delete(id);
      for (const entry of JSON.parse(row.text) as readonly Entry[]) {
        entries.set(entry.id, entry);
        stored += 1;
      }
    }
    this.#kinds.set(kind, { next: (rows.at(-1)?.chunk ?? -1) + 1, stored, live: new Set(entries.keys()) });
    return entries;
  }

  /** The rows that bring the log up to date; call `write` with them inside a transaction. */
  prepare({ put, gone }: EntryChanges): readonly EntriesRow[] {
    const rows: EntriesRow[] = [];
    for (const kind of KINDS) {
      const held = this.#kinds.get(kind) ?? { next: 0, stored: 0, live: new Set<FactRef>() };
      this.#kinds.set(kind, held);
      const theirs = put.filter((entry) => entry.kind === kind);
      const leaving = gone.filter((id) => held.live.has(id));
      if (theirs.length + leaving.length === 0) continue;
      for (const id of leaving) held.live.delete(id);
      for (const { id } of theirs) held.live.add(id);
      held.stored += theirs.length;
      for (let start = 0; start === 0 || start < theirs.length; start += PER_ROW) {
        const text = JSON.stringify(theirs.slice(start, start + PER_ROW));
        rows.push({ kind, chunk: held.next, text, gone: start === 0 ? leaving : [] });
        held.next += 1;
      }
    }
    return rows;
  }

  /** Kinds of which so much has been overtaken that they had better be written anew. */
  overgrown(): readonly Kind[] {
    return [...this.#kinds].flatMap(([kind, { stored, live }]) =>
      stored > PER_ROW && stored - live.size > stored * MOST_OVERTAKEN ? [kind] : [],
    );
  }

  /** Writes a kind anew, all of it. */
  async rewrite(kind: Kind, entries: readonly Entry[]): Promise<void> {
    const from = this.#kinds.get(kind)?.next ?? 0;
    this.#kinds.set(kind, { next: from, stored: 0, live: new Set() });
    const rows = this.prepare({ put: entries, gone: [] });
    const table = this.#database.entries;
    await this.#database.transaction('rw', table, async () => {
      await table.where('[kind+chunk]').between([kind, 0], [kind, from]).delete();
      await table.bulkPut([...rows]);
    });
  }
}
