import type { Meal, Part, Reading, ReadingDevice, ReadingKind } from '#/record/readings/reading.ts';
import type { LeftOutReason } from './left-out.ts';
import { inKeptUnit, isKeptUnit, isPossible } from './units.ts';

/** A Record of an Apple Health export, as its attributes say it. */
export interface AppleRecord {
  readonly type: string;
  /** Its place among all Records of the file, from 1. */
  readonly place: number;
  readonly source: string;
  readonly device?: string;
  readonly unit: string;
  readonly value: string;
  readonly start: string;
  readonly end: string;
  readonly meal?: Meal;
}

const QUANTITY = 'HKQuantityTypeIdentifier';

/** The types of Record that become readings (HealthKit, HKQuantityTypeIdentifier). */
const TYPES: Readonly<Record<string, { readonly kind: ReadingKind; readonly part: Part }>> = {
  [`${QUANTITY}BloodPressureSystolic`]: { kind: 'blood-pressure', part: 'systolic' },
  [`${QUANTITY}BloodPressureDiastolic`]: { kind: 'blood-pressure', part: 'diastolic' },
  [`${QUANTITY}HeartRate`]: { kind: 'pulse', part: 'pulse' },
  [`${QUANTITY}BloodGlucose`]: { kind: 'glucose', part: 'glucose' },
  [`${QUANTITY}BodyMass`]: { kind: 'weight', part: 'weight' },
  [`${QUANTITY}Height`]: { kind: 'height', part: 'height' },
  [`${QUANTITY}OxygenSaturation`]: { kind: 'oxygen-saturation', part: 'oxygen-saturation' },
  [`${QUANTITY}BodyTemperature`]: { kind: 'temperature', part: 'temperature' },
  [`${QUANTITY}PeakExpiratoryFlowRate`]: { kind: 'peak-flow', part: 'peak-flow' },
  [`${QUANTITY}StepCount`]: { kind: 'steps', part: 'steps' },
};

/** What kind of reading a type of Record is, and which number of it; undefined for what is not kept. */
export const kindOfType = (type: string): { readonly kind: ReadingKind; readonly part: Part } | undefined =>
  Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;

/** HKBloodGlucoseMealTime: 1 before, 2 after. */
export function mealOf(value: string | undefined): Meal | undefined {
  if (value === '1') return 'before-meal';
  return value === '2' ? 'after-meal' : undefined;
}

/** A number as it is kept, with how it was written where that was in another unit. */
export interface AppleNumber {
  readonly value: number;
  readonly asWritten?: string;
}

/** The number of a Record, or why it is none. */
export function numberOf(part: Part, { value, unit }: AppleRecord): AppleNumber | LeftOutReason {
  if (!/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value)) return 'no-number';
  const kept = inKeptUnit(part, Number(value), unit);
  if (kept === undefined) return 'unknown-unit';
  if (!isPossible(part, kept)) return 'impossible';
  // What Apple calls "mmol<180.15588>/L" is mmol/L to a person.
  const asWritten = `${value} ${unit.replace(/<[^>]*>/, '')}`;
  return { value: kept, ...(!isKeptUnit(part, unit) && { asWritten }) };
}

/** "2026-03-14 08:05:00 +0100" as ISO 8601; undefined for anything else. */
export function instantOf(said: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2}):?(\d{2})$/.exec(said);
  if (found === null) return undefined;
  const [, day, time, hours, minutes] = found;
  const instant = `${day}T${time}${hours}:${minutes}`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
}

/** Values may hold commas ("hardware:Watch2,4"), so that a part ends where the next name begins. */
const NEXT =
  /, (?=(?:name|manufacturer|model|hardware|firmware|software|localIdentifier|UDIDeviceIdentifier|creation date):)/;

/**
 * What a Record was measured with: what HealthKit knows of the device ("<<HKDevice: 0x2>, name:BP7, manufacturer:OMRON>"),
 * else the app that wrote it. A device said in another way is named by all of its words.
 */
export function deviceOf({ device, source }: AppleRecord): ReadingDevice {
  if (device === undefined || device === '') return { name: source };
  const inner = /^<<HKDevice: [^>]*>, (.*)>$/s.exec(device)?.[1];
  if (inner === undefined) return { name: device };
  const parts = new Map(
    inner.split(NEXT).map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]),
  );
  const [maker, model] = [parts.get('manufacturer'), parts.get('model')];
  return {
    name: parts.get('name') ?? source,
    ...(maker !== undefined && { maker }),
    ...(model !== undefined && { model }),
  };
}

/** A Record's place and the app it came from, which is not always the device. */
export const rowOf = ({ place, source }: AppleRecord): string => `${place} ${source}`;

/** A reading of one Record. */
export function readingOf(
  file: string,
  kind: ReadingKind,
  takenAt: string,
  record: AppleRecord,
  numbers: Readonly<Partial<Record<Part, AppleNumber>>>,
): Reading {
  const all = Object.entries(numbers);
  const written = all.flatMap(([part, { asWritten }]) =>
    asWritten === undefined ? [] : [[part, asWritten]],
  );
  return {
    kind,
    values: Object.fromEntries(all.map(([part, { value }]) => [part, value])),
    takenAt,
    how: record.meal !== undefined && kind === 'glucose' ? { meal: record.meal } : {},
    origin: { is: 'file', file, row: rowOf(record) },
    device: deviceOf(record),
    ...(written.length > 0 && { asWritten: Object.fromEntries(written) as Reading['asWritten'] & object }),
  };
}
