import { groupBy } from '../../../kit/group-by.ts';
import { KIND_PARTS } from '../kinds.ts';
import type { Part, Reading } from '../reading.ts';
import { averageOf } from '../rounded.ts';
import { addDays, daysBetween } from '../wall-clock.ts';
import { classify, type Category } from './blood-pressure-category.ts';
import { deviceFlagsOf, qualityOf, type Quality } from './blood-pressure-quality.ts';
import { placedReadings, type Placed } from './placed.ts';
import { halfOfDay, type Protocol } from './protocol.ts';

/**
 * Seven days, two readings in the morning and two in the evening. NICE NG136 1.2.7 and 1.2.8: two consecutive measurements
 * at least 1 minute apart, seated, twice daily, for at least 4 days, ideally 7; the first day is discarded and the average
 * is that of all the remaining measurements.
 */
export const HOME_BLOOD_PRESSURE = {
  id: 'home-blood-pressure',
  version: 1,
  kind: 'blood-pressure',
  schedule: { everyDays: 1, times: 7, slots: ['morning', 'evening'], readingsPerSlot: 2 },
  averaging: 'all-after-first-day',
  minimumDays: 4,
  source:
    'NICE NG136 1.2.7 (quoted, from somebody’s full copy of the recommendations; nice.org.uk itself was not read)',
  confirmed: false,
  author: 'project; no clinician has reviewed it',
  since: '2026-11-28',
} as const satisfies Protocol;

type Half = 'morning' | 'evening';

/** One day of the plan. */
export interface BloodPressureDay {
  /** YYYY-MM-DD, by the clock on the wall. */
  readonly day: string;
  readonly morning: readonly Reading[];
  readonly evening: readonly Reading[];
  /** It is the first day with a reading, so it does not count toward the average. */
  readonly isLeftOut: boolean;
  /** Two readings or more in the morning and in the evening. */
  readonly isComplete: boolean;
}

/** A session with fewer than two readings. */
export interface MissingSlot {
  readonly day: string;
  readonly slot: Half;
  readonly has: number;
}

export type BloodPressureAverage =
  | {
      readonly is: 'known';
      /** Whole mmHg. */
      readonly systolic: number;
      readonly diastolic: number;
      /** Whole beats a minute, over the readings that have one. */
      readonly pulse?: number;
      readonly readings: number;
      readonly days: number;
      readonly category: Category;
    }
  /** `days`: how many have a reading. */
  | { readonly is: 'none'; readonly why: 'no-readings' | 'fewer-than-4-days'; readonly days: number };

/** What a week of readings comes to. */
export interface HomeBloodPressure {
  readonly days: readonly BloodPressureDay[];
  readonly missing: readonly MissingSlot[];
  readonly average: BloodPressureAverage;
  /** Of the readings after the first day. */
  readonly quality: Quality;
  /** Flags of devices on all others: an irregular pulse matters on whatever day it was. */
  readonly flagsBeside: ReturnType<typeof deviceFlagsOf>;
  /** Before or after the plan: kept, not counted. */
  readonly outside: readonly Reading[];
  /** Without a time that can be read, or without both pressures: kept, not counted. */
  readonly unusable: readonly Reading[];
}

/**
 * Follows the plan from its start day (YYYY-MM-DD). Morning is before 12:00 and evening from 12:00, by the reading's own
 * clock. Every reading of a session counts, the third and fourth too, and so do those with a flag: they are named in
 * `quality` and nothing is left out without a word. Readings that arrived twice are to be joined before (`duplicates.ts`).
 */
export function homeBloodPressure(readings: readonly Reading[], startDay: string): HomeBloodPressure {
  const { schedule, kind } = HOME_BLOOD_PRESSURE;
  const { placed, unusable } = placedReadings(readings, kind, KIND_PARTS[kind].needed);
  const isInPlan = ({ clock }: Placed): boolean => {
    const after = daysBetween(startDay, clock.day);
    return after >= 0 && after < schedule.times;
  };
  const inPlan = placed.filter(isInPlan);
  // By the wall clock: when the zone changes, the earliest instant need not be of the earliest day.
  const measuredDays = [...new Set(inPlan.map(({ clock }) => clock.day))].sort();
  const firstDay = measuredDays[0];
  const isCounted = (one: Placed): boolean => isInPlan(one) && one.clock.day !== firstDay;
  const counted = placed.filter(isCounted);
  const beside = placed.filter((one) => !isCounted(one)).map(({ reading }) => reading);
  const days = Array.from({ length: schedule.times }, (_, index) =>
    dayOf(addDays(startDay, index), inPlan, firstDay),
  );
  return {
    days,
    missing: days.flatMap(missingOf),
    average: averageOfPlan(counted, measuredDays.length),
    quality: qualityOf(sessionsOf(counted), schedule.readingsPerSlot),
    flagsBeside: deviceFlagsOf([...beside, ...unusable]),
    outside: placed.filter((one) => !isInPlan(one)).map(({ reading }) => reading),
    unusable,
  };
}

function dayOf(day: string, inPlan: readonly Placed[], firstDay: string | undefined): BloodPressureDay {
  const ofHalf = (half: Half): readonly Reading[] =>
    inPlan
      .filter((one) => one.clock.day === day && halfOfDay(one.clock.minutes) === half)
      .map(({ reading }) => reading);
  const [morning, evening] = [ofHalf('morning'), ofHalf('evening')];
  const wanted = HOME_BLOOD_PRESSURE.schedule.readingsPerSlot;
  return {
    day,
    morning,
    evening,
    isLeftOut: day === firstDay,
    isComplete: morning.length >= wanted && evening.length >= wanted,
  };
}

const missingOf = ({ day, morning, evening }: BloodPressureDay): readonly MissingSlot[] =>
  [
    { day, slot: 'morning' as const, has: morning.length },
    { day, slot: 'evening' as const, has: evening.length },
  ].filter(({ has }) => has < HOME_BLOOD_PRESSURE.schedule.readingsPerSlot);

const sessionsOf = (counted: readonly Placed[]): readonly (readonly Placed[])[] => [
  ...groupBy(counted, ({ clock }) => [`${clock.day} ${halfOfDay(clock.minutes)}`]).values(),
];

function averageOfPlan(counted: readonly Placed[], days: number): BloodPressureAverage {
  if (days === 0) return { is: 'none', why: 'no-readings', days };
  if (days < HOME_BLOOD_PRESSURE.minimumDays) return { is: 'none', why: 'fewer-than-4-days', days };
  const mean = (part: Part): number | undefined =>
    averageOf(
      counted.flatMap(({ reading }) => reading.values[part] ?? []),
      0,
    );
  const [systolic, diastolic, pulse] = [mean('systolic'), mean('diastolic'), mean('pulse')];
  if (systolic === undefined || diastolic === undefined) return { is: 'none', why: 'no-readings', days };
  return {
    is: 'known',
    systolic,
    diastolic,
    ...(pulse === undefined ? {} : { pulse }),
    readings: counted.length,
    days,
    category: classify(systolic, diastolic),
  };
}
