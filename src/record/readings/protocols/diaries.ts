import { eachOnce } from '../duplicates.ts';
import type { Reading } from '../reading.ts';
import { rounded } from '../rounded.ts';
import { daysBetween } from '../wall-clock.ts';
import { glucoseMeals, type MealPair, GLUCOSE_MEALS } from './glucose-meals.ts';
import {
  HEART_FAILURE_WEIGHT,
  heartFailureWeight,
  RISE_THAT_MATTERS,
  type WeightDay,
  type WeightRise,
} from './heart-failure-weight.ts';
import { PEAK_FLOW_DIARY, peakFlowDiary, type PeakFlowSlot, type Variability } from './peak-flow-diary.ts';

/** Diaries that go on until their owner ends them; what each of them asks for. */
export const DIARIES = [HEART_FAILURE_WEIGHT, GLUCOSE_MEALS, PEAK_FLOW_DIARY] as const;
export type DiaryId = (typeof DIARIES)[number]['id'];

/** Which diaries somebody keeps, and what they have to be held against. */
export interface KeptDiaries {
  readonly kept: readonly DiaryId[];
  /** The highest peak flow that the person reaches when well, L/min; theirs or their clinician's word. */
  readonly bestPeakFlow?: number;
}

/** What a diary comes to by now: each part the newest first. */
export type DiaryView =
  | {
      readonly is: 'heart-failure-weight';
      readonly days: readonly WeightDay[];
      /** The largest rise that matters and still does: it ended today or within the days before that count. */
      readonly rise?: WeightRise;
    }
  | { readonly is: 'glucose-meals'; readonly pairs: readonly MealPair[]; readonly single: number }
  | {
      readonly is: 'peak-flow-diary';
      readonly slots: readonly PeakFlowSlot[];
      readonly variability?: Variability;
      /** The newest of today is less than half of the best. */
      readonly isVeryLow: boolean;
    };

/** Below it an attack is called acute and severe (British Thoracic Society: peak flow 33 to 50 % of best). */
const VERY_LOW_BELOW = 50;

/** Not by the rounded percent: 49.8 is shown as 50 and is less than half. */
const isVeryLow = (flow: number, best: number): boolean => flow * 100 < VERY_LOW_BELOW * best;

/** A peak flow beside the best that was known when it was kept; undefined where none was. */
export function ofPersonalBest({
  values: { 'peak-flow': flow },
  how: { personalBest },
}: Pick<Reading, 'values' | 'how'>): { readonly percent: number; readonly isVeryLow: boolean } | undefined {
  if (flow === undefined || personalBest === undefined) return undefined;
  const percent = rounded((flow * 100) / personalBest, 0);
  return percent === undefined ? undefined : { percent, isVeryLow: isVeryLow(flow, personalBest) };
}

/** Reads a diary off the readings there are, each counted once; `today` is YYYY-MM-DD by the clock on the wall. */
export function readDiary(
  id: DiaryId,
  all: readonly Reading[],
  { today, bestPeakFlow }: { readonly today: string; readonly bestPeakFlow?: number | undefined },
): DiaryView {
  const readings = eachOnce(all).once;
  switch (id) {
    case 'heart-failure-weight': {
      const { days, rises } = heartFailureWeight(readings);
      const [rise] = rises
        .filter(({ until }) => isWithin(until.day, today))
        .sort((a, b) => b.kilograms - a.kilograms);
      return { is: id, days: days.toReversed(), ...(rise !== undefined && { rise }) };
    }
    case 'glucose-meals': {
      const { pairs, single } = glucoseMeals(readings);
      return { is: id, pairs: pairs.toReversed(), single: single.length };
    }
    case 'peak-flow-diary': {
      const { slots, variability } = peakFlowDiary(readings, bestPeakFlow);
      const last = slots.at(-1);
      return {
        is: id,
        slots: slots.toReversed(),
        ...(variability !== undefined && { variability }),
        isVeryLow: last?.day === today && bestPeakFlow !== undefined && isVeryLow(last.best, bestPeakFlow),
      };
    }
  }
}

const isWithin = (day: string, today: string): boolean => {
  const ago = daysBetween(day, today);
  return ago >= 0 && ago <= RISE_THAT_MATTERS.withinDays;
};
