import { failed } from '#/kit/outcome.ts';
import type { Asked, AskedBy } from '#/record/readings/asked.ts';
import { nextGrant, partyOf } from '#/record/readings/permission.ts';
import { SEND_SCOPE } from '#/services/reading-inbox/requests.ts';
import type { SealedStore } from '#/vault/sealed-store.ts';
import type { OutboxStore } from '#/vault/outbox-database.ts';
import { readShelf, toShelf } from '#/vault/shelves.ts';
import type { Courier } from './courier.ts';
import type { HeldSource } from './held-source.ts';
import type { KeptReadings } from './kept-readings.ts';
import { deliver, SENDING_LOCK } from './outbox.ts';

/** An organisation that takes readings. */
interface Inbox {
  readonly source: string;
  readonly base: string;
}

/** What an organisation takes seldom changes. */
const ASK_AGAIN_MS = 24 * 60 * 60_000;

interface Inboxes {
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly bases: string;
  readonly all: readonly Inbox[];
}

/** What is needed to send readings while their vault is open. */
export interface Sending {
  readonly store: SealedStore;
  readonly readings: KeptReadings;
  readonly outbox: OutboxStore;
  readonly courier: Courier;
  readonly sources: ReadonlyMap<string, HeldSource>;
}

/** Which organisations take readings, as they last said. */
export async function inboxesOf(store: SealedStore): Promise<readonly string[]> {
  return ((await readShelf<Inboxes>(store, 'inboxes'))?.all ?? []).map(({ source }) => source);
}

/** What the people of organisations ask for, as they last said. */
export async function askedOf(store: SealedStore): Promise<readonly AskedBy[]> {
  const kept = (await readShelf<readonly AskedBy[]>(store, 'asked')) ?? [];
  // Some were kept before anybody asked questions.
  return kept.map((one) => ({ ...one, questions: (one as Partial<AskedBy>).questions ?? [] }));
}

/**
 * Asks each organisation whether it takes readings, once a day, and those that may have some what they have done with what
 * they were sent, and what they ask for.
 */
export async function learnInboxes(sending: Sending, now: number): Promise<void> {
  const { store, readings, courier, sources } = sending;
  const held = [...sources.values()].map(({ source, base }) => ({ source, base }));
  const bases = held.map(({ base }) => base).join(' ');
  const known = await readShelf<Inboxes>(store, 'inboxes');
  const isLongAgo = known === undefined || known.bases !== bases || now - known.askedAt > ASK_AGAIN_MS;
  if (isLongAgo) {
    const answers = await Promise.all(held.map(({ base }) => courier.takesReadings(base)));
    const before = new Set(known?.all.map(({ source }) => source));
    const all = held.filter(({ source }, place) => {
      const answer = answers[place];
      return answer?.ok === true ? answer.value : before.has(source);
    });
    await store.write({ put: [toShelf('inboxes', { askedAt: now, bases, all } satisfies Inboxes)] });
  }
  await renewPasses(sending, now);
  await learnPermissions(sending, isLongAgo);
  const permitted = await readings.permissions.all();
  const sentTo = new Set((await readings.list()).flatMap(({ deliveries }) => deliveries.map(({ to }) => to)));
  const asked = new Map<string, Asked>();
  for (const { source, base } of held) {
    if (!sentTo.has(source) && !permitted.has(source)) continue;
    const reviews = await courier.reviews(base);
    if (reviews.ok) await readings.learnReviews(source, reviews.value);
    const theirs = await courier.asked(base);
    if (theirs.ok) asked.set(source, theirs.value);
  }
  await keepAsked(store, asked);
}

/** Asks those that are allowed something what they know of it, or all that take readings; resolves with whether they answered. */
async function learnPermissions(sending: Sending, ofAll: boolean): Promise<boolean> {
  const permitted = await sending.readings.permissions.all();
  let haveAnswered = true;
  for (const source of await inboxesOf(sending.store))
    if ((ofAll || permitted.has(source)) && !(await learnPermission(sending, source))) haveAnswered = false;
  return haveAnswered;
}

/** Asks one organisation what it is allowed; resolves with whether it answered. */
async function learnPermission({ readings, courier, sources }: Sending, source: string): Promise<boolean> {
  const base = sources.get(source)?.base;
  if (base === undefined) return false;
  const said = await courier.permissions(base, source);
  if (said.ok) await readings.learnPermissions(source, said.value);
  return said.ok;
}

/**
 * Asks every organisation that takes readings what it is allowed: another device, or somebody who acts for the person, may
 * have said something today. Resolves with whether all have answered.
 */
export const learnSharing = (sending: Sending): Promise<boolean> => learnPermissions(sending, true);

/** Before something is said to an organisation, what others have said there meanwhile: none of it may be undone unseen. */
async function learnBeforeTelling(sending: Sending): Promise<void> {
  const untold = [...(await sending.readings.permissions.all()).values()].filter(
    (permission) => 'grant' in nextGrant(permission, Date.now()),
  );
  for (const to of new Set(untold.map((one) => partyOf(one.delivery.to).at)))
    await learnPermission(sending, to);
}

/** Keeps what was asked for; of an organisation that does not answer, what it asked for before. */
async function keepAsked(store: SealedStore, learned: ReadonlyMap<string, Asked>): Promise<void> {
  if (learned.size === 0) return;
  const before = (await askedOf(store)).filter(({ from }) => !learned.has(from));
  const now: readonly AskedBy[] = [...before, ...[...learned].map(([from, asked]) => ({ ...asked, from }))];
  await store.write({ put: [toShelf('asked', now)] });
}

/** One that is good for less than this is got anew. */
const GOOD_FOR_MS = 5 * 24 * 60 * 60_000;

/** Sees to it that whatever is kept from now on can be sent with the record locked. */
async function renewPasses({ store, outbox, courier }: Sending, now: number): Promise<void> {
  const inboxes = (await readShelf<Inboxes>(store, 'inboxes'))?.all ?? [];
  const passes = await outbox.passes();
  for (const { source, base } of inboxes) {
    const held = passes.get(source);
    const isGood = held?.base === base && held.scope === SEND_SCOPE && held.untilMs - now > GOOD_FOR_MS;
    if (isGood) continue;
    const pass = await courier.passFor(base);
    if (pass !== undefined) await outbox.keepPass(source, pass);
  }
  for (const to of passes.keys())
    if (!inboxes.some(({ source }) => source === to)) await outbox.keepPass(to, undefined);
}

/** Sends what waits; resolves with when there is something to do again (milliseconds since the epoch), or undefined. */
export async function sendWaiting(sending: Sending): Promise<number | undefined> {
  const { readings, courier, sources } = sending;
  await readings.catchUp();
  await learnBeforeTelling(sending);
  const next = await deliver({
    rows: readings.rows,
    permissions: readings.permissions.rows,
    async sendPermission(grant, how) {
      const base = sources.get(partyOf(grant.delivery.to).at)?.base;
      return base === undefined
        ? failed({ kind: 'no-longer-pointed-at' })
        : courier.sendPermission(base, grant, how);
    },
    async send(waiting, how) {
      const base = sources.get(waiting.delivery.to)?.base;
      return base === undefined
        ? failed({ kind: 'no-longer-pointed-at' })
        : courier.sendReading(base, waiting, how);
    },
    lock: (work) => navigator.locks.request(SENDING_LOCK, work),
    now: () => Date.now(),
    random: Math.random,
  });
  await readings.catchUp();
  return next;
}
