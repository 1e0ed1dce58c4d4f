import { InTurn } from '#/kit/in-turn.ts';
import type { Failure } from '#/kit/failure.ts';
import { countSource } from '#/record/counts.ts';
import { NOTHING_RECEIVED } from '#/record/coverage.ts';
import type { Entry } from '#/record/entry.ts';
import type { HeldDetails } from '#/record/fact.ts';
import type { Opening } from '#/record/opening.ts';
import { isDecision, type LayerItem } from '#/record/person-layer.ts';
import { changesOf } from '#/record/what-changed.ts';
import { isFull } from '#/vault/full.ts';
import { noteOpening } from '#/vault/opening.ts';
import { notYetIn, readLog, toPages, type LogPage } from '#/vault/originals.ts';
import { ENTRIES, lastOf, logOf, TOLD } from '#/vault/names.ts';
import { unlessDamaged } from '#/vault/seal.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import { readShelf, toShelf } from '#/vault/shelves.ts';
import { isLarge, type Courier } from './courier.ts';
import { EarlyLooks } from './early-looks.ts';
import type { Looked } from './find-sources.ts';
import { coverageOf, reopened, type HeldSource, type SourceRow, type Told } from './held-source.ts';
import type { SourcePlan } from './plan-sources.ts';
import { isPullable, type Pullable } from './pull-source.ts';
import { keepable, readLogPages, type Read } from './read-log.ts';
import { RecordMemory } from './record-memory.ts';
import { RecordWriter, RULES_VERSION } from './record-writer.ts';
import { storeFailure } from './store-record.ts';
import { watchOver } from './watch-over.ts';

/** What a pull tells while it runs and when it ends: the receipt that the screens' query holds (never the facts). */
export type PullNews =
  | { readonly news: 'located'; readonly pointers: number }
  | { readonly news: 'entries'; readonly entries: number }
  | { readonly news: 'complete'; readonly sources: number; readonly short: number };

/** How long a large page waits at most, in milliseconds, and how often it looks. */
const LONGEST_WAIT_MS = 600;
const WAIT_MS = 50;

/**
 * Keeps one person's record on this device: pulls the sources, reads, consolidates, stores. One invariant: what is
 * stored for a source is always one complete answer and the changes since, or, when there has never been one, the part
 * that came, and the coverage says which. A complete answer is never replaced by a lesser one, and never forgotten.
 */
export class RecordKeeper {
  readonly memory = new RecordMemory();
  readonly #vault: SealedStore;
  readonly #nhsNumber: string;
  readonly #stored: () => void;
  readonly #now: () => Date;
  readonly #held = new Map<string, HeldSource>();
  readonly #turns = new InTurn(() => this.#storeNow());
  #writer: RecordWriter;
  #layer: readonly LayerItem[] = [];
  #register: HeldDetails | undefined;
  #looked: Looked | undefined;
  /** Sources of which nothing is held but what has come so far: how much that is, and how to look at it. */
  readonly #underWay = new Map<string, { readonly size: () => number; readonly look: () => boolean }>();
  /** Whether anything of the record has been stored, so that the person sees it. */
  #hasShown = false;
  /** Whether the next write is to store entries as well. */
  #withEntries = false;
  #opening: Promise<Opening> | undefined;
  #closed = false;

  /** `stored` is called after each write, for others who hold the same record open. */
  constructor(
    vault: SealedStore,
    nhsNumber: string,
    stored: () => void = () => undefined,
    now: () => Date = () => new Date(),
  ) {
    this.#vault = vault;
    this.#nhsNumber = nhsNumber;
    this.#stored = stored;
    this.#now = now;
    this.#writer = new RecordWriter(vault, this.memory, now);
  }

  /** The consolidated record as it stands, newest first. */
  get entries(): readonly Entry[] {
    return this.memory.sorted('all');
  }

  get sources(): ReadonlyMap<string, HeldSource> {
    return this.#held;
  }

  get layer(): readonly LayerItem[] {
    return this.#layer;
  }

  /** Reads what the device holds, forgetting what was in memory: another tab may have written since. */
  async open(): Promise<void> {
    await this.#turns.settled().catch(() => undefined);
    const [rows, told, layer, register, looked, rules, entriesOf] = await Promise.all([
      readShelf<readonly SourceRow[]>(this.#vault, 'sources'),
      unlessDamaged(this.#vault.readAll(TOLD), []),
      readShelf<readonly LayerItem[]>(this.#vault, 'layer'),
      readShelf<HeldDetails>(this.#vault, 'register'),
      readShelf<Looked>(this.#vault, 'directory'),
      readShelf<number>(this.#vault, 'rules'),
      readShelf<Readonly<Record<string, string>>>(this.#vault, 'entries-of'),
    ]);
    const toldOf = new Map(told.map(({ name, text }) => [lastOf(name), JSON.parse(text) as Told]));
    this.#held.clear();
    for (const row of rows ?? []) this.#held.set(row.source, reopened(row, toldOf.get(row.source)));
    this.#register = register;
    this.#looked = looked;
    this.#layer = layer ?? [];
    this.#writer = new RecordWriter(this.#vault, this.memory, this.#now);
    const stored = await unlessDamaged(this.#writer.readEntries(), undefined);
    // One chunk of them cannot be opened: they can all be made again from what sources sent.
    if (stored === undefined) await this.#vault.write({ put: [], clear: [ENTRIES] });
    const entries = stored ?? [];
    // All at once: whoever asks while it is being read must not be told of a part.
    this.memory.clear();
    this.memory.load(entries);
    this.memory.decide(this.#layer.filter(isDecision));
    await this.#catchUp(stored === undefined || rules !== RULES_VERSION ? {} : (entriesOf ?? {}));
  }

  /**
   * A kill can come between storing what a source sent and storing the entries made of it, and rules change: makes again what
   * is not made by these rules of what is logged.
   */
  async #catchUp(entriesOf: Readonly<Record<string, string>>): Promise<void> {
    for (const { source, base, loggedAt, told } of this.#held.values()) {
      // What was told beside the facts may be damaged, and they are whole.
      if (loggedAt === undefined || (entriesOf[source] === loggedAt && told !== undefined)) continue;
      this.memory.knows(source, base);
      const pages = await unlessDamaged(readLog(this.#vault, source), undefined);
      if (pages !== undefined) this.#take(source, this.#read(source, pages));
      else await this.#forgetLog(source);
    }
    if (!this.memory.isSettled) await this.#store('with-entries');
  }

  /** What a source sent cannot be opened any more: it is asked for everything again, and until then nothing is known of it. */
  async #forgetLog(source: string): Promise<void> {
    await this.#vault.write({ put: [], clear: [logOf(source)] });
    const held = this.#held.get(source);
    if (held === undefined) return;
    const { since: _, readAt: __, loggedAt: ___, ...rest } = held;
    this.#held.set(source, { ...rest, told: undefined, failure: { kind: 'unreadable' } });
  }

  /** Finds where records are and fetches from every source at once. Resolves with what kept it from doing so. */
  async pull(courier: Courier, tell: (news: PullNews) => void): Promise<Failure | undefined> {
    try {
      const found = await courier.find(this.#looked);
      if (!found.ok) return await this.#nothingNew(found.failure);
      const { looked, plans, pointers } = found.value;
      const isNew = looked.at !== this.#looked?.at || this.#register === undefined;
      this.#looked = looked;
      const register = isNew ? this.#askTheRegister(courier) : undefined;
      this.#begin(plans);
      await this.#store();
      tell({ news: 'located', pointers });
      await this.#pullAll(plans.filter(isPullable), courier, tell);
      await register;
      await this.#store();
      const short = [...this.#held.values()].filter((held) => coverageOf(held).state !== 'up-to-date').length;
      tell({ news: 'complete', sources: this.#held.size, short });
      // Everything is safe: entries can be made again from what sources sent. Having them at hand is for the next start.
      void this.#store('with-entries').catch(() => undefined);
      return undefined;
    } catch (error) {
      return this.#couldNotStore(error);
    }
  }

  async #askTheRegister(courier: Courier): Promise<void> {
    this.#register = (await courier.register()) ?? this.#register;
  }

  /** Notes, once for each keeper, that the person opened their record; tells when they did so before. */
  opened(): Promise<Opening> {
    return (this.#opening ??= noteOpening(this.#vault, this.#now()));
  }

  /** Takes what the person says about their record: added, or in place of an item of the same id. */
  async say(item: LayerItem): Promise<void> {
    await this.#changeLayer([...this.#layer.filter(({ id }) => id !== item.id), item]);
  }

  /** Takes back what the person said. */
  async unsay(id: string): Promise<void> {
    await this.#changeLayer(this.#layer.filter((item) => item.id !== id));
  }

  /** Resolves when everything that there was to store is stored. */
  async settled(): Promise<void> {
    await this.#turns.settled();
  }

  /** Stops writing: whatever is still on its way belongs to a person who has left. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.settled().catch(() => undefined);
  }

  async #changeLayer(layer: readonly LayerItem[]): Promise<void> {
    await this.#vault.write({ put: [toShelf('layer', layer)] });
    this.#layer = layer;
    this.memory.decide(layer.filter(isDecision));
    this.#settle();
    await this.#store('with-entries');
  }

  async #nothingNew(failure: Failure): Promise<Failure> {
    for (const held of this.#held.values()) this.#change(held.source, { failure, fetching: false });
    await this.#store();
    return failure;
  }

  async #couldNotStore(cause: unknown): Promise<Failure> {
    const failure: Failure = isFull(cause) ? { kind: 'storage-full' } : { kind: 'stopped' };
    for (const held of this.#held.values()) this.#change(held.source, { failure, fetching: false });
    await storeFailure(this.#vault, failure).catch(() => undefined);
    return failure;
  }

  #begin(plans: readonly SourcePlan[]): void {
    const named = new Set(plans.map(({ source }) => source));
    for (const { source } of [...this.#held.values()].filter((held) => !named.has(held.source)))
      this.#change(source, { failure: { kind: 'no-longer-pointed-at' }, fetching: false });
    for (const plan of plans) {
      this.#held.set(plan.source, begun(plan, this.#held.get(plan.source)));
      if (plan.listing.address !== undefined) this.memory.knows(plan.source, plan.listing.address);
    }
  }

  #change(source: string, change: Partial<HeldSource>): void {
    const held = this.#held.get(source);
    if (held !== undefined) this.#held.set(source, { ...held, ...change });
  }

  async #pullAll(
    plans: readonly Pullable[],
    courier: Courier,
    tell: (news: PullNews) => void,
  ): Promise<void> {
    let broken: unknown;
    const store = (): Promise<void> =>
      this.#store().then(
        () => tell({ news: 'entries', entries: this.memory.size }),
        (error: unknown) => void (broken = error),
      );
    const early = new EarlyLooks(this.#now);
    const watch = watchOver(this.#now, async () => {
      for (const [source, { size, look }] of this.#underWay) early.look(source, size(), look);
      await store();
    });
    // Until there is something to see, each page may bring the first of it.
    const arrived = (): void => (this.#hasShown ? undefined : watch.soon());
    try {
      await Promise.all(
        plans.map(async (plan) => {
          await this.#pullOne(plan, courier, arrived);
          void store();
        }),
      );
    } finally {
      watch.end();
    }
    if (broken instanceof Error) throw broken;
  }

  /** One source, from first call to held facts. Whatever happens in here stays with this source. */
  async #pullOne(plan: Pullable, courier: Courier, arrived: () => void): Promise<void> {
    try {
      const since = this.#held.get(plan.source)?.since;
      const told = since !== undefined && (await this.#pullChanges(plan, since, courier));
      if (!told) await this.#pullWhole(plan, courier, arrived);
    } catch {
      this.#change(plan.source, { fetching: false, failure: { kind: 'unreadable' } });
    } finally {
      this.#underWay.delete(plan.source);
    }
  }

  /** Asks for changes only. Resolves with false when the source has to be asked for everything instead. */
  async #pullChanges(plan: Pullable, since: string, courier: Courier): Promise<boolean> {
    const { source } = plan;
    const answer = await courier.changes(plan, since);
    if (!answer.ok) {
      if (answer.failure.kind === 'broken' || answer.failure.kind === 'not-found') return false;
      this.#change(source, { fetching: false, failure: answer.failure });
      return true;
    }
    const readAt = this.#now().toISOString();
    const upToDate = { fetching: false, readAt, since: answer.value.since ?? since };
    if (answer.value.resources.length + answer.value.removed.length === 0) {
      this.#change(source, upToDate);
      return true;
    }
    const before = await unlessDamaged(readLog(this.#vault, source), undefined);
    if (before === undefined) return false;
    // What is kept from the person is told apart only in a whole answer.
    if (before.some(({ left }) => Object.keys(left).length > 0)) return false;
    const { resources, removed } = notYetIn(before, answer.value);
    if (resources.length + removed.length > 0) {
      const from = (before.at(-1)?.page ?? -1) + 1;
      const added = toPages(resources, { from, fetchedAt: readAt, removed });
      const read = this.#read(source, [...before, ...added]);
      if (read.anotherPerson > 0 || read.withheldRefs.size > 0) return false;
      this.#take(source, read, readAt);
      const pages = keepable([...before, ...added], read).slice(-added.length);
      this.#writer.willLog({ source, instead: false, pages });
      this.#change(source, { loggedAt: readAt });
    }
    this.#change(source, upToDate);
    return true;
  }

  async #pullWhole(plan: Pullable, courier: Courier, arrived: () => void): Promise<void> {
    const { source } = plan;
    const hadWhole = this.#held.get(source)?.readAt !== undefined;
    const fetchedAt = this.#now().toISOString();
    const resources: unknown[] = [];
    const pagesOf = (): LogPage[] => toPages(resources, { from: 0, fetchedAt });
    const look = (): boolean => {
      const read = this.#read(source, pagesOf());
      this.#take(source, read);
      return read.facts.length > 0;
    };
    if (!hadWhole) this.#underWay.set(source, { size: () => resources.length, look });
    const pulled = await courier.whole(plan, async (page) => {
      if (isLarge(page)) await this.#somethingShown(source);
      for (const resource of JSON.parse(page.resources) as readonly unknown[]) resources.push(resource);
      this.#change(source, { arrived: resources.length });
      arrived();
    });
    this.#underWay.delete(source);
    const pages = pagesOf();
    const whole = this.#read(source, pages, pulled.patientIds);
    const failure =
      pulled.failure ?? (whole.anotherPerson > 0 ? { kind: 'another-person' as const } : undefined);
    if (failure !== undefined && hadWhole) {
      this.#change(source, { fetching: false, failure });
      return;
    }
    this.#take(source, whole, hadWhole ? fetchedAt : undefined);
    this.#writer.willLog({ source, instead: true, pages: keepable(pages, whole) });
    this.#change(source, {
      fetching: false,
      loggedAt: fetchedAt,
      patientIds: pulled.patientIds,
      saysWithheld: pulled.withheld,
      notes: [...plan.notes, ...pulled.gone.map((title) => ({ is: 'gone' as const, title }))],
      ...(failure === undefined ? { readAt: fetchedAt } : { failure }),
      ...(failure === undefined && pulled.since !== undefined && { since: pulled.since }),
    });
  }

  /** A large page takes a while to read: where nothing is shown yet, the first pages of others go before it. */
  async #somethingShown(source: string): Promise<void> {
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += WAIT_MS) {
      if (this.#hasShown || [...this.#underWay.keys()].every((one) => one === source)) return;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }

  #read(source: string, pages: readonly LogPage[], patientIds?: readonly string[]): Read {
    const { dialect = 'r4', base = '', patientIds: known = [] } = this.#held.get(source) ?? {};
    const nhsNumber = this.#nhsNumber;
    return readLogPages({ source, dialect, base, nhsNumber, patientIds: patientIds ?? known, pages });
  }

  /** Takes what a source holds now into the record; `changedAt`: tell it as a change of what was there before. */
  #take(source: string, read: Read, changedAt?: string): void {
    // What is withheld is not remembered by name.
    const { facts, withheldRefs: _names, ...told } = read;
    const changes = this.memory.take(source, facts);
    if (changedAt !== undefined) this.#writer.willNote(changesOf(changedAt, changes));
    this.#writer.willTell(source);
    this.#change(source, { told });
  }

  #settle(): void {
    this.#writer.willPut(this.memory.settle());
    for (const { source, told } of this.#held.values()) {
      if (told === undefined) continue;
      this.#change(source, { counts: countSource(told, this.memory.factsOf(source), this.memory.leads) });
    }
  }

  /** Consolidates and stores, one after the other. Entries are stored when nothing is on its way any more. */
  #store(what: 'without-entries' | 'with-entries' = 'without-entries'): Promise<void> {
    this.#withEntries ||= what === 'with-entries';
    return this.#turns.run();
  }

  async #storeNow(): Promise<void> {
    if (this.#closed) return;
    const withEntries = this.#withEntries;
    this.#withEntries = false;
    if (!this.memory.isSettled) this.#settle();
    const known = { held: [...this.#held.values()], register: this.#register, looked: this.#looked };
    await this.#writer.write(known, { withEntries });
    this.#hasShown ||= this.memory.size > 0;
    this.#stored();
  }
}

function begun(plan: SourcePlan, held: HeldSource | undefined): HeldSource {
  const { listing, source } = plan;
  const { failure: _earlier, ...before } = held ?? { failure: undefined };
  return {
    patientIds: [],
    told: undefined,
    counts: NOTHING_RECEIVED,
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
  };
}
