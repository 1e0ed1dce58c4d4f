import { toKept, type Amount } from './convert-unit.ts';
import { KIND_PARTS, PART_PLANS } from './kinds.ts';
import type { Part, Reading } from './reading.ts';
import { wallClockOf } from './wall-clock.ts';

/** Which end of a range a number is beyond, and what that end is (in the part's unit). */
interface Beyond {
  readonly part: Part;
  readonly end: 'low' | 'high';
  readonly bound: number;
}

/** Something about a reading that is not kept, or is asked about once before it is kept. */
export type Finding =
  | { readonly is: 'missing'; readonly part: Part }
  | { readonly is: 'not-of-this-kind'; readonly part: Part }
  | ({ readonly is: 'impossible' } & Beyond)
  | ({ readonly is: 'unlikely' } & Beyond)
  | { readonly is: 'diastolic-not-below-systolic' }
  | { readonly is: 'perhaps-swapped' }
  /** `meant`: the kept number (mmol/L), had it been written in the other unit. */
  | { readonly is: 'perhaps-mg-per-dl' | 'perhaps-mmol-per-l'; readonly meant: number }
  | { readonly is: 'in-the-future' }
  | { readonly is: 'before-birth' }
  | { readonly is: 'unreadable-time' };

/** What the reading is held against. */
export interface Surroundings {
  /** Instant (ISO 8601). */
  readonly now: string;
  /** As far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly born?: string;
  /** The glucose as it was typed, when its unit was told. */
  readonly glucoseTyped?: Amount;
}

/** What is only asked about; every other finding refuses the reading. */
const ASKED: ReadonlySet<Finding['is']> = new Set([
  'unlikely',
  'perhaps-swapped',
  'perhaps-mg-per-dl',
  'perhaps-mmol-per-l',
]);

/** Clocks of devices run a little fast. */
const FUTURE_TOLERANCE_MS = 5 * 60 * 1000;

/** Above it in mmol/L, or below it in mg/dL, a glucose was probably meant in the other unit. */
const GLUCOSE_UNITS_MEET = 30;

/** Whether a finding keeps the reading out, rather than asking once. */
export const isRefusal = (finding: Finding): boolean => !ASKED.has(finding.is);

/** Whether a finding says what was perhaps meant instead. */
export const isHint = ({ is }: Finding): boolean => ASKED.has(is) && is !== 'unlikely';

/** Everything to refuse or to ask about a reading, part by part and then as a whole; `[]` when there is nothing. */
export function findingsOf(
  { kind, values, takenAt }: Pick<Reading, 'kind' | 'values' | 'takenAt'>,
  surroundings: Surroundings,
): readonly Finding[] {
  const { needed, also } = KIND_PARTS[kind];
  const given = Object.keys(values) as Part[];
  return [
    ...needed.filter((part) => values[part] === undefined).map((part): Finding => ({ is: 'missing', part })),
    ...given
      .filter((part) => values[part] !== undefined && ![...needed, ...also].includes(part))
      .map((part): Finding => ({ is: 'not-of-this-kind', part })),
    ...[...needed, ...also].flatMap((part) => ofRange(part, values[part])),
    ...ofPressures(values),
    ...ofGlucoseUnit(values.glucose, surroundings.glucoseTyped),
    ...ofTime(takenAt, surroundings),
  ];
}

function ofRange(part: Part, value: number | undefined): readonly Finding[] {
  if (value === undefined) return [];
  if (Number.isNaN(value)) return [{ is: 'missing', part }];
  const { possible, likely } = PART_PLANS[part];
  const impossible = beyond(part, value, possible);
  if (impossible !== undefined) return [{ is: 'impossible', ...impossible }];
  const unlikely = beyond(part, value, likely);
  return unlikely === undefined ? [] : [{ is: 'unlikely', ...unlikely }];
}

function beyond(part: Part, value: number, [low, high]: readonly [number, number]): Beyond | undefined {
  if (value < low) return { part, end: 'low', bound: low };
  return value > high ? { part, end: 'high', bound: high } : undefined;
}

function ofPressures({ systolic, diastolic }: Reading['values']): readonly Finding[] {
  if (systolic === undefined || diastolic === undefined || !(diastolic >= systolic)) return [];
  const couldBeSwapped =
    diastolic > systolic &&
    beyond('systolic', diastolic, PART_PLANS.systolic.possible) === undefined &&
    beyond('diastolic', systolic, PART_PLANS.diastolic.possible) === undefined;
  return [
    { is: 'diastolic-not-below-systolic' },
    ...(couldBeSwapped ? [{ is: 'perhaps-swapped' } as const] : []),
  ];
}

function ofGlucoseUnit(kept: number | undefined, typed: Amount | undefined): readonly Finding[] {
  const { value, unit } = typed ?? { value: kept, unit: 'mmol/L' };
  if (value === undefined) return [];
  if (unit === 'mmol/L' && value > GLUCOSE_UNITS_MEET)
    return hint('perhaps-mg-per-dl', { value, unit: 'mg/dL' });
  if (unit === 'mg/dL' && value < GLUCOSE_UNITS_MEET)
    return hint('perhaps-mmol-per-l', { value, unit: 'mmol/L' });
  return [];
}

function hint(is: 'perhaps-mg-per-dl' | 'perhaps-mmol-per-l', amount: Amount): readonly Finding[] {
  const meant = toKept('glucose', [amount]);
  return meant === undefined ? [] : [{ is, meant }];
}

function ofTime(takenAt: string, { now, born }: Surroundings): readonly Finding[] {
  const clock = wallClockOf(takenAt);
  if (clock === undefined) return [{ is: 'unreadable-time' }];
  const findings: Finding[] = [];
  if (clock.at > Date.parse(now) + FUTURE_TOLERANCE_MS) findings.push({ is: 'in-the-future' });
  // As text, 2026-03-14 comes after 2026-03 and 2026: whoever was born that month may be measured on any day of it.
  if (born !== undefined && clock.day < born) findings.push({ is: 'before-birth' });
  return findings;
}
