import type { Failure } from '#/kit/failure.ts';
import { consolidate } from '#/record/consolidate/consolidate.ts';
import type { Entry } from '#/record/entry.ts';
import type { HeldDetails } from '#/record/fact.ts';
import { askRegister } from '#/services/demographics/requests.ts';
import { lookUp } from '#/services/directory/requests.ts';
import { locate } from '#/services/locator/requests.ts';
import { fromOriginalRows, toOriginalRows } from '#/vault/originals.ts';
import type { OriginalsRow, RecordDatabase, SourceRow } from '#/vault/record-database.ts';
import { coverageOf, keepable, readResources } from './held-source.ts';
import type { HeldSource } from './held-source.ts';
import { planSources } from './plan-sources.ts';
import type { SourcePlan } from './plan-sources.ts';
import { doorTo, pullSource } from './pull-source.ts';
import type { Outside } from './pull-source.ts';
import { storeFailure, storeRecord } from './store-record.ts';

/** What a pull tells while it runs and when it ends: the receipt that the screens' query holds (never the facts). */
export type PullNews =
  | { readonly news: 'located'; readonly pointers: number }
  | { readonly news: 'entries'; readonly entries: number }
  | { readonly news: 'complete'; readonly sources: number; readonly short: number };

/** Where the national services are. */
export interface Services {
  readonly locator: string;
  readonly directory: string;
  readonly demographics: string;
}

/** The gap between two consolidations while sources are still answering, in milliseconds. */
const GAP_MS = 400;

/**
 * Keeps one person's record on this device: pulls the sources, reads, consolidates, stores. One invariant: what is
 * stored for a source is always one complete answer, or, when there has never been one, the part that came, and the
 * coverage says which. A complete answer is never replaced by a lesser one, and never forgotten in a pull.
 */
export class RecordKeeper {
  readonly #database: RecordDatabase;
  readonly #nhsNumber: string;
  readonly #stored: () => void;
  readonly #held = new Map<string, HeldSource>();
  readonly #stamps = new Map<string, string>();
  #originals = new Map<string, readonly OriginalsRow[]>();
  #entries: readonly Entry[] = [];
  #register: HeldDetails | undefined;
  #storing: Promise<void> = Promise.resolve();
  #storeAgain = false;
  #closed = false;

  /** `stored` is called after each write, for others who hold the same record open. */
  constructor(database: RecordDatabase, nhsNumber: string, stored: () => void = () => undefined) {
    this.#database = database;
    this.#nhsNumber = nhsNumber;
    this.#stored = stored;
  }

  /** The consolidated record as it stands. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get sources(): ReadonlyMap<string, HeldSource> {
    return this.#held;
  }

  /** Reads what the device holds, forgetting what was in memory: another tab may have written since. */
  async open(): Promise<void> {
    const [rows, chunks, register] = await Promise.all([
      this.#database.sources.toArray(),
      this.#database.entries.toArray(),
      this.#database.shelves.get('register'),
    ]);
    const held = await Promise.all(rows.map((row) => this.#reopen(row)));
    this.#held.clear();
    this.#stamps.clear();
    for (const one of held) this.#held.set(one.source, one);
    for (const chunk of chunks) this.#stamps.set(`${chunk.kind}/${chunk.chunk}`, chunk.stamp);
    this.#register = register === undefined ? undefined : (JSON.parse(register.text) as HeldDetails);
    this.#consolidate();
  }

  /** Finds where records are and fetches from every source at once. Resolves with what kept it from doing so. */
  async pull(
    services: Services,
    outside: Outside,
    tell: (news: PullNews) => void,
    signal: AbortSignal,
  ): Promise<Failure | undefined> {
    try {
      const asking = this.#askRegister(services, outside, signal);
      const plans = await this.#plan(services, outside, signal);
      if ('failure' in plans) return await this.#nothingNew(plans.failure);
      for (const held of this.#held.values()) {
        const named = plans.sources.some((plan) => plan.source === held.source);
        if (!named) this.#change(held.source, { failure: { kind: 'no-longer-pointed-at' }, fetching: false });
      }
      for (const plan of plans.sources) this.#begin(plan);
      await this.#store();
      tell({ news: 'located', pointers: plans.pointers });
      await this.#pullAll(plans.sources.filter(isPullable), outside, tell, signal);
      await asking;
      await this.#store();
      const short = [...this.#held.values()].filter((held) => coverageOf(held).state !== 'up-to-date').length;
      tell({ news: 'complete', sources: this.#held.size, short });
      return undefined;
    } catch (error) {
      return this.#couldNotStore(error);
    }
  }

  /** Stops writing: whatever is still on its way belongs to a person who has left. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#storing.catch(() => undefined);
  }

  async #reopen(row: SourceRow): Promise<HeldSource> {
    const { coverage, source, dialect, base, patientIds } = row;
    const originals = await this.#database.originals.where('source').equals(source).sortBy('page');
    const fetchedAt = originals[0]?.fetchedAt ?? coverage.readAt;
    const nhsNumber = this.#nhsNumber;
    return {
      source,
      dialect,
      base,
      patientIds,
      name: coverage.name,
      ...(coverage.phone === undefined ? {} : { phone: coverage.phone }),
      read:
        fetchedAt === undefined
          ? undefined
          : readResources({
              source,
              dialect,
              base,
              patientIds,
              fetchedAt,
              nhsNumber,
              ...fromOriginalRows(originals),
            }),
      saysWithheld: coverage.withheld,
      fetching: false,
      arrived: 0,
      ...(coverage.readAt === undefined ? {} : { readAt: coverage.readAt }),
      ...(coverage.failure === undefined ? {} : { failure: coverage.failure }),
      notes: coverage.notes.filter((note) => note.is !== 'pages-so-far'),
    };
  }

  async #plan(
    services: Services,
    outside: Outside,
    signal: AbortSignal,
  ): Promise<{ sources: readonly SourcePlan[]; pointers: number } | { failure: Failure }> {
    const { locator, directory } = services;
    const located = await locate({
      base: locator,
      door: doorTo(outside, locator, 'locator.read'),
      nhsNumber: this.#nhsNumber,
      newId: outside.newId,
      signal,
    });
    if (!located.ok) return { failure: located.failure };
    const { pointers, unreadable } = located.value;
    const odsCodes = [...new Set(pointers.map((pointer) => pointer.custodian))];
    const listings = await lookUp({
      base: directory,
      door: doorTo(outside, directory, 'directory.read'),
      odsCodes,
      signal,
    });
    if (!listings.ok) return { failure: listings.failure };
    return { sources: planSources(pointers, listings.value, unreadable), pointers: pointers.length };
  }

  /** The record does not wait for the register, and stands without it: it only tells whether sources mean the same person. */
  async #askRegister(services: Services, outside: Outside, signal: AbortSignal): Promise<void> {
    const { demographics: base } = services;
    const asked = await askRegister({
      base,
      door: doorTo(outside, base, 'demographics.read'),
      nhsNumber: this.#nhsNumber,
      newId: outside.newId,
      now: outside.now,
      signal,
    }).catch(() => undefined);
    if (asked?.ok === true) this.#register = asked.value;
  }

  async #nothingNew(failure: Failure): Promise<Failure> {
    for (const held of this.#held.values()) this.#change(held.source, { failure, fetching: false });
    await this.#store();
    return failure;
  }

  async #couldNotStore(cause: unknown): Promise<Failure> {
    const isFull =
      cause instanceof Error && (cause.name === 'QuotaExceededError' || /quota/i.test(cause.message));
    const failure: Failure = isFull ? { kind: 'storage-full' } : { kind: 'stopped' };
    for (const held of this.#held.values()) this.#change(held.source, { failure, fetching: false });
    await storeFailure(this.#database, failure).catch(() => undefined);
    return failure;
  }

  #begin(plan: SourcePlan): void {
    const { listing, source } = plan;
    const { failure: _earlier, ...before } = this.#held.get(source) ?? { failure: undefined };
    this.#held.set(source, {
      patientIds: [],
      read: undefined,
      ...before,
      source,
      name: listing.name,
      ...(listing.phone === undefined ? {} : { phone: listing.phone }),
      dialect: listing.dialect?.endsWith('stu3') === true ? 'stu3' : 'r4',
      base: listing.address ?? '',
      saysWithheld: plan.staffOnly || ('saysWithheld' in before && before.saysWithheld),
      fetching: isPullable(plan),
      arrived: 0,
      ...(plan.failure === undefined ? {} : { failure: plan.failure }),
      notes: plan.notes,
    });
  }

  #change(source: string, change: Partial<HeldSource>): void {
    const held = this.#held.get(source);
    if (held !== undefined) this.#held.set(source, { ...held, ...change });
  }

  async #pullAll(
    plans: readonly Pullable[],
    outside: Outside,
    tell: (news: PullNews) => void,
    signal: AbortSignal,
  ): Promise<void> {
    let broken: unknown;
    const show = (): void => {
      this.#store().then(
        () => tell({ news: 'entries', entries: this.#entries.length }),
        (error: unknown) => void (broken = error),
      );
    };
    const progress = setInterval(show, GAP_MS);
    try {
      await Promise.all(plans.map((plan) => this.#pullOne(plan, outside, signal)));
    } finally {
      clearInterval(progress);
    }
    if (broken instanceof Error) throw broken;
  }

  /** One source, from first call to held facts. Whatever happens in here stays with this source. */
  async #pullOne(plan: Pullable, outside: Outside, signal: AbortSignal): Promise<void> {
    const { source } = plan;
    const hadWhole = this.#held.get(source)?.readAt !== undefined;
    const fetchedAt = outside.now().toISOString();
    const read = (
      resources: readonly unknown[],
      patientIds: readonly string[],
    ): NonNullable<HeldSource['read']> => {
      const { dialect = 'r4', base = '' } = this.#held.get(source) ?? {};
      return readResources({
        source,
        dialect,
        base,
        nhsNumber: this.#nhsNumber,
        patientIds,
        fetchedAt,
        resources,
        left: new Map(),
      });
    };
    let readUpTo = 0;
    const onProgress = (resources: readonly unknown[]): void => {
      this.#change(source, { arrived: resources.length });
      // Re-read at each doubling: the work stays within twice that of reading once, and the screen fills early.
      if (hadWhole || resources.length < readUpTo * 2) return;
      readUpTo = resources.length;
      this.#change(source, { read: read(resources, []) });
    };
    try {
      const pulled = await pullSource(plan, this.#nhsNumber, outside, { onProgress, signal });
      const whole = read(pulled.resources, pulled.patientIds);
      const failure =
        pulled.failure ?? (whole.anotherPerson > 0 ? { kind: 'another-person' as const } : undefined);
      if (failure !== undefined && hadWhole) {
        this.#change(source, { fetching: false, failure });
        return;
      }
      this.#change(source, {
        fetching: false,
        read: whole,
        patientIds: pulled.patientIds,
        saysWithheld: pulled.withheld,
        notes: [...plan.notes, ...pulled.gone.map((title) => ({ is: 'gone' as const, title }))],
        ...(failure === undefined ? { readAt: fetchedAt } : { failure }),
      });
      this.#originals.set(source, toOriginalRows(source, keepable(pulled.resources, whole), fetchedAt));
    } catch {
      this.#change(source, { fetching: false, failure: { kind: 'unreadable' } });
    }
  }

  #consolidate(): void {
    this.#entries = consolidate([...this.#held.values()].flatMap(({ read }) => read?.facts ?? []));
  }

  /** Consolidates and stores; calls made while one runs become one more run. */
  #store(): Promise<void> {
    if (this.#storeAgain) return this.#storing;
    this.#storeAgain = true;
    this.#storing = this.#storing
      .catch(() => undefined)
      .then(async () => {
        this.#storeAgain = false;
        if (this.#closed) return;
        const originals = this.#originals;
        this.#originals = new Map();
        this.#consolidate();
        const snapshot = {
          held: [...this.#held.values()],
          entries: this.#entries,
          register: this.#register,
          originals,
          stamps: this.#stamps,
        };
        try {
          await storeRecord(this.#database, snapshot);
        } catch (error) {
          for (const [source, rows] of originals)
            if (!this.#originals.has(source)) this.#originals.set(source, rows);
          throw error;
        }
        this.#stored();
      });
    return this.#storing;
  }
}

type Pullable = SourcePlan & {
  readonly listing: {
    readonly address: string;
    readonly dialect: NonNullable<SourcePlan['listing']['dialect']>;
  };
};

function isPullable(plan: SourcePlan): plan is Pullable {
  const { address, dialect } = plan.listing;
  return plan.failure === undefined && !plan.staffOnly && address !== undefined && dialect !== undefined;
}
