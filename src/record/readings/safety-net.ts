import { PART_PLANS } from './kinds.ts';
import type { Reading } from './reading.ts';
import { SAFETY_RULES, type Bound, type Level, type SafetyRule, type Symptom } from './safety-rules.ts';
import { wallClockOf } from './wall-clock.ts';

/** That a reading needs help, how soon, and by which rule. */
export interface Urgency {
  readonly level: Level;
  /** Id of the rule (`SAFETY_RULES`). */
  readonly rule: string;
  readonly reason: string;
  /** To be asked about at once: any of them makes it an emergency. */
  readonly askAbout?: readonly Symptom[];
  readonly doNow?: NonNullable<SafetyRule['doNow']>;
}

type Measured = Pick<Reading, 'kind' | 'values' | 'takenAt'>;

/** The most urgent first. */
export const LEVELS: readonly Level[] = ['emergency', 'same-day', 'soon'];

/** Nearer together than this, two equal readings may be one that arrived twice. */
const PERHAPS_THE_SAME_MS = 2 * 60 * 1000;

const HOUR_MS = 60 * 60 * 1000;

/**
 * Whether a reading needs help now, by the most urgent rule that it meets; of two that are as urgent, by the earlier row.
 * `others`: readings around it, for rules that ask whether it has happened before. Undefined says that no rule is met, and
 * never that somebody is well.
 */
export function urgencyOf(reading: Measured, others: readonly Measured[] = []): Urgency | undefined {
  const met = SAFETY_RULES.filter((rule) => isMet(rule, reading, others));
  const worst = LEVELS.flatMap((level) => met.filter((rule) => rule.level === level))[0];
  if (worst === undefined) return undefined;
  const { id, level, reason, askAbout, doNow } = worst;
  return {
    level,
    rule: id,
    reason,
    ...(askAbout === undefined ? {} : { askAbout }),
    ...(doNow === undefined ? {} : { doNow }),
  };
}

/** What a meter asks for that shows "Lo" or "Hi" and no number: what the last number that there is would ask for. */
export function urgencyBeyond(part: 'glucose', end: 'low' | 'high'): Urgency | undefined {
  const [low, high] = PART_PLANS[part].possible;
  return urgencyOf({ kind: part, values: { [part]: end === 'low' ? low : high }, takenAt: '' });
}

/** The same, once the person has said what they feel: any symptom that was asked about makes it an emergency. */
export function withSymptoms(urgency: Urgency, felt: readonly Symptom[]): Urgency {
  const isWorse = urgency.askAbout?.some((symptom) => felt.includes(symptom)) ?? false;
  return isWorse ? { ...urgency, level: 'emergency' } : urgency;
}

function isMet(
  { when, againWithinHours }: SafetyRule,
  reading: Measured,
  others: readonly Measured[],
): boolean {
  if (!isWithin(when, reading)) return false;
  return (
    againWithinHours === undefined ||
    others.some((other) => isWithin(when, other) && isAnother(other, reading, againWithinHours * HOUR_MS))
  );
}

const isWithin = (bounds: readonly Bound[], { values }: Measured): boolean =>
  bounds.some(({ part, is, number }) => {
    const value = values[part];
    return value !== undefined && COMPARE[is](value, number);
  });

const COMPARE: Readonly<Record<Bound['is'], (value: number, bound: number) => boolean>> = {
  'at-least': (value, bound) => value >= bound,
  above: (value, bound) => value > bound,
  'at-most': (value, bound) => value <= bound,
  below: (value, bound) => value < bound,
};

/** Before or after: people write down what they measured in whatever order. */
function isAnother(other: Measured, reading: Measured, withinMs: number): boolean {
  const gap = Math.abs(
    (wallClockOf(reading.takenAt)?.at ?? Number.NaN) - (wallClockOf(other.takenAt)?.at ?? Number.NaN),
  );
  return gap > PERHAPS_THE_SAME_MS && gap <= withinMs;
}
