import type { Reading } from '../reading.ts';
import { rounded } from '../rounded.ts';
import { daysBetween } from '../wall-clock.ts';
import { placedReadings } from './placed.ts';
import type { Protocol } from './protocol.ts';

/** Weight every morning with heart failure: after the toilet, before breakfast, in similar clothes, on the same scales. */
export const HEART_FAILURE_WEIGHT = {
  id: 'heart-failure-weight',
  version: 1,
  kind: 'weight',
  schedule: { everyDays: 1, slots: ['whole-day'], readingsPerSlot: 1 },
  averaging: 'none',
  source:
    'heartfailurematters.org (European Society of Cardiology): "more than 2 kilos … in 3 days"; British Heart Foundation: "more than 2kg … over a couple of days". NHS trusts give 1 to 2.5 kg, so the person’s own plan comes first',
  confirmed: true,
  author: 'project; no clinician has reviewed it',
  since: '2026-11-28',
} as const satisfies Protocol;

/** The same, for whoever was asked to weigh themselves once a week. */
export const HEART_FAILURE_WEIGHT_WEEKLY = {
  ...HEART_FAILURE_WEIGHT,
  id: 'heart-failure-weight-weekly',
  schedule: { ...HEART_FAILURE_WEIGHT.schedule, everyDays: 7 },
  source:
    'Chosen: guidance asks for every day. Over a week the American Heart Association is quoted with 5 pounds (2.3 kg); the 2 kg of the daily plan are kept, as the more cautious',
  confirmed: false,
} as const satisfies Protocol;

/** From how much on a rise matters. */
interface RiseLimit {
  /** More than so many kilograms ... */
  readonly aboveKilograms: number;
  /** ... within so many days. */
  readonly withinDays: number;
  /** Where nobody was weighed within those: since the weighing before, up to so many days ago. */
  readonly sinceLastDays?: number;
}

/** The rise to tell the heart failure team of; of who weighs once a week, and a day late, too. */
export const RISE_THAT_MATTERS = {
  aboveKilograms: 2,
  withinDays: 3,
  sinceLastDays: HEART_FAILURE_WEIGHT_WEEKLY.schedule.everyDays + 1,
} as const satisfies RiseLimit;

/** A rise that ended longer before the newest weight than this says nothing of how somebody is now. Chosen: no source names it. */
const RECENT_DAYS = 14;

/** A day's weight: the first of the day, since it is taken on getting up. */
export interface WeightDay {
  readonly day: string;
  readonly kilograms: number;
}

/** From the lowest weight in the days before, or where there is none from the weighing before. */
export interface WeightRise {
  readonly from: WeightDay;
  readonly until: WeightDay;
  readonly kilograms: number;
}

/**
 * The weight of each day in order, and every day on which it had risen by more than matters (`RISE_THAT_MATTERS`); `recent` are
 * those of them within two weeks of the newest weight, the newest first.
 */
export function heartFailureWeight(
  readings: readonly Reading[],
  { aboveKilograms, withinDays, sinceLastDays = 0 }: RiseLimit = RISE_THAT_MATTERS,
): {
  readonly days: readonly WeightDay[];
  readonly rises: readonly WeightRise[];
  readonly recent: readonly WeightRise[];
  readonly unusable: readonly Reading[];
} {
  const { placed, unusable } = placedReadings(readings, 'weight', ['weight']);
  const byDay = new Map<string, WeightDay>();
  for (const { reading, clock } of placed)
    if (!byDay.has(clock.day))
      byDay.set(clock.day, { day: clock.day, kilograms: reading.values.weight ?? Number.NaN });
  const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const rises = days.flatMap((until): readonly WeightRise[] => {
    const before = days.filter(({ day }) => day < until.day);
    const [lowest] = before
      .filter(({ day }) => daysBetween(day, until.day) <= withinDays)
      .sort((a, b) => a.kilograms - b.kilograms);
    const last = before.findLast(({ day }) => daysBetween(day, until.day) <= sinceLastDays);
    const from = lowest ?? last;
    const kilograms = from && rounded(until.kilograms - from.kilograms, 2);
    return from !== undefined && kilograms !== undefined && kilograms > aboveKilograms
      ? [{ from, until, kilograms }]
      : [];
  });
  const newest = days.at(-1)?.day ?? '';
  const recent = rises.filter(({ until }) => daysBetween(until.day, newest) <= RECENT_DAYS).toReversed();
  return { days, rises, recent, unusable };
}
