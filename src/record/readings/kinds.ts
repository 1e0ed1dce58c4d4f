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

/**
 * The numbers of each kind. No national list of ranges was found; these were chosen from what products of the field accept,
 * wide enough not to refuse what a device shows.
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
  score: { unit: '{score}', decimals: 0, possible: [0, 10], likely: [0, 10] },
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
  symptom: { needed: ['score'], also: [] },
  mood: { needed: ['score'], also: [] },
};

/** The kinds that can be typed in and sent, in the order in which they are offered. */
export const TYPED_KINDS = [
  'blood-pressure',
  'glucose',
  'weight',
  'oxygen-saturation',
  'temperature',
  'pulse',
  'peak-flow',
  'height',
  'hba1c',
  'steps',
] as const satisfies readonly ReadingKind[];
export type TypedKind = (typeof TYPED_KINDS)[number];

export const isTypedKind = (kind: ReadingKind): kind is TypedKind => TYPED_KINDS.some((one) => one === kind);
