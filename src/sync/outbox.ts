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
 * written down before, and what became of it after, so that a kill between the two leads to a second try and never to a
 * second reading. Resolves with when there is something to do again (milliseconds since the epoch), or undefined.
 */
export function deliver(plan: OutboxPlan): Promise<number | undefined> {
  return plan.lock(async () => {
    const waiting = [...(await plan.rows.list())].sort((a, b) => a.place - b.place);
    const permissions = plan.sendPermission === undefined ? [] : await plan.permissions.list();
    const lanes = groupBy(waiting, ({ delivery }) => [delivery.to]);
    const all = new Set([...permissions.map(({ delivery }) => delivery.to), ...lanes.keys()]);
    const again = await Promise.all([...all].map((to) => deliverLane(plan, to, lanes.get(to) ?? [])));
    const known = again.filter((at) => at !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  });
}

/** A reading that was put on the wire, and what came of it. */
interface Tried {
  readonly waiting: Waiting;
  readonly outcome: Awaited<ReturnType<Send>>;
  /** The one after it, when it is written down that it goes on the wire and it has not gone there. */
  readonly ahead?: Ahead | undefined;
}

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
  while (next.is !== 'wait') {
    left = left.slice(next.passed);
    const [first, ...others] = left;
    if (first === undefined) return undefined;
    const names: Names = [first, ...others.slice(0, 1)];
    next = next.is === 'passed' ? await takeUp(plan, names) : await sendFirst(plan, next, names);
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

/**
 * Puts the first of some on the wire. Writing takes about as long as an organisation's answer, so meanwhile it is written
 * down what became of the one before, and that the next goes there: when the first has arrived it follows at once.
 */
async function sendFirst(plan: OutboxPlan, { is, waiting, last }: OnWire, names: Names): Promise<Next> {
  const writing = takeAhead(plan, last, names[1]);
  // It is waited for below, once the answer is there.
  writing.catch(() => undefined);
  const outcome = await plan.send(waiting, is);
  const next = await writing;
  const tried: Tried = { waiting, outcome, ahead: next };
  // After a longer while the person may have changed the next one, or taken back that it may go: it is looked at again.
  if (outcome.ok && next !== undefined && plan.now() - next.seenAt < FRESH_MS)
    return { is: next.is, waiting: next.waiting, passed: 1, last: tried };
  return takeUp(plan, names, tried);
}

/** One of which it is written down that it goes on the wire while the one before is still there. */
interface Ahead extends Pick<OnWire, 'is' | 'waiting'> {
  readonly before: Delivery;
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
}

/**
 * Writes down what became of the last one, and in the same go that the next goes on the wire, if it may. Resolves with the
 * next, or undefined when it does not go.
 */
async function takeAhead(
  plan: OutboxPlan,
  last: Tried | undefined,
  next: WaitingName | undefined,
): Promise<Ahead | undefined> {
  for (;;) {
    const seenAt = plan.now();
    const permission = next && (await plan.permissions.find(next.to));
    let ahead: Ahead | undefined;
    const note: RowChange | undefined = last && {
      name: last.waiting.delivery,
      how: (now) => now && { ...now, delivery: since(plan, now.delivery, last, 0) },
    };
    const mark: RowChange | undefined = next && {
      name: next,
      how(before) {
        if (before === undefined) return before;
        const going = goingNow(before, permission, seenAt);
        if (going === undefined) return before;
        ahead = { ...going, before: before.delivery, seenAt };
        return going.waiting;
      },
    };
    const write = await plan.rows.prepare([note, mark].filter((one) => one !== undefined));
    if (await write()) return ahead;
  }
}

/** The next of a lane, and the one after it. */
type Names = readonly [WaitingName, ...WaitingName[]];

/** What is to be done next, and how many have been passed on the way to it. */
type Next =
  | { readonly is: 'wait'; readonly until: number }
  | { readonly is: 'passed'; readonly passed: number }
  | OnWire;

interface OnWire {
  readonly is: 'create' | 'replace';
  readonly passed: number;
  readonly waiting: Waiting;
  /** The one before it, of which it is still to be written down what became of it. */
  readonly last?: Tried;
}

/** Writes down what is to be done next. */
async function takeUp(plan: OutboxPlan, names: Names, tried?: Tried): Promise<Next> {
  for (;;) {
    const write = await prepareNext(plan, names, tried);
    const next = await write();
    if (next !== undefined) return next;
  }
}

/**
 * What becomes of some: what came of the try of the first, and that the first of them that is not done and may leave goes on
 * the wire. What comes later must not overtake one that has to wait. Resolves with what writes it down, unless they or what
 * the organisation is allowed have changed.
 */
async function prepareNext(
  plan: OutboxPlan,
  names: Names,
  tried: Tried | undefined,
): Promise<() => Promise<Next | undefined>> {
  const [{ to }] = names;
  const permission = await plan.permissions.find(to);
  let next: Next = { is: 'passed', passed: names.length };
  const write = await plan.rows.prepare(
    names.map((name, passed) => ({
      name,
      how(before) {
        if (before === undefined) return before;
        const now =
          tried === undefined ? before : { ...before, delivery: since(plan, before.delivery, tried, passed) };
        if (next.is !== 'passed') return now;
        const step = nextStep(now.delivery, plan.now());
        if (step.is === 'wait') next = step;
        const going = goingNow(now, permission, plan.now());
        if (going === undefined) return now;
        next = { ...going, passed };
        return going.waiting;
      },
    })),
  );
  return async () => {
    // The person may take it back while the one before is on its way.
    const isStill = !('waiting' in next) || mayLeave(await plan.permissions.find(to), next.waiting);
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
): Pick<OnWire, 'is' | 'waiting'> | undefined {
  const { is } = nextStep(now.delivery, at);
  if ((is !== 'create' && is !== 'replace') || !mayLeave(permission, now)) return undefined;
  return { is, waiting: { ...now, delivery: attempting(now.delivery) } };
}

/** What is known of a delivery once the first of some was tried: what became of it, and that the second has not been. */
function since(plan: OutboxPlan, now: Delivery, { waiting, outcome, ahead }: Tried, place: number): Delivery {
  if (place === 0) return after(plan, now, waiting.delivery, outcome);
  if (ahead === undefined || now.attempted !== ahead.waiting.delivery.attempted) return now;
  const { attempted, tries } = ahead.before;
  return { ...now, attempted, tries };
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
