/// <reference lib="webworker" />
import { expose, proxy, wrap, type Remote } from 'comlink';
import type { Failure } from '#/kit/failure.ts';
import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import { must } from '#/kit/must.ts';
import { readingsChannel } from '#/vault/names.ts';
import { readOriginal } from '#/vault/originals.ts';
import { OutboxStore } from '#/vault/outbox-database.ts';
import { openVault, type Vault } from '#/vault/vault.ts';
import type { Courier } from './courier.ts';
import type { CourierWorkerApi } from './courier-worker-api.ts';
import { KeptReadings } from './kept-readings.ts';
import { emergencyOf } from './overview.ts';
import {
  askedOf,
  inboxesOf,
  learnInboxes,
  learnSharing,
  sendWaiting,
  type Sending,
} from './sent-readings.ts';
import { KeptLetters, type LetterPlace } from './kept-letters.ts';
import { inlineBytes, type OpenedAttachment } from './open-attachment.ts';
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
  readonly letters: KeptLetters;
  readonly readings: KeptReadings;
  readonly outbox: OutboxStore;
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

/** Whoever closed the record while they kept something has to hear that nothing was kept. */
const NOTHING_KEPT = 'an open record';

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
    takesReadings: async (at) => (await hired).takesReadings(at),
    sendReading: async (at, one, how) => (await hired).sendReading(at, one, how),
    sendPermission: async (at, one, how) => (await hired).sendPermission(at, one, how),
    permissions: async (at, source) => (await hired).permissions(at, source),
    passFor: async (at) => (await hired).passFor(at),
    reviews: async (at) => (await hired).reviews(at),
    asked: async (at) => (await hired).asked(at),
    attachment: async (attachment, at) => (await hired).attachment(attachment, at),
    devices: async () => (await hired).devices(),
    endDevice: async (id) => (await hired).endDevice(id),
    stop: () => void hired.then((courier) => courier.stop()),
  };
}

/** As `ask`, and then tells every page to look at the readings again. */
async function reread<Answer>(
  otherwise: Answer,
  answer: (open: OpenRecord) => Promise<Answer>,
): Promise<Answer> {
  await opening;
  if (record === undefined) return otherwise;
  const { name } = record;
  try {
    // Not the record's entries are asked about, so nothing has to be read again first.
    return await answer(record);
  } finally {
    const channel = new BroadcastChannel(readingsChannel(name));
    channel.postMessage('changed');
    channel.close();
  }
}

function sendingOf({ vault, readings, outbox, courier, keeper }: OpenRecord): Sending {
  return { store: vault.store, readings, outbox, courier, sources: keeper.sources };
}

function fetchLetter(
  { courier, keeper }: OpenRecord,
  { source, attachment }: LetterPlace,
): Promise<Outcome<OpenedAttachment, Failure>> {
  const held = keeper.sources.get(source);
  return held === undefined
    ? Promise.resolve(failed({ kind: 'not-found' }))
    : courier.attachment(attachment, held.base);
}

/** A letter from this device, or from the source that holds it: then it is kept, where there is room. */
async function openLetter(open: OpenRecord, place: LetterPlace): ReturnType<RecordWorkerApi['attachment']> {
  const kept = await open.letters.find(place);
  if (kept !== undefined) return ok(kept);
  const fetched = await fetchLetter(open, place);
  if (!fetched.ok) return fetched;
  const how = { keptAt: new Date().toISOString(), isChosen: false };
  const isKept = await open.letters.keep(place, fetched.value, how);
  return ok({ ...fetched.value, ...(isKept && { kept: how }) });
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
  const outbox = new OutboxStore(name);
  const opened: OpenRecord = {
    name,
    vault,
    keeper,
    views: new RecordViews(keeper.memory),
    courier,
    letters: new KeptLetters(vault.store),
    readings: new KeptReadings(vault.store, outbox),
    outbox,
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

  devices: () => ask(failed({ kind: 'signed-out' }), ({ courier }) => courier.devices()),
  endDevice: (id) => ask(failed({ kind: 'signed-out' }), ({ courier }) => courier.endDevice(id)),
  delegations: () => ask(failed({ kind: 'signed-out' }), ({ courier }) => courier.delegations()),

  entries: (kinds) => ask([], ({ views }) => views.entries(kinds)),
  outlineStart: (kinds) => ask([], ({ views }) => views.outlineStart(kinds)),
  outline: (kinds) => ask([], ({ views }) => views.outline(kinds)),
  entriesById: (ids) => ask([], ({ views }) => views.byId(ids)),
  trend: (ref, place) => ask(null, ({ views }) => views.ofTrend(ref, place)),
  trendCounts: () => ask<ReadonlyMap<string, number>>(new Map(), ({ views }) => views.trendCounts()),
  emergency: () =>
    ask(undefined, ({ keeper }) => emergencyOf(keeper.memory, [...keeper.sources.values()], new Date())),
  entry: (ref) => ask(null, ({ views }) => views.entry(ref)),
  story: (ref) => ask(null, ({ views }) => views.story(ref)),
  setAside: (source) => ask([], ({ keeper }) => keeper.sources.get(source)?.told?.setAside ?? []),
  readings: () => ask([], ({ readings }) => readings.list()),
  readingPhoto: (name) => ask(undefined, ({ readings }) => readings.photo(name)),
  async keepReading(reading, to, photo) {
    return must(await reread(undefined, ({ readings }) => readings.keep(reading, to, photo)), NOTHING_KEPT);
  },
  async keepReadings(all, to, which) {
    const keep = async ({ readings }: OpenRecord): Promise<void> => void (await readings.keepMany(all, to));
    await opening;
    const open = must(record, NOTHING_KEPT);
    await (which === 'last' ? reread(undefined, keep) : keep(open));
  },
  changeReading: (key, reading, photo) =>
    reread(undefined, ({ readings }) => readings.change(key, reading, photo)),
  sendReadingAlso: (key, to) => reread(undefined, ({ readings }) => readings.sendAlso(key, to)),
  withdrawReading: (key) => reread(undefined, ({ readings }) => readings.withdraw(key)),
  permissions: () => ask([], async ({ readings }) => [...(await readings.permissions.all()).values()]),
  letLook: (party, kinds) => reread(undefined, ({ readings }) => readings.letLook(party, kinds)),
  stopLook: (party) => reread(undefined, ({ readings }) => readings.stopLook(party)),
  takeBackPermission: (to, kinds) => reread(undefined, ({ readings }) => readings.takeBack(to, kinds)),
  learnSharing: () => reread(false, (open) => learnSharing(sendingOf(open))),
  asked: () => ask([], ({ vault }) => askedOf(vault.store)),
  retryReading: (key) => reread(undefined, ({ readings }) => readings.tryAgain(key)),
  sendReadings: () => reread(undefined, (open) => sendWaiting(sendingOf(open))),
  inboxes: () => ask([], ({ vault }) => inboxesOf(vault.store)),
  learnInboxes: () => reread(undefined, (open) => learnInboxes(sendingOf(open), Date.now())),
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
    const open = await fresh(record);
    const { inline, contentType } = attachment;
    if (inline === undefined) return openLetter(open, { source, attachment });
    return open.keeper.sources.has(source)
      ? inlineBytes(await readOriginal(open.vault.store, source, place), inline, contentType)
      : failed({ kind: 'not-found' });
  },

  keepLetter: (place, isChosen) =>
    ask(false, async ({ letters }) => {
      const found = await letters.find(place);
      return found !== undefined && letters.keep(place, found, { ...found.kept, isChosen });
    }),

  bringLetters: () =>
    ask(undefined, (open) =>
      open.letters.bringRecent(open.keeper.memory.sorted('document'), async (place) => {
        const fetched = await fetchLetter(open, place);
        return fetched.ok ? fetched.value : undefined;
      }),
    ),

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
