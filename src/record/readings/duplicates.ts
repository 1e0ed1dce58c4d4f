import { groupBy } from '../../kit/group-by.ts';
import { KIND_PARTS, PART_PLANS } from './kinds.ts';
import type { Part, Reading } from './reading.ts';
import { rounded } from './rounded.ts';
import { wallClockOf, type WallClock } from './wall-clock.ts';

/** Why readings may be one: their instants are near, or their clocks show the same minute and somebody noted no seconds. */
export type DuplicateReason = 'within-two-minutes' | 'same-minute';

/** Readings that are perhaps the same one, arrived twice; two or more. */
export interface DuplicateGroup {
  readonly readings: readonly Reading[];
  /** The weaker of the reasons in it. */
  readonly because: DuplicateReason;
}

interface Timed {
  readonly reading: Reading;
  readonly clock: WallClock;
  /** The same reading always has the same, so that the order of arrival decides nothing. */
  readonly key: string;
}

/** How near two readings are; the smaller, the likelier they are one. */
interface Nearness {
  readonly because: DuplicateReason;
  readonly gap: number;
}

/** Whether two readings of the same values are two, because whoever sent them tells them apart. */
export type ToldApart = (a: Reading, b: Reading) => boolean;

type Near = (a: Timed, b: Timed) => Nearness | undefined;

const NEAR_MS = 2 * 60 * 1000;

/** No two clocks on earth are farther apart; what is farther is not compared. */
const FARTHEST_MS = 30 * 60 * 60 * 1000;

/**
 * Finds readings that are perhaps one: the same kind and values (to the kept decimals; a pulse that only one of them has is
 * no difference) at the same time, arrived in different ways. Nothing is removed here. The same values at another time are
 * two readings, and so are two that one source tells apart: two rows of a file, two messages of a monitor, two typed times.
 */
export function duplicateGroups(
  readings: readonly Reading[],
  isApart: ToldApart = areToldApart,
): readonly DuplicateGroup[] {
  const timed = readings.flatMap((reading): readonly Timed[] => {
    const clock = wallClockOf(reading.takenAt);
    return clock === undefined ? [] : [{ reading, clock, key: JSON.stringify(reading) }];
  });
  const alike = groupBy(timed, ({ reading }) => valuesKey(reading) ?? []);
  return [...alike.values()]
    .flatMap((some) => groupsAmong(some, (a, b) => nearness(a, b, isApart)))
    .map((group) => ({ group, key: keyOf(group) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ group }) => group);
}

/** Each reading counted once, the one of a group that its monitor noted something of, and how many others are perhaps one of them. */
export function eachOnce(
  readings: readonly Reading[],
  isApart: ToldApart = areToldApart,
): {
  readonly once: readonly Reading[];
  readonly twice: number;
} {
  const again = new Set(duplicateGroups(readings, isApart).flatMap(othersIn));
  return { once: readings.filter((reading) => !again.has(reading)), twice: again.size };
}

function othersIn({ readings }: DuplicateGroup): readonly Reading[] {
  // An irregular pulse that only the monitor's own copy tells of must not go with it.
  const counted = readings.find(({ how }) => (how.flags ?? []).length > 0) ?? readings[0];
  return readings.filter((one) => one !== counted);
}

/** Whether two readings are perhaps one. */
export function arePerhapsOne(a: Reading, b: Reading): boolean {
  return duplicateGroups([a, b]).length > 0;
}

/** The nearest pairs first; a group takes in another only when each of one is perhaps each of the other. */
function groupsAmong(alike: readonly Timed[], near: Near): readonly DuplicateGroup[] {
  const sorted = [...alike].sort(inOrder);
  const groupOf = new Map(sorted.map((one) => [one, [one]]));
  for (const { a, b } of nearPairs(sorted, near)) {
    const [left, right] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []];
    if (left === right || !left.every((one) => right.every((other) => near(one, other) !== undefined)))
      continue;
    const joined = [...left, ...right];
    for (const one of joined) groupOf.set(one, joined);
  }
  return [...new Set(groupOf.values())]
    .filter((group) => group.length > 1)
    .map((group) => ({
      readings: [...group].sort(inOrder).map(({ reading }) => reading),
      because: group.every((one) => group.every((other) => near(one, other)?.because !== 'same-minute'))
        ? 'within-two-minutes'
        : 'same-minute',
    }));
}

function nearPairs(
  sorted: readonly Timed[],
  nearOf: Near,
): readonly { readonly a: Timed; readonly b: Timed }[] {
  const pairs: (Nearness & { readonly a: Timed; readonly b: Timed })[] = [];
  for (const [index, a] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next];
      if (b === undefined || b.clock.at - a.clock.at > FARTHEST_MS) break;
      const near = nearOf(a, b);
      if (near !== undefined) pairs.push({ a, b, ...near });
    }
  return pairs.sort((x, y) => rank(x) - rank(y));
}

const inOrder = (a: Timed, b: Timed): number => a.clock.at - b.clock.at || (a.key < b.key ? -1 : 1);

/** What the clocks only show alike comes after everything whose instants agree. */
const rank = ({ because, gap }: Nearness): number => (because === 'same-minute' ? NEAR_MS + 1 : 0) + gap;

function nearness(a: Timed, b: Timed, isApart: ToldApart): Nearness | undefined {
  const near = nearInTime(a, b);
  return near === undefined || a === b || isApart(a.reading, b.reading) || !agree(a.reading, b.reading)
    ? undefined
    : near;
}

function nearInTime(a: Timed, b: Timed): Nearness | undefined {
  const gap = Math.abs(a.clock.at - b.clock.at);
  if (gap <= NEAR_MS) return { because: 'within-two-minutes', gap };
  const isSameMinute = a.clock.day === b.clock.day && a.clock.minutes === b.clock.minutes;
  return isSameMinute && (isToTheMinute(a) || isToTheMinute(b))
    ? { because: 'same-minute', gap: 0 }
    : undefined;
}

/** Whoever types a time types no seconds; they are kept as :00. */
const isToTheMinute = ({ reading, clock }: Timed): boolean =>
  clock.isToTheMinute || (reading.origin.is === 'typed' && clock.at % 60_000 === 0);

/** Needed numbers are equal already (`valuesKey`); the others are, where both have them. */
const agree = (a: Reading, b: Reading): boolean =>
  KIND_PARTS[a.kind].also.every((part) => {
    const [one, other] = [kept(part, a.values[part]), kept(part, b.values[part])];
    return one === undefined || other === undefined || one === other;
  });

function areToldApart(a: Reading, b: Reading): boolean {
  const [one, other] = [a.origin, b.origin];
  if (one.is === 'bluetooth' && other.is === 'bluetooth') return one.frame !== other.frame;
  if (one.is === 'file' && other.is === 'file') return one.file === other.file && one.row !== other.row;
  return one.is === 'typed' && other.is === 'typed' && Date.parse(a.takenAt) !== Date.parse(b.takenAt);
}

/**
 * Kind and needed numbers; undefined when one of them is missing, since nothing can be said to be equal then, or when there
 * are none: answers come one way only.
 */
function valuesKey({ kind, values }: Reading): readonly string[] | undefined {
  const numbers = KIND_PARTS[kind].needed.map((part) => kept(part, values[part]));
  return numbers.length === 0 || numbers.includes(undefined) ? undefined : [[kind, ...numbers].join('|')];
}

const kept = (part: Part, value: number | undefined): number | undefined =>
  value === undefined ? undefined : rounded(value, PART_PLANS[part].decimals);

const keyOf = ({ readings }: DuplicateGroup): string =>
  readings.map((reading) => JSON.stringify(reading)).join();
