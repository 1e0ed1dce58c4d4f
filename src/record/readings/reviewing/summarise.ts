import { eachOnce } from '../duplicates.ts';
import { ofPersonalBest } from '../protocols/diaries.ts';
import { glucoseMeals, type MealPair } from '../protocols/glucose-meals.ts';
import { heartFailureWeight, type WeightRise } from '../protocols/heart-failure-weight.ts';
import {
  HOME_BLOOD_PRESSURE,
  homeBloodPressure,
  type HomeBloodPressure,
} from '../protocols/home-blood-pressure.ts';
import { peakFlowDiary, type Variability } from '../protocols/peak-flow-diary.ts';
import { READING_KINDS, type Reading, type ReadingKind } from '../reading.ts';
import { addDays, daysBetween, wallClockOf } from '../wall-clock.ts';
import { isCounted, isWaiting, type SharedReading } from './shared-reading.ts';
import { areApartOnTheWire } from './told-apart.ts';

/** What the readings of one kind come to by the plan for that kind, where there is one. */
export type Outline =
  | {
      readonly is: 'blood-pressure';
      /** YYYY-MM-DD: the week that is averaged begins on it. */
      readonly from: string;
      readonly result: HomeBloodPressure;
      /** Of 28 wanted, so many there are, at most four a day. */
      readonly completeness: { readonly has: number; readonly wanted: number };
    }
  | { readonly is: 'glucose'; readonly pairs: readonly MealPair[] }
  | {
      readonly is: 'weight';
      /** Within two weeks of the newest weight, the newest first. */
      readonly rises: readonly WeightRise[];
      /** Before that, the newest first. */
      readonly earlier: readonly WeightRise[];
    }
  | {
      readonly is: 'peak-flow';
      readonly variability?: Variability;
      /** What waits for review and is very low beside the person's own best, the newest first. */
      readonly veryLow: readonly Reading[];
    }
  | { readonly is: 'no-plan' };

/** Everything of one kind that a person shares. */
export interface KindSummary {
  readonly kind: ReadingKind;
  /** Newest first, with those that were taken back or declined. */
  readonly readings: readonly SharedReading[];
  /** What was counted: neither taken back nor declined, each once. */
  readonly counted: readonly Reading[];
  /** So many were declined, and stand in no number here. */
  readonly declined: number;
  /** Readings that are perhaps others of them, arrived twice: each counted once. */
  readonly twice: number;
  readonly devices: readonly string[];
  readonly outline: Outline;
}

/** What a person shares, kind by kind, the kind with the newest reading first. What cannot be read is not in it. */
export function summarise(all: readonly SharedReading[]): readonly KindSummary[] {
  return READING_KINDS.flatMap((kind): KindSummary[] => {
    const readings = all
      .filter(({ reading }) => reading?.kind === kind)
      .sort((a, b) => takenAt(b) - takenAt(a));
    return readings.length === 0 ? [] : [summaryOf(kind, readings)];
  }).sort((a, b) => newest(b) - newest(a));
}

const takenAt = ({ reading }: SharedReading): number => Date.parse(reading?.takenAt ?? '');
const newest = ({ readings: [first] }: KindSummary): number => (first === undefined ? 0 : takenAt(first));

function summaryOf(kind: ReadingKind, readings: readonly SharedReading[]): KindSummary {
  const standing = readings.flatMap((one) => (isCounted(one) ? (one.reading ?? []) : []));
  const { once: counted, twice } = eachOnce(standing, areApartOnTheWire);
  return {
    kind,
    readings,
    counted,
    declined: readings.filter((one) => !one.isWithdrawn && !isCounted(one)).length,
    twice,
    devices: [...new Set(standing.flatMap(({ device }) => device?.name ?? []))],
    outline: outlineOf(kind, counted, new Set(readings.filter(isWaiting).map(({ reading }) => reading))),
  };
}

function outlineOf(
  kind: ReadingKind,
  counted: readonly Reading[],
  waiting: ReadonlySet<Reading | undefined>,
): Outline {
  switch (kind) {
    case 'blood-pressure': {
      const from = weekOf(counted);
      if (from === undefined) return { is: 'no-plan' };
      const result = homeBloodPressure(counted, from);
      const { times, readingsPerSlot, slots } = HOME_BLOOD_PRESSURE.schedule;
      const has = result.days.reduce(
        (sum, { morning, evening }) =>
          sum + Math.min(morning.length, readingsPerSlot) + Math.min(evening.length, readingsPerSlot),
        0,
      );
      return {
        is: 'blood-pressure',
        from,
        result,
        completeness: { has, wanted: times * slots.length * readingsPerSlot },
      };
    }
    case 'glucose':
      return { is: 'glucose', pairs: glucoseMeals(counted).pairs };
    case 'weight': {
      const { rises: all, recent: rises } = heartFailureWeight(counted);
      const earlier = all.filter((rise) => !rises.includes(rise)).toReversed();
      return { is: 'weight', rises, earlier };
    }
    case 'peak-flow': {
      const { variability } = peakFlowDiary(counted);
      const veryLow = counted.filter((one) => waiting.has(one) && ofPersonalBest(one)?.isVeryLow === true);
      return { is: 'peak-flow', veryLow, ...(variability !== undefined && { variability }) };
    }
    default:
      return { is: 'no-plan' };
  }
}

/** Days without a reading that end a stretch: a plan goes on after one missed day. */
const DAYS_MISSED = 2;

/** How long before the newest reading the week may have ended: an average of longer ago is not what somebody has now. */
const NOT_BEFORE_DAYS = 28;

/**
 * The first day of the week that is averaged; undefined when there is no reading. Days with readings are taken in stretches,
 * and the newest stretch whose own week gives an average is it: seven days that simply end at the newest reading would mix the
 * end of somebody's plan with a single reading of days later, or have no average because of it, while their own page shows the
 * plan's. Where no stretch of the last weeks gives one, it is the seven days up to the newest reading, so that days missed
 * within a plan do not cost its average.
 */
export function weekOf(readings: readonly Reading[]): string | undefined {
  const days = [...new Set(readings.flatMap(({ takenAt: at }) => wallClockOf(at)?.day ?? []))].sort();
  const lastDay = days.at(-1);
  if (lastDay === undefined) return undefined;
  return (
    stretchesOf(days)
      .filter((stretch) => daysBetween(stretch.at(-1) ?? lastDay, lastDay) <= NOT_BEFORE_DAYS)
      .toReversed()
      .flatMap((stretch) => lastWeekOf(stretch) ?? [])
      .find((from) => homeBloodPressure(readings, from).average.is === 'known') ?? lastWeekOf(days)
  );
}

/** Days in order, parted where so many have no reading that another stretch begins. */
function stretchesOf(days: readonly string[]): readonly (readonly string[])[] {
  const starts = days.flatMap((day, place) => {
    const before = days[place - 1];
    return before === undefined || daysBetween(before, day) > DAYS_MISSED ? [place] : [];
  });
  return starts.map((start, place) => days.slice(start, starts[place + 1]));
}

/** The first of the days that lies in the seven up to the last of them. */
function lastWeekOf(days: readonly string[]): string | undefined {
  const earliest = addDays(days.at(-1) ?? '', 1 - HOME_BLOOD_PRESSURE.schedule.times);
  return days.find((day) => daysBetween(earliest, day) >= 0);
}
