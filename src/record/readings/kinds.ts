import type { WrittenUnit } from './convert-unit.ts';
import type { Part, ReadingKind } from './reading.ts';

/** What one number of a reading is. */
export interface PartPlan {
  /** Kept and sent in this unit (UCUM code). */
  readonly unit: WrittenUnit;
  /** So many decimal places are kept. */
  readonly decimals: number;
  /** Outside this nothing alive is measured, or no device reaches: refused. Both ends belong to it. */
  readonly possible: readonly [low: number, high: number];
  /** Outside this it may be right and is asked about once. Both ends belong to it. */
  readonly likely: readonly [low: number, high: number];
}

/** A whole number from 0 to `top` that somebody gives themselves; none of them is rare. */
const scale = (top: number): PartPlan => ({
  unit: '{score}',
  decimals: 0,
  possible: [0, top],
  likely: [0, top],
});

/**
 * The numbers of each kind. No national list of ranges was found; these were chosen from what products of the field accept,
 * wide enough not to refuse what a device shows. Scores are of agreed scales: pain the 0 to 10 numeric rating (LOINC 72514-3),
 * breathlessness the modified Medical Research Council scale (0 to 4), mood how happy somebody felt yesterday (0 to 10, one of
 * the four questions on personal well-being of the Office for National Statistics).
 */
export const PART_PLANS: Readonly<Record<Part, PartPlan>> = {
  systolic: { unit: 'mm[Hg]', decimals: 0, possible: [50, 300], likely: [90, 179] },
  diastolic: { unit: 'mm[Hg]', decimals: 0, possible: [30, 200], likely: [50, 119] },
  pulse: { unit: '/min', decimals: 0, possible: [20, 250], likely: [40, 150] },
  glucose: { unit: 'mmol/L', decimals: 1, possible: [0.6, 50], likely: [4, 20] },
  weight: { unit: 'kg', decimals: 2, possible: [1, 400], likely: [30, 250] },
  height: { unit: 'cm', decimals: 1, possible: [30, 250], likely: [120, 210] },
  'oxygen-saturation': { unit: '%', decimals: 0, possible: [50, 100], likely: [92, 100] },
  temperature: { unit: 'Cel', decimals: 1, possible: [30, 45], likely: [35, 37.9] },
  'peak-flow': { unit: 'L/min', decimals: 0, possible: [30, 900], likely: [100, 800] },
  hba1c: { unit: 'mmol/mol', decimals: 0, possible: [10, 200], likely: [20, 130] },
  steps: { unit: '1', decimals: 0, possible: [0, 200_000], likely: [0, 60_000] },
  pain: scale(10),
  breathlessness: scale(4),
  mood: scale(10),
};

/** Which numbers a kind has. */
export const KIND_PARTS: Readonly<
  Record<ReadingKind, { readonly needed: readonly Part[]; readonly also: readonly Part[] }>
> = {
  'blood-pressure': { needed: ['systolic', 'diastolic'], also: ['pulse'] },
  glucose: { needed: ['glucose'], also: [] },
  weight: { needed: ['weight'], also: [] },
  height: { needed: ['height'], also: [] },
  'oxygen-saturation': { needed: ['oxygen-saturation'], also: ['pulse'] },
  temperature: { needed: ['temperature'], also: [] },
  'peak-flow': { needed: ['peak-flow'], also: [] },
  hba1c: { needed: ['hba1c'], also: [] },
  pulse: { needed: ['pulse'], also: [] },
  steps: { needed: ['steps'], also: [] },
  pain: { needed: ['pain'], also: [] },
  breathlessness: { needed: ['breathlessness'], also: [] },
  mood: { needed: ['mood'], also: [] },
  questionnaire: { needed: [], also: [] },
};

/** Whether a number is one that somebody gives on a scale. */
export const isScore = (part: Part): boolean => PART_PLANS[part].unit === '{score}';
