import type { Reading } from '../reading.ts';
import { rounded } from '../rounded.ts';
import { placedReadings, type Placed } from './placed.ts';
import type { Protocol } from './protocol.ts';

/** Glucose before a meal and again after it; for whoever was asked to, and until they are told otherwise. */
export const GLUCOSE_MEALS = {
  id: 'glucose-meals',
  version: 1,
  kind: 'glucose',
  schedule: { everyDays: 1, slots: ['whole-day'], readingsPerSlot: 2 },
  averaging: 'none',
  source: 'Chosen: how often and at which meals is agreed with the diabetes team',
  confirmed: false,
  author: 'project; no clinician has reviewed it',
  since: '2026-11-28',
} as const satisfies Protocol;

/** The two readings around a meal. */
export interface MealPair {
  /** YYYY-MM-DD, by the clock on the wall. */
  readonly day: string;
  readonly before: Reading;
  readonly after: Reading;
  readonly minutes: number;
  /** mmol/L; below nought when it fell. */
  readonly rise: number;
}

/** Longer than this after the one before, a reading belongs to no known meal (chosen: people are asked for it after two hours). */
const LONGEST_MINUTES = 4 * 60;

/**
 * Pairs each reading after a meal with the last one before it on the same day, fasting included; no reading is in two pairs.
 * `single`: marked with a meal and without its other half.
 */
export function glucoseMeals(readings: readonly Reading[]): {
  readonly pairs: readonly MealPair[];
  readonly single: readonly Reading[];
  readonly unusable: readonly Reading[];
} {
  const { placed, unusable } = placedReadings(readings, 'glucose', ['glucose']);
  const pairs: MealPair[] = [];
  const single: Reading[] = [];
  let waiting: Placed | undefined;
  const giveUp = (one: Placed | undefined): void => {
    if (one !== undefined) single.push(one.reading);
  };
  for (const one of placed) {
    const { meal } = one.reading.how;
    if (meal === 'fasting' || meal === 'before-meal') {
      giveUp(waiting);
      waiting = one;
    } else if (meal === 'after-meal') {
      const pair = waiting && pairOf(waiting, one);
      if (pair === undefined) single.push(one.reading);
      else {
        pairs.push(pair);
        waiting = undefined;
      }
    }
  }
  giveUp(waiting);
  return { pairs, single, unusable };
}

function pairOf(before: Placed, after: Placed): MealPair | undefined {
  const minutes = (after.clock.at - before.clock.at) / 60_000;
  if (before.clock.day !== after.clock.day || minutes > LONGEST_MINUTES) return undefined;
  const rise = rounded(
    (after.reading.values.glucose ?? Number.NaN) - (before.reading.values.glucose ?? Number.NaN),
    1,
  );
  return rise === undefined
    ? undefined
    : {
        day: after.clock.day,
        before: before.reading,
        after: after.reading,
        minutes: Math.round(minutes),
        rise,
      };
}
