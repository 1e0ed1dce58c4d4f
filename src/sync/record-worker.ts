/// <reference lib="webworker" />
import { expose, proxy, wrap, type Remote } from 'comlink';
import type { Failure } from '#/kit/failure.ts';
import { failed } from '#/kit/outcome.ts';
import { readOriginal } from '#/vault/originals.ts';
import { openVault, type Vault } from '#/vault/vault.ts';
import type { Courier } from './courier.ts';
import type { CourierWorkerApi } from './courier-worker-api.ts';
import { inlineBytes } from './open-attachment.ts';
import { RecordKeeper } from './record-keeper.ts';
import { changesSince, earlierVersions, recordAt, RecordViews } from './record-views.ts';
import type { RecordWorkerApi } from './record-worker-api.ts';
import { NOTHING_FOUND, RecordSearch } from './record-search.ts';

/** Everything that is open while one person's record is. */
interface OpenRecord {
  readonly name: string;
  readonly vault: Vault;
  readonly keeper: RecordKeeper;
  readonly views: RecordViews;
  readonly courier: Courier;
  readonly ready: Promise<void>;
  /** Tells other tabs that the stored record changed, and hears it from them. */
  readonly channel: BroadcastChannel;
  /** Another tab has written since this one read. */
  stale: boolean;
}

let record: OpenRecord | undefined;
/** A question that comes while a record is being opened waits for it. */
let opening: Promise<void> = Promise.resolve();
/** Ends the wait for another tab's pull. */
let waiting = new AbortController();
/** The thread that asks the outside. */
let outward: Remote<CourierWorkerApi> | undefined;
let index: { of: RecordKeeper; search: RecordSearch } | undefined;

/** The search of a record; lives in memory only. */
function searchIn(keeper: RecordKeeper): RecordSearch {
  if (index?.of === keeper) return index.search;
  const nameOf = (source: string): string => {
    const name = keeper.sources.get(source)?.name;
    return `${name?.en ?? source} ${name?.cy ?? ''}`;
  };
  const search = new RecordSearch(nameOf);
  index = { of: keeper, search };
  return search;
}

/** Answers from the open record, or as if it were empty. */
async function ask<Answer>(
  otherwise: Answer,
  answer: (open: OpenRecord) => Answer | Promise<Answer>,
): Promise<Answer> {
  await opening;
  return record === undefined ? otherwise : answer(await fresh(record));
}

/** The open record, read again when another tab has written and nothing is being pulled here. */
async function fresh(open: OpenRecord): Promise<OpenRecord> {
  await open.ready;
  if (open.stale) {
    open.stale = false;
    await navigator.locks.request(`pull ${open.name}`, { ifAvailable: true }, async (held) => {
      if (held === null) open.stale = true;
      else await open.keeper.open();
    });
  }
  return open;
}

/** A courier on the other thread, spoken to as if it were on this one. */
function hire(
  given: Parameters<CourierWorkerApi['hire']>[0],
  base: Parameters<CourierWorkerApi['hire']>[1],
): Courier {
  if (outward === undefined) throw new Error('Nobody has said where the outside is asked');
  const hired = outward.hire(
    given,
    proxy(() => base()),
  );
  return {
    find: async (before) => (await hired).find(before),
    register: async () => (await hired).register(),
    delegations: async () => (await hired).delegations(),
    whole: async (plan, onPage) => (await hired).whole(plan, proxy(onPage)),
    changes: async (plan, since) => (await hired).changes(plan, since),
    attachment: async (attachment, at) => (await hired).attachment(attachment, at),
    stop: () => void hired.then((courier) => courier.stop()),
  };
}

async function openRecord(
  { vault: name, key, nhsNumber, outside }: Parameters<RecordWorkerApi['open']>[0],
  base: Parameters<RecordWorkerApi['open']>[1],
): Promise<void> {
  if (record?.name === name) return record.ready;
  await api.close();
  const courier = hire({ nhsNumber, outside }, base);
  const vault = await openVault(name, key);
  const channel = new BroadcastChannel(`record ${name}`);
  const keeper = new RecordKeeper(vault.store, nhsNumber, () => channel.postMessage('stored'));
  const opened: OpenRecord = {
    name,
    vault,
    keeper,
    views: new RecordViews(keeper.memory),
    courier,
    channel,
    ready: keeper.open(),
    stale: false,
  };
  channel.addEventListener('message', () => {
    opened.stale = true;
  });
  record = opened;
  void opened.ready.then(() => keeper.opened()).catch(() => undefined);
  return opened.ready;
}

const api: RecordWorkerApi = {
  async meet(courier) {
    outward = wrap<CourierWorkerApi>(courier);
  },

  open(given, base) {
    opening = openRecord(given, base);
    return opening;
  },

  async pull(tell) {
    await opening;
    const open = record;
    if (open === undefined) return { kind: 'signed-out' };
    await open.ready;
    waiting = new AbortController();
    const { signal } = waiting;
    const lock = `pull ${open.name}`;
    const mine = await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
      if (held === null) return 'busy' as const;
      // Another tab may have pulled since this one read: what it stored is where this pull starts.
      if (open.stale) await open.keeper.open();
      open.stale = false;
      return open.keeper.pull(open.courier, tell);
    });
    if (mine !== 'busy') return mine;
    // Another tab is pulling. Its pull is ours: wait for its end and read what it stored.
    return navigator.locks.request(lock, { signal }, async (): Promise<Failure | undefined> => {
      await open.keeper.open();
      open.stale = false;
      return undefined;
    });
  },

  async stop() {
    waiting.abort();
    record?.courier.stop();
  },

  delegations: () => ask(failed({ kind: 'signed-out' }), ({ courier }) => courier.delegations()),

  entries: (kinds) => ask([], ({ views }) => views.entries(kinds)),
  outline: (kinds) => ask([], ({ views }) => views.outline(kinds)),
  entriesById: (ids) => ask([], ({ views }) => views.byId(ids)),
  entriesOfTrend: (key) => ask([], ({ views }) => views.ofTrend(key)),
  trendCounts: () => ask<ReadonlyMap<string, number>>(new Map(), ({ views }) => views.trendCounts()),
  entry: (ref) => ask(null, ({ views }) => views.entry(ref)),
  story: (ref) => ask(null, ({ views }) => views.story(ref)),
  setAside: (source) => ask([], ({ keeper }) => keeper.sources.get(source)?.told?.setAside ?? []),
  say: (item) => ask(undefined, ({ keeper }) => keeper.say(item)),
  unsay: (id) => ask(undefined, ({ keeper }) => keeper.unsay(id)),
  opened: () => ask(undefined, ({ keeper }) => keeper.opened()),
  changesSince: (instant) => ask([], ({ vault }) => changesSince(vault.store, instant)),
  earlier: (refs) => ask([], ({ vault }) => earlierVersions(vault.store, refs)),
  recordAt: (instant, kinds) =>
    ask(undefined, ({ vault, keeper }) =>
      recordAt(vault.store, keeper.memory, { instant, kinds, layer: keeper.layer }),
    ),

  search: (query) => ask(NOTHING_FOUND, ({ keeper }) => searchIn(keeper).find(query, keeper.entries)),
  prepareSearch: () => ask(undefined, ({ keeper }) => searchIn(keeper).bring(keeper.entries)),

  async attachment({ source, original: place }, attachment) {
    await opening;
    if (record === undefined) return failed({ kind: 'not-found' });
    const held = (await fresh(record)).keeper.sources.get(source);
    if (held === undefined) return failed({ kind: 'not-found' });
    const { inline, contentType } = attachment;
    return inline === undefined
      ? record.courier.attachment(attachment, held.base)
      : inlineBytes(await readOriginal(record.vault.store, source, place), inline, contentType);
  },

  async close() {
    await api.stop();
    const closing = record;
    record = undefined;
    index = undefined;
    await closing?.keeper.close();
    closing?.channel.close();
    closing?.vault.close();
  },
};

expose(api);
