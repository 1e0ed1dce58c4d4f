import { toKept, type Amount, type WrittenUnit } from '#/record/readings/convert-unit.ts';
import { arePerhapsOne } from '#/record/readings/duplicates.ts';
import { KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import { findingsOf, isHint, isRefusal, type Finding } from '#/record/readings/plausible.ts';
import { endShown, readNumber, type NumberFault } from '#/record/readings/read-number.ts';
import { readPair } from '#/record/readings/read-pair.ts';
import type { Circumstances, Cuff, Meal, Part, Reading, ReadingKind } from '#/record/readings/reading.ts';
import { urgencyBeyond, urgencyOf, type Urgency } from '#/record/readings/safety-net.ts';
import { isRecent } from '#/record/readings/urgent-among.ts';
import { localInstant, offsetText } from '#/kit/local-instant.ts';
import { failed, type Outcome } from '#/kit/outcome.ts';
import { sameJson } from '#/kit/same-json.ts';

/** A unit that a number may be typed in: a written one, or two that are said together. */
export type TypedUnit =
  | Extract<WrittenUnit, 'mm[Hg]' | 'mmol/L' | 'mg/dL' | 'kg' | 'cm' | '%' | 'Cel' | '[degF]' | 'mmol/mol'>
  | 'st lb'
  | 'ft in';

/** Units that a part may be typed in, the usual one first; one that nobody chooses between is not shown. */
export const UNITS: Readonly<Record<Part, readonly TypedUnit[]>> = {
  systolic: ['mm[Hg]'],
  diastolic: ['mm[Hg]'],
  pulse: [],
  glucose: ['mmol/L', 'mg/dL'],
  weight: ['kg', 'st lb'],
  height: ['cm', 'ft in'],
  'oxygen-saturation': ['%'],
  temperature: ['Cel', '[degF]'],
  'peak-flow': [],
  hba1c: ['mmol/mol', '%'],
  steps: [],
  pain: [],
  breathlessness: [],
  mood: [],
};

/** What stands in the form. */
export interface TypedReading {
  readonly kind: ReadingKind;
  readonly numbers: Readonly<Partial<Record<Part, string>>>;
  readonly units: Readonly<Partial<Record<Part, TypedUnit>>>;
  /** YYYY-MM-DD and HH:MM, by the clock on the wall. */
  readonly date: string;
  readonly time: string;
  readonly arm?: 'left' | 'right';
  readonly position?: 'sitting' | 'standing' | 'lying';
  /** Sat and rested before, as the plan asks; nobody says otherwise by leaving it open. */
  readonly hasRested?: boolean;
  readonly cuff?: Cuff;
  readonly meal?: Meal;
  readonly device: string;
  readonly measuredBy: string;
  readonly note: string;
}

/** Why one field cannot be read. */
export interface FieldFault {
  readonly part: Part | 'time';
  readonly fault: NumberFault | 'no-time';
}

/** What became of a form. */
export type ReadForm =
  | { readonly is: 'faults'; readonly faults: readonly FieldFault[] }
  /** A meter that shows "Lo" or "Hi": there is no number to keep, and something to do. */
  | { readonly is: 'beyond'; readonly urgency: Urgency }
  /** Not kept as it is; with what was perhaps meant. */
  | { readonly is: 'refused'; readonly findings: readonly Finding[] }
  /**
   * Kept once the person has read what to do about it: that comes before every question. `hints`: what was perhaps meant,
   * since the advice would be another then. `isPast`: it was more than a day ago.
   */
  | {
      readonly is: 'urgent';
      readonly reading: Reading;
      readonly urgency: Urgency;
      readonly hints: readonly Finding[];
      readonly isPast: boolean;
    }
  /** Kept once the person has said that it is right. `twin`: one that is here already and is perhaps the same. */
  | {
      readonly is: 'rare';
      readonly reading: Reading;
      readonly asks: readonly Finding[];
      readonly twin?: Reading;
    }
  | { readonly is: 'plain'; readonly reading: Reading };

/**
 * Reads a form. `offset` gives minutes east of Greenwich for a wall-clock time of this device; `born` is a plain date
 * (YYYY-MM-DD), if known; `others` are the readings there are, for rules that ask whether it has happened before.
 */
export function readForm(
  typed: TypedReading,
  given: {
    readonly now: Date;
    readonly born?: string | undefined;
    readonly others?: readonly Reading[];
    /** What is being changed: what the form does not show stays as it was. */
    readonly before?: Reading | undefined;
    /** The best peak flow of the person's diary, L/min. */
    readonly personalBest?: number | undefined;
    readonly offset: (date: string, time: string) => number;
  },
): ReadForm {
  const beyond = beyondOf(typed);
  if (beyond !== undefined) return { is: 'beyond', urgency: beyond };
  const { needed, also } = KIND_PARTS[typed.kind];
  const faults: FieldFault[] = [];
  const values: Partial<Record<Part, number>> = {};
  const asWritten: Partial<Record<Part, string>> = {};
  for (const part of [...needed, ...also]) {
    const text = typed.numbers[part]?.trim() ?? '';
    if (text === '' && also.includes(part)) continue;
    const unit = typed.units[part] ?? UNITS[part][0];
    const read = numberOf(part, text, unit);
    if (!read.ok) faults.push({ part, fault: read.failure });
    else {
      values[part] = read.value;
      if (unit !== undefined && unit !== UNITS[part][0]) asWritten[part] = wordsOf(text, unit);
    }
  }
  const { before } = given;
  const takenAt =
    before !== undefined && before.takenAt.slice(0, 16) === `${typed.date}T${typed.time}`
      ? before.takenAt
      : instantOf(typed, given.offset);
  if (takenAt === undefined) faults.push({ part: 'time', fault: 'no-time' });
  if (faults.length > 0 || takenAt === undefined) return { is: 'faults', faults };
  const device = typed.device.trim();
  const hasSameNumbers = before !== undefined && sameJson(before.values, values);
  const written = {
    ...Object.fromEntries(
      Object.entries(before?.asWritten ?? {}).filter(
        ([part]) => values[part as Part] === before?.values[part as Part],
      ),
    ),
    ...asWritten,
  };
  const reading: Reading = {
    kind: typed.kind,
    values,
    takenAt,
    how: {
      ...bestOf(typed.kind, given.personalBest),
      ...(hasSameNumbers ? notTyped(before.how) : {}),
      ...howOf(typed),
    },
    origin: hasSameNumbers ? before.origin : { is: 'typed' },
    ...(device !== '' && { device: device === before?.device?.name ? before.device : { name: device } }),
    ...(typed.measuredBy.trim() !== '' && { measuredBy: typed.measuredBy.trim() }),
    ...(typed.note.trim() !== '' && { note: typed.note.trim() }),
    ...(Object.keys(written).length > 0 && { asWritten: written }),
  };
  const glucose = glucoseTyped(typed);
  const findings = findingsOf(reading, {
    now: given.now.toISOString(),
    ...(given.born !== undefined && { born: given.born }),
    ...(glucose !== undefined && { glucoseTyped: glucose }),
  });
  const hints = findings.filter(isHint);
  const refusals = findings.filter(isRefusal);
  if (refusals.length > 0) return { is: 'refused', findings: [...refusals, ...hints] };
  const urgency = urgencyOf(reading, given.others);
  if (urgency !== undefined)
    return { is: 'urgent', reading, urgency, hints, isPast: !isRecent(Date.parse(takenAt), given.now) };
  const twin = given.others?.find((other) => arePerhapsOne(other, reading));
  return findings.length > 0 || twin !== undefined
    ? { is: 'rare', reading, asks: findings, ...(twin !== undefined && { twin }) }
    : { is: 'plain', reading };
}

function beyondOf({ kind, numbers }: TypedReading): Urgency | undefined {
  const end = kind === 'glucose' ? endShown(numbers.glucose ?? '') : undefined;
  return end && urgencyBeyond('glucose', end);
}

/** What a monitor said and no field asks for, such as an uneven pulse; it belongs to the numbers that were measured. */
const notTyped = ({ flags, blows, personalBest }: Circumstances): Circumstances => ({
  ...(flags !== undefined && { flags }),
  ...(blows !== undefined && { blows }),
  ...(personalBest !== undefined && { personalBest }),
});

/** A peak flow says nothing to who does not know the best of whose it is. */
const bestOf = (kind: ReadingKind, personalBest: number | undefined): Circumstances =>
  kind === 'peak-flow' && personalBest !== undefined ? { personalBest } : {};

/** A glucose as it was typed, in its unit. */
function glucoseTyped({ numbers, units }: TypedReading): Amount | undefined {
  const unit = units.glucose ?? 'mmol/L';
  if (numbers.glucose === undefined || (unit !== 'mmol/L' && unit !== 'mg/dL')) return undefined;
  const read = readNumber(numbers.glucose.trim(), {
    decimals: DECIMALS[unit] ?? PART_PLANS.glucose.decimals,
  });
  return read.ok ? { value: read.value, unit } : undefined;
}

function numberOf(part: Part, text: string, unit: TypedUnit | undefined): Outcome<number, NumberFault> {
  const pair =
    unit === 'st lb' ? readPair(text, 'weight') : unit === 'ft in' ? readPair(text, 'height') : undefined;
  if (pair !== undefined) return pair.ok ? kept(toKept(part, pair.value)) : pair;
  const { decimals } = PART_PLANS[part];
  const shown = unit === UNITS[part][0] || unit === undefined ? decimals : (DECIMALS[unit] ?? decimals);
  const read = readNumber(text, { decimals: shown });
  if (!read.ok || unit === undefined || unit === 'st lb' || unit === 'ft in') return read;
  return kept(toKept(part, [{ value: read.value, unit }]));
}

const kept = (value: number | undefined): Outcome<number, NumberFault> =>
  value === undefined ? failed('not-a-number') : { ok: true, value };

/** Decimals in which devices show the units that are not kept. */
const DECIMALS: Readonly<Partial<Record<TypedUnit, number>>> = { 'mg/dL': 0, '[degF]': 1, '%': 1 };

const wordsOf = (text: string, unit: TypedUnit): string =>
  unit === 'st lb' || unit === 'ft in' ? text : `${text} ${WRITTEN[unit] ?? unit}`;

const WRITTEN: Readonly<Partial<Record<TypedUnit, string>>> = { '[degF]': '°F' };

function howOf({ kind, arm, position, hasRested, cuff, meal }: TypedReading): Circumstances {
  return {
    ...(kind === 'blood-pressure' && arm !== undefined && { arm }),
    ...(kind === 'blood-pressure' && position !== undefined && { position }),
    ...(kind === 'blood-pressure' && hasRested !== undefined && { hasRested }),
    ...(kind === 'blood-pressure' && cuff !== undefined && { cuff }),
    ...(kind === 'glucose' && meal !== undefined && { meal }),
  };
}

function instantOf(
  { date, time }: TypedReading,
  offset: (date: string, time: string) => number,
): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  const minutes = offset(date, time);
  if (Number.isNaN(minutes)) return undefined;
  return `${date}T${time}:00${offsetText(minutes)}`;
}

/** An empty form, at this moment by this device's clock, with what is known before. */
export function emptyForm(
  now: Date,
  {
    arm,
    kind = 'blood-pressure',
  }: Pick<TypedReading, 'arm'> & { readonly kind?: ReadingKind | undefined } = {},
): TypedReading {
  const here = localInstant(now);
  return {
    kind,
    numbers: {},
    units: {},
    ...(arm !== undefined && { arm }),
    date: here.slice(0, 10),
    time: here.slice(11, 16),
    device: '',
    measuredBy: '',
    note: '',
  };
}

/** A reading back in the form, in the units in which it is kept. */
export function formOf({ kind, values, takenAt, how, device, measuredBy, note }: Reading): TypedReading {
  const numbers = Object.entries(values).map(([part, value]) => [part, String(value)]);
  return {
    kind,
    numbers: Object.fromEntries(numbers) as TypedReading['numbers'],
    units: {},
    date: takenAt.slice(0, 10),
    time: takenAt.slice(11, 16),
    ...(how.arm !== undefined && { arm: how.arm }),
    ...(how.position !== undefined && { position: how.position }),
    ...(how.hasRested !== undefined && { hasRested: how.hasRested }),
    ...(how.cuff !== undefined && { cuff: how.cuff }),
    ...(how.meal !== undefined && { meal: how.meal }),
    device: device?.name ?? '',
    measuredBy: measuredBy ?? '',
    note: note ?? '',
  };
}

/** Minutes east of Greenwich of a wall-clock time of this device; `NaN` when there is no such time. */
export const localOffset = (date: string, time: string): number =>
  -new Date(`${date}T${time}:00`).getTimezoneOffset();
