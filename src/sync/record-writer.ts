import { KINDS, type HeldDetails } from '#/record/fact.ts';
import type { Entry } from '#/record/entry.ts';
import type { Change } from '#/record/what-changed.ts';
import { EntryLog, type EntryChanges } from '#/vault/entry-log.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import type { Looked } from './find-sources.ts';
import { coverageOf, type HeldSource } from './held-source.ts';
import { overviewOf } from './overview.ts';
import type { RecordMemory } from './record-memory.ts';
import { storeRecord, type LoggedPages, type ToStore } from './store-record.ts';

/**
 * Counts up when it changes what is read in a resource, what is one entry or what contradicts another, so that a record
 * which was stored under other rules is read and consolidated anew from what sources sent.
 */
export const RULES_VERSION = 3;

/** What is known beside the entries when they are written. */
export interface Known {
  readonly held: readonly HeldSource[];
  readonly register: HeldDetails | undefined;
  readonly looked: Looked | undefined;
}

/** Writes what has changed in memory to the device. What could not be written waits for the next time. */
export class RecordWriter {
  readonly #store: SealedStore;
  readonly #memory: RecordMemory;
  readonly #now: () => Date;
  readonly #log: EntryLog;
  readonly #put = new Map<string, Entry>();
  readonly #gone = new Set<string>();
  #told = new Set<string>();
  #pages: readonly LoggedPages[] = [];
  #changes: readonly Change[] = [];
  /** What the stored overview was made of. */
  #overviewOf = '';

  constructor(store: SealedStore, memory: RecordMemory, now: () => Date) {
    this.#store = store;
    this.#memory = memory;
    this.#now = now;
    this.#log = new EntryLog(store);
  }

  /** Reads every stored entry; to be done once, before anything is written. */
  async readEntries(): Promise<readonly Entry[]> {
    // All at once: while chunks of one kind are opened, those of another are read.
    const kinds = await Promise.all(KINDS.map((kind) => this.#log.read(kind)));
    return kinds.flatMap((entries) => [...entries.values()]);
  }

  /** What a source said beside its facts is new. */
  willTell(source: string): void {
    this.#told.add(source);
  }

  willLog(pages: LoggedPages): void {
    this.#pages = [...this.#pages, pages];
  }

  willNote(changes: readonly Change[]): void {
    this.#changes = [...this.#changes, ...changes];
  }

  willPut({ put, gone }: EntryChanges): void {
    for (const id of gone) {
      this.#put.delete(id);
      this.#gone.add(id);
    }
    for (const entry of put) {
      this.#gone.delete(entry.id);
      this.#put.set(entry.id, entry);
    }
  }

  /** Writes all of it in one transaction; entries only when asked, for they can be made again from what sources sent. */
  async write(known: Known, { withEntries }: { readonly withEntries: boolean }): Promise<void> {
    const { of, shelves } = this.#overview(known);
    const [put, gone] = withEntries ? [[...this.#put.values()], [...this.#gone]] : [[], []];
    const entries = this.#log.prepare({ put, gone });
    const [told, pages, changes] = [this.#told, this.#pages, this.#changes];
    [this.#told, this.#pages, this.#changes] = [new Set(), [], []];
    try {
      await storeRecord(this.#store, {
        held: known.held,
        told: known.held.filter((one) => one.told !== undefined && told.has(one.source)),
        pages,
        entries: entries.rows,
        changes,
        register: known.register,
        shelves: {
          ...shelves,
          ...(withEntries && { rules: RULES_VERSION, 'entries-of': entriesOf(known.held) }),
          ...(known.looked !== undefined && { directory: known.looked }),
        },
      });
    } catch (error) {
      this.#told = new Set([...told, ...this.#told]);
      this.#pages = [...pages, ...this.#pages];
      this.#changes = [...changes, ...this.#changes];
      throw error;
    }
    entries.written();
    this.#overviewOf = of;
    for (const entry of put) if (this.#put.get(entry.id) === entry) this.#put.delete(entry.id);
    for (const id of gone) this.#gone.delete(id);
    if (withEntries) await this.#tidy();
  }

  /** Nothing is lost if this fails: the longer log says the same. */
  async #tidy(): Promise<void> {
    for (const kind of this.#log.overgrown())
      await this.#log.rewrite(kind, this.#memory.sorted(kind)).catch(() => undefined);
  }

  /** What the first page shows, when it is another than before. */
  #overview({ held, register }: Known): { of: string; shelves: ToStore['shelves'] } {
    const states = held.map((one) => `${one.source} ${one.fetching} ${coverageOf(one).state}`);
    const now = this.#now();
    const { version } = this.#memory;
    const of = [version, now.toISOString().slice(0, 10), register === undefined, ...states].join('\n');
    if (of === this.#overviewOf) return { of, shelves: {} };
    const overview = overviewOf(this.#memory, held, register, now);
    return { of, shelves: { ...overview, version: `${version} ${now.toISOString()}` } };
  }
}

/** For each source, the log that the stored entries were made from. */
function entriesOf(held: readonly HeldSource[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    held.flatMap(({ source, loggedAt }) => (loggedAt === undefined ? [] : [[source, loggedAt]])),
  );
}
