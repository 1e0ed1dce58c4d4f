import type { Failure } from '#/kit/failure.ts';
import { consolidate } from '#/record/consolidate/consolidate.ts';
import { countSources } from '#/record/counts.ts';
import type { Entry } from '#/record/entry.ts';
import type { HeldDetails } from '#/record/fact.ts';
import { lookUp } from '#/services/directory/requests.ts';
import { askRegister } from '#/services/demographics/requests.ts';
import { locate } from '#/services/locator/requests.ts';
import { replaceOriginals, toOriginalRows } from '#/vault/originals.ts';
import { putEntries } from '#/vault/pack.ts';
import type { RecordDatabase } from '#/vault/record-database.ts';
import { coverageOf, keepable, readResources } from './held-source.ts';
import type { HeldSource } from './held-source.ts';
import { planSources } from './plan-sources.ts';
import type { SourcePlan } from './plan-sources.ts';
import { doorTo, pullSource } from './pull-source.ts';
import type { Outside } from './pull-source.ts';

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
 * coverage says which.
 */
export class RecordKeeper {
  readonly #database: RecordDatabase;
  readonly #nhsNumber: string;
  readonly #held = new Map<string, HeldSource>();
  readonly #stamps = new Map<string, string>();
  #entries: readonly Entry[] = [];
  #register: HeldDetails | undefined;
  #publishing: Promise<void> = Promise.resolve();
  #publishAgain = false;
  #closed = false;

  constructor(database: RecordDatabase, nhsNumber: string) {
    this.#database = database;
    this.#nhsNumber = nhsNumber;
  }

  /** The consolidated record as it stands. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get sources(): ReadonlyMap<string, HeldSource> {
    return this.#held;
  }

  /** Reads what the device holds, so that older copies stand while sources are asked again. */
  async open(): Promise<void> {
    const [rows, chunks] = await Promise.all([
      this.#database.sources.toArray(),
      this.#database.entries.toArray(),
    ]);
    for (const chunk of chunks) this.#stamps.set(`${chunk.kind}/${chunk.chunk}`, chunk.stamp);
    for (const row of rows) {
      const originals = await this.#database.originals.where('source').equals(row.source).sortBy('page');
      const resources = originals.flatMap((page) => JSON.parse(page.text) as unknown[]);
      const { coverage, source, dialect, base, patientIds } = row;
      const fetchedAt = originals[0]?.fetchedAt ?? coverage.readAt;
      this.#held.set(source, {
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
                patientIds,
                resources,
                fetchedAt,
                nhsNumber: this.#nhsNumber,
              }),
        saysWithheld: coverage.withheld,
        fetching: false,
        arrived: 0,
        ...(coverage.readAt === undefined ? {} : { readAt: coverage.readAt }),
        ...(coverage.failure === undefined || coverage.failure.kind === 'another-person'
          ? {}
          : { failure: coverage.failure }),
        notes: coverage.notes.filter((note) => note.is !== 'pages-so-far'),
      });
    }
    this.#entries = consolidate(this.#reads().flatMap((read) => read.facts));
  }

  /** Finds where records are and fetches from every source at once. Resolves with what went wrong before any source. */
  async pull(
    services: Services,
    outside: Outside,
    tell: (news: PullNews) => void,
    signal: AbortSignal,
  ): Promise<Failure | undefined> {
    const asking = this.#askRegister(services, outside, signal);
    const located = await locate({
      base: services.locator,
      door: doorTo(outside, services.locator, 'locator.read'),
      nhsNumber: this.#nhsNumber,
      newId: outside.newId,
      signal,
    });
    if (!located.ok) return this.#nothingNew(located.failure);
    const { pointers } = located.value;
    const odsCodes = [...new Set(pointers.map((pointer) => pointer.custodian))];
    const listings = await lookUp({
      base: services.directory,
      door: doorTo(outside, services.directory, 'directory.read'),
      odsCodes,
      signal,
    });
    if (!listings.ok) return this.#nothingNew(listings.failure);
    const plans = planSources(pointers, listings.value);
    for (const source of this.#held.keys()) {
      if (!plans.some((plan) => plan.source === source)) await this.#forget(source);
    }
    for (const plan of plans) this.#begin(plan);
    await this.#publish();
    tell({ news: 'located', pointers: pointers.length });
    const progress = setInterval(
      () => void this.#publish().then(() => tell({ news: 'entries', entries: this.#entries.length })),
      GAP_MS,
    );
    await Promise.all(plans.filter(isPullable).map((plan) => this.#pullOne(plan, outside, signal)));
    clearInterval(progress);
    await asking;
    await this.#publish();
    const short = [...this.#held.values()].filter((held) => coverageOf(held).state !== 'up-to-date').length;
    tell({ news: 'complete', sources: this.#held.size, short });
    return undefined;
  }

  /** Stops writing: whatever is still on its way belongs to a person who has left. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#publishing.catch(() => undefined);
  }

  /** The record does not wait for the register, and stands without it: it only tells whether sources mean the same person. */
  async #askRegister(services: Services, outside: Outside, signal: AbortSignal): Promise<void> {
    const asked = await askRegister({
      base: services.demographics,
      door: doorTo(outside, services.demographics, 'demographics.read'),
      nhsNumber: this.#nhsNumber,
      newId: outside.newId,
      now: outside.now,
      signal,
    });
    if (asked.ok) this.#register = asked.value;
  }

  async #nothingNew(failure: Failure): Promise<Failure> {
    for (const held of this.#held.values())
      this.#held.set(held.source, { ...held, failure, fetching: false });
    await this.#publish();
    return failure;
  }

  async #forget(source: string): Promise<void> {
    this.#held.delete(source);
    await replaceOriginals(this.#database, source, []);
  }

  #begin(plan: SourcePlan): void {
    const { listing } = plan;
    const { failure: _earlier, ...before } = this.#held.get(plan.source) ?? { failure: undefined };
    this.#held.set(plan.source, {
      patientIds: [],
      read: undefined,
      ...before,
      source: plan.source,
      name: listing.name,
      ...(listing.phone === undefined ? {} : { phone: listing.phone }),
      dialect: listing.dialect?.endsWith('stu3') === true ? 'stu3' : 'r4',
      base: listing.address ?? '',
      saysWithheld: plan.staffOnly,
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

  async #pullOne(plan: Pullable, outside: Outside, signal: AbortSignal): Promise<void> {
    const { source } = plan;
    const hadWhole = this.#held.get(source)?.readAt !== undefined;
    const fetchedAt = outside.now().toISOString();
    let readUpTo = 0;
    const read = (resources: readonly unknown[], patientIds: readonly string[]): HeldSource['read'] =>
      readResources({
        source,
        dialect: this.#held.get(source)?.dialect ?? 'r4',
        nhsNumber: this.#nhsNumber,
        patientIds,
        fetchedAt,
        resources,
      });
    const onProgress = (resources: readonly unknown[]): void => {
      this.#change(source, { arrived: resources.length });
      // Re-read at each doubling: the work stays within twice that of reading once, and the screen fills early.
      if (hadWhole || resources.length < readUpTo * 2) return;
      readUpTo = resources.length;
      this.#change(source, { read: read(resources, []) });
    };
    const pulled = await pullSource(plan, this.#nhsNumber, outside, { onProgress, signal });
    const { failure } = pulled;
    const gone = pulled.gone.map((title) => ({ is: 'gone' as const, title }));
    if (failure !== undefined && hadWhole) {
      this.#change(source, { fetching: false, failure });
      return;
    }
    const whole = read(pulled.resources, pulled.patientIds);
    this.#change(source, {
      fetching: false,
      read: whole,
      patientIds: pulled.patientIds,
      saysWithheld: pulled.withheld,
      notes: [...plan.notes, ...gone],
      ...(failure === undefined ? { readAt: fetchedAt } : { failure }),
    });
    if (whole === undefined || this.#closed) return;
    await replaceOriginals(
      this.#database,
      source,
      toOriginalRows(source, keepable(pulled.resources, whole), fetchedAt),
    );
  }

  #reads(): NonNullable<HeldSource['read']>[] {
    return [...this.#held.values()].flatMap(({ read }) => (read === undefined ? [] : [read]));
  }

  /** Consolidates and stores; calls made while one runs become one more run. */
  #publish(): Promise<void> {
    if (this.#publishAgain) return this.#publishing;
    this.#publishAgain = true;
    this.#publishing = this.#publishing
      .catch(() => undefined)
      .then(async () => {
        this.#publishAgain = false;
        await this.#store();
      });
    return this.#publishing;
  }

  async #store(): Promise<void> {
    if (this.#closed) return;
    const reads = this.#reads();
    this.#entries = consolidate(reads.flatMap((read) => read.facts));
    const counts = countSources(reads, this.#entries);
    const rows = [...this.#held.values()].map((held) => {
      const coverage = coverageOf(held);
      return {
        source: held.source,
        dialect: held.dialect,
        base: held.base,
        patientIds: held.patientIds,
        coverage: { ...coverage, counts: counts.get(held.source) ?? coverage.counts },
      };
    });
    const shelves = [
      ...(this.#register === undefined
        ? []
        : [{ name: 'register' as const, text: JSON.stringify(this.#register) }]),
      { name: 'statements' as const, text: JSON.stringify(reads.flatMap((read) => read.statements)) },
      { name: 'details' as const, text: JSON.stringify(reads.flatMap((read) => read.details)) },
      {
        name: 'set-aside' as const,
        text: JSON.stringify(Object.fromEntries(reads.map((read) => [read.source, read.setAside]))),
      },
      {
        name: 'folded' as const,
        text: JSON.stringify(reads.flatMap((read) => read.folded.map(({ ref, into }) => [into, ref]))),
      },
    ];
    await putEntries(this.#database, this.#entries, this.#stamps);
    await this.#database.transaction('rw', this.#database.sources, this.#database.shelves, async () => {
      await this.#database.sources.clear();
      await this.#database.sources.bulkPut(rows);
      await this.#database.shelves.bulkPut(shelves);
    });
  }
}

type Pullable = SourcePlan & {
  readonly listing: {
    readonly address: string;
    readonly dialect: NonNullable<SourcePlan['listing']['dialect']>;
  };
};

function isPullable(plan: SourcePlan): plan is Pullable {
  return (
    plan.failure === undefined &&
    !plan.staffOnly &&
    plan.listing.address !== undefined &&
    plan.listing.dialect !== undefined
  );
}
