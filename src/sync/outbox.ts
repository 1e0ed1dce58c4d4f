import type { Failure } from '#/kit/failure.ts';
import { groupBy } from '#/kit/group-by.ts';
import type { Outcome } from '#/kit/outcome.ts';
import { arrivedWith, attempting, failedWith, nextStep, type Delivery } from '#/record/readings/delivery.ts';
import { grantArrived, grantAttempting, type Grant } from '#/record/readings/grant.ts';
import { leaveFor, nextGrant, withGrant, type Permission } from '#/record/readings/permission.ts';
import type { Reading } from '#/record/readings/reading.ts';

/** One reading on its way to one organisation, with all that is needed to send it. */
export interface Waiting {
  readonly delivery: Delivery;
  /** As it is wanted there now. */
  readonly reading: Reading;
  /** The photo that goes with it (base64, JPEG). */
  readonly photo?: string;
  /** When this version was made: an instant (ISO 8601). Whoever has a later one keeps that. */
  readonly issued: string;
  /** Counts up with each reading that is kept: they are sent in this order. */
  readonly place: number;
}

/** Which reading, and to whom. */
export type WaitingName = Pick<Delivery, 'key' | 'to'>;

/** What becomes of one row; undefined is none. */
export interface RowChange {
  readonly name: WaitingName;
  readonly how: (now: Waiting | undefined) => Waiting | undefined;
}

/** Where what waits lies, whoever has it open. */
export interface OutboxRows {
  list(): Promise<readonly Waiting[]>;
  /**
   * Changes different rows as they are at that moment, in the order given: all of them in one go, or none. When somebody else
   * was faster, `how` is asked again.
   */
  changeAll(changes: readonly RowChange[]): Promise<void>;
  /** Gets such a change ready; it is written only if the rows are still the same, else that resolves with false. */
  prepare(changes: readonly RowChange[]): Promise<() => Promise<boolean>>;
}

/** Where what organisations are allowed lies: one permission for each party, by its name (`partyName`). */
export interface PermissionRows {
  list(): Promise<readonly Permission[]>;
  find(to: string): Promise<Permission | undefined>;
  /** Changes one as it is at that moment, in one go. */
  change(to: string, how: (now: Permission | undefined) => Permission | undefined): Promise<void>;
}

/** Puts one reading on the wire. */
export type Send = (waiting: Waiting, step: 'create' | 'replace') => Promise<Outcome<undefined, Failure>>;

/** Puts one grant of a permission on the wire. */
export type SendPermission = (
  grant: Grant,
  step: 'create' | 'replace',
) => Promise<Outcome<undefined, Failure>>;

/** One sender at a time, of all pages and workers of this device. */
export const SENDING_LOCK = 'send readings';

/** What an outbox stands on; the outside world is passed in. */
export interface OutboxPlan {
  readonly rows: Pick<OutboxRows, 'list' | 'prepare'>;
  readonly permissions: PermissionRows;
  readonly send: Send;
  /** Undefined where there is no means to: then readings go to those alone whom it has reached before. */
  readonly sendPermission?: SendPermission;
  /** Lets one sender at a time work, of all pages and workers of this device. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
}

/**
 * Sends what waits: to each organisation one after the other, in the order in which it was kept, and before all of it what
 * the organisation is allowed. A reading that it is not known to be allowed does not go. That something goes on the wire is
 * written down before, and what became of it after, so that a kill between the two leads to a second try of some and never
 * to a second reading. Resolves with when there is something to do again (milliseconds since the epoch), or undefined.
 */
export function deliver(plan: OutboxPlan): Promise<number | undefined> {
  return plan.lock(async () => {
    const waiting = [...(await plan.rows.list())].sort((a, b) => a.place - b.place);
    const permissions = plan.sendPermission === undefined ? [] : await plan.permissions.list();
    const lanes = groupBy(waiting, ({ delivery }) => [delivery.to]);
    const all = new Set([...permissions.map(({ delivery }) => delivery.to), ...lanes.keys()]);
    const again = await allEnded([...all].map((to) => deliverLane(plan, to, lanes.get(to) ?? [])));
    const known = again.filter((at) => at !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  });
}

/** What all came to; where one fails, not before all have ended: nothing goes on once the next sender has its turn. */
async function allEnded<T>(all: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(all);
  return Promise.all(all);
}

/** A reading that was put on the wire, and what came of it. */
interface Tried {
  readonly waiting: Waiting;
  readonly outcome: Awaited<ReturnType<Send>>;
}

/** One of which it is written down that it goes on the wire. */
interface Marked {
  readonly is: 'create' | 'replace';
  readonly waiting: Waiting;
  readonly before: Delivery;
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
}

/** How quickly it goes. */
interface Pace {
  /** How long an answer took last, in milliseconds. */
  readonly answerMs: number;
  /** So many at most are written down in one go: more once those before were in time, fewer when they were not. */
  readonly most: number;
}

/** What is to be written down of some: what came of those that were tried, and that those that were marked have not gone. */
interface Unwritten {
  readonly tried: readonly Tried[];
  readonly notGone: readonly Marked[];
}

/** What is to be done next, and how many have been passed on the way to it. */
type Next =
  | { readonly is: 'wait'; readonly until: number }
  | { readonly is: 'passed'; readonly passed: number }
  | {
      readonly is: 'go';
      readonly passed: number;
      /** To be sent one after the other. */
      readonly run: readonly Marked[];
      /** Those before them, of which it is still to be written down what became of them. */
      readonly tried: readonly Tried[];
    };

/** Sends one after the other, after what the organisation is allowed, until one has to wait: then until when. */
async function deliverLane(
  plan: OutboxPlan,
  to: string,
  lane: readonly Waiting[],
): Promise<number | undefined> {
  const permitted = await deliverPermission(plan, to);
  if (permitted !== undefined) return permitted;
  let left: readonly WaitingName[] = lane.map(({ delivery }) => delivery);
  let next: Next = { is: 'passed', passed: 0 };
  let pace: Pace = { answerMs: FRESH_MS, most: 2 };
  while (next.is !== 'wait') {
    left = left.slice(next.passed);
    if (next.is === 'go') ({ next, pace } = await sendRun(plan, { ...next, pace }, left));
    else if (left.length === 0) return undefined;
    else next = await takeUp(plan, left.slice(0, 2), { tried: [], notGone: [] });
  }
  return next.until;
}

/** Sends what an organisation is allowed until it has arrived, cannot, or has to wait: then until when. */
async function deliverPermission(plan: OutboxPlan, to: string): Promise<number | undefined> {
  const { permissions, sendPermission } = plan;
  if (sendPermission === undefined) return undefined;
  for (;;) {
    const next = await takeUpPermission(plan, to);
    if (!('grant' in next)) return next.is === 'wait' ? next.until : undefined;
    const { grant: sent, is } = next;
    const outcome = await sendPermission(sent, is);
    await permissions.change(to, (now) => {
      if (now === undefined) return undefined;
      return withGrant(now, sent.delivery.key, (grant) =>
        outcome.ok
          ? grantArrived(grant, sent)
          : { ...grant, delivery: after(plan, grant.delivery, sent.delivery, outcome) },
      );
    });
  }
}

/** What is to be done about what an organisation is allowed; that a grant goes on the wire is written down first. */
async function takeUpPermission(plan: OutboxPlan, to: string): Promise<ReturnType<typeof nextGrant>> {
  let next: ReturnType<typeof nextGrant> = { is: 'done' };
  await plan.permissions.change(to, (now) => {
    if (now === undefined) return undefined;
    next = nextGrant(now, plan.now());
    if (!('grant' in next)) return now;
    const grant = grantAttempting(next.grant);
    next = { ...next, grant };
    return withGrant(now, grant.delivery.key, () => grant);
  });
  return next;
}

/** What was seen this short a while ago is as good as what is there now, in milliseconds: nobody says anything faster. */
const FRESH_MS = 50;
/** So many at most are marked in one go: after a kill it is known of none of them whether it has gone. */
const LONGEST_RUN = 16;

/** How many can be sent one after the other while what was seen of them is fresh: where answers take long, none. */
const runLength = ({ answerMs, most }: Pace): number =>
  answerMs >= FRESH_MS
    ? 0
    : Math.max(1, Math.min(most, LONGEST_RUN, Math.floor(FRESH_MS / Math.max(answerMs, 1)) - 1));

/**
 * Puts some on the wire, one after the other. Writing takes about as long as the answer of an organisation that is near, so
 * it is done for many at once, and while the last of them is under way: what became of those before, and that the next ones
 * go. When the last has arrived they follow at once. Where that was not in time, they are looked at again.
 */
async function sendRun(
  plan: OutboxPlan,
  given: Next & { is: 'go' } & { readonly pace: Pace },
  left: readonly WaitingName[],
): Promise<{ readonly next: Next; readonly pace: Pace }> {
  const { run } = given;
  let { tried, pace } = given;
  let [toGo, isInTime]: [readonly Marked[], boolean] = [run, true];
  while (isInTime) {
    const [one] = toGo;
    if (one === undefined) break;
    const following = toGo.length > 1 ? undefined : left.slice(run.length, run.length + runLength(pace));
    const began = plan.now();
    const sending = plan
      .send(one.waiting, one.is)
      .then((outcome) => ({ outcome, answerMs: plan.now() - began }));
    const writing = following && takeAhead(plan, tried, following);
    await Promise.allSettled([sending, writing]);
    const { outcome, answerMs } = await sending;
    const ahead = await writing;
    pace = { ...pace, answerMs };
    tried = [...(ahead === undefined ? tried : []), { waiting: one.waiting, outcome }];
    toGo = ahead ?? toGo.slice(1);
    const [next] = toGo;
    if (!outcome.ok || next === undefined) break;
    // After a longer while the person may have changed it, or taken back that it may go.
    isInTime = plan.now() - next.seenAt < FRESH_MS;
    pace = { ...pace, most: isInTime ? pace.most : Math.max(1, pace.most >> 1) };
    if (isInTime && ahead !== undefined)
      return {
        next: { is: 'go', passed: run.length, run: ahead, tried },
        pace: { ...pace, most: Math.min(LONGEST_RUN, 2 * pace.most) },
      };
  }
  const window = left.slice(0, run.length + toGo.length + 1);
  return { next: await takeUp(plan, window, { tried, notGone: toGo }), pace };
}

/**
 * Writes down what became of some, and in the same go that the next ones go on the wire, as far as they may one after the other.
 * Resolves with those.
 */
async function takeAhead(
  plan: OutboxPlan,
  tried: readonly Tried[],
  following: readonly WaitingName[],
): Promise<readonly Marked[]> {
  if (tried.length === 0 && following.length === 0) return [];
  for (;;) {
    const seenAt = plan.now();
    const [first] = following;
    const permission = first && (await plan.permissions.find(first.to));
    const ahead: Marked[] = [];
    const notes = notesOf(plan, tried);
    const marks = following.map((name, place): RowChange => ({
      name,
      how(before) {
        const going = ahead.length === place ? before && goingNow(before, permission, seenAt) : undefined;
        if (before === undefined || going === undefined) return before;
        ahead.push({ ...going, before: before.delivery, seenAt });
        return going.waiting;
      },
    }));
    const write = await plan.rows.prepare([...notes, ...marks]);
    if (await write()) return ahead;
  }
}

function notesOf(plan: OutboxPlan, tried: readonly Tried[]): readonly RowChange[] {
  return tried.map((one) => ({
    name: one.waiting.delivery,
    how: (now) => now && { ...now, delivery: after(plan, now.delivery, one.waiting.delivery, one.outcome) },
  }));
}

/** Writes down what became of some, and what is to be done next of those that are left. */
async function takeUp(plan: OutboxPlan, left: readonly WaitingName[], unwritten: Unwritten): Promise<Next> {
  for (;;) {
    const write = await prepareNext(plan, left, unwritten);
    const next = await write();
    if (next !== undefined) return next;
  }
}

/**
 * What becomes of some: what came of those that were tried, and that the first that is left, is not done and may leave goes on
 * the wire. What comes later must not overtake one that has to wait. Resolves with what writes it down, unless they or what
 * the organisation is allowed have changed.
 */
async function prepareNext(
  plan: OutboxPlan,
  left: readonly WaitingName[],
  { tried, notGone }: Unwritten,
): Promise<() => Promise<Next | undefined>> {
  const [first] = left;
  const permission = first && (await plan.permissions.find(first.to));
  const seenAt = plan.now();
  const leftKeys = new Set(left.map(({ key }) => key));
  const triedOf = new Map(tried.map((one) => [one.waiting.delivery.key, one]));
  const notGoneOf = new Map(notGone.map((one) => [one.waiting.delivery.key, one]));
  let next: Next = { is: 'passed', passed: left.length };
  const isPassed = ({ waiting }: Tried): boolean => !leftKeys.has(waiting.delivery.key);
  const write = await plan.rows.prepare([
    ...notesOf(plan, tried.filter(isPassed)),
    ...left.map((name, place): RowChange => ({
      name,
      how(before) {
        if (before === undefined) return before;
        const [was, marked] = [triedOf.get(name.key), notGoneOf.get(name.key)];
        const now = since(plan, before, was, marked);
        if (next.is !== 'passed') return now;
        const step = nextStep(now.delivery, plan.now());
        if (step.is === 'wait') next = step;
        const going = goingNow(now, permission, plan.now());
        if (going === undefined) return now;
        const run = [{ ...going, before: now.delivery, seenAt }];
        next = { is: 'go', passed: place, run, tried: [] };
        return going.waiting;
      },
    })),
  ]);
  return async () => {
    // The person may take it back while the one before is on its way.
    const waiting = next.is === 'go' ? next.run[0]?.waiting : undefined;
    const isStill =
      waiting === undefined || mayLeave(await plan.permissions.find(waiting.delivery.to), waiting);
    return isStill && (await write()) ? next : undefined;
  };
}

const mayLeave = (permission: Permission | undefined, { reading, delivery }: Waiting): boolean =>
  leaveFor(permission, { kind: reading.kind, isWithdrawn: delivery.isWithdrawn }) === 'now';

/** One with its going on the wire written down; undefined when there is nothing to send now, or it may not go. */
function goingNow(
  now: Waiting,
  permission: Permission | undefined,
  at: number,
): Pick<Marked, 'is' | 'waiting'> | undefined {
  const { is } = nextStep(now.delivery, at);
  if ((is !== 'create' && is !== 'replace') || !mayLeave(permission, now)) return undefined;
  return { is, waiting: { ...now, delivery: attempting(now.delivery) } };
}

/** What is known of one once some were tried: what became of it, or that it has not gone though that was written down. */
function since(
  plan: OutboxPlan,
  now: Waiting,
  tried: Tried | undefined,
  notGone: Marked | undefined,
): Waiting {
  const { delivery } = now;
  if (tried !== undefined)
    return { ...now, delivery: after(plan, delivery, tried.waiting.delivery, tried.outcome) };
  if (notGone === undefined || delivery.attempted !== notGone.waiting.delivery.attempted) return now;
  const { attempted, tries } = notGone.before;
  return { ...now, delivery: { ...delivery, attempted, tries } };
}

/** What became of a try, for the delivery as it is by now: the person may have changed what is wanted meanwhile. */
function after(
  plan: OutboxPlan,
  now: Delivery,
  { wanted: version }: Delivery,
  outcome: Outcome<undefined, Failure>,
): Delivery {
  if (outcome.ok) return arrivedWith(now, version);
  // That an older version was refused says nothing of the one that is wanted now.
  if (now.wanted !== version) return now;
  return failedWith(now, outcome.failure, plan.now(), plan.random());
}
