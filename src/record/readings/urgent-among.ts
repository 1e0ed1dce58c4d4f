import { groupBy } from '../../kit/group-by.ts';
import type { Reading } from './reading.ts';
import { LEVELS, urgencyOf, type Urgency } from './safety-net.ts';
import { wallClockOf } from './wall-clock.ts';

/** A reading that needs help. */
export interface UrgentReading {
  readonly reading: Reading;
  readonly urgency: Urgency;
}

/** What needs help among readings that come together. */
export interface UrgentAmong {
  /** Of the last day: the newest by each rule, the most urgent first. */
  readonly now: readonly UrgentReading[];
  /** How many older ones needed help when they were taken. */
  readonly before: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether something can still be done at once about what was measured at an instant (milliseconds). */
export const isRecent = (at: number, now: Date): boolean => at >= now.getTime() - DAY_MS;

/** What a reading of the last day asks for, beside others; undefined for one that asks for nothing, or is older. */
export function urgencyNow(reading: Reading, others: readonly Reading[], now: Date): Urgency | undefined {
  return isRecent(Date.parse(reading.takenAt), now) ? urgencyOf(reading, others) : undefined;
}

/**
 * Finds what needs help among new readings. Nobody can do anything at once about a value of last year, so only those of the
 * last day are told one by one. `kept`: readings that are here, for rules that ask whether it has happened before.
 */
export function urgentAmong(found: readonly Reading[], kept: readonly Reading[], now: Date): UrgentAmong {
  const isFound = new Set(found);
  const newest = new Map<string, UrgentReading & { readonly at: number }>();
  let before = 0;
  for (const timed of groupBy([...found, ...kept].flatMap(withTime), ({ reading }) => [
    reading.kind,
  ]).values()) {
    timed.sort((a, b) => a.at - b.at);
    let first = 0;
    for (const [index, { reading, at }] of timed.entries()) {
      while ((timed[first]?.at ?? at) < at - DAY_MS) first += 1;
      if (!isFound.has(reading)) continue;
      const dayBefore = timed.slice(first, index).map((one) => one.reading);
      const urgency = urgencyOf(reading, dayBefore);
      if (urgency === undefined) continue;
      if (!isRecent(at, now)) before += 1;
      else newest.set(urgency.rule, { reading, urgency, at });
    }
  }
  const all = [...newest.values()].sort((a, b) => b.at - a.at);
  return {
    now: LEVELS.flatMap((level) => all.filter(({ urgency }) => urgency.level === level)).map(
      ({ reading, urgency }) => ({ reading, urgency }),
    ),
    before,
  };
}

function withTime(reading: Reading): readonly { readonly reading: Reading; readonly at: number }[] {
  const clock = wallClockOf(reading.takenAt);
  return clock === undefined ? [] : [{ reading, at: clock.at }];
}
