import { failed, ok, type Outcome } from '#/kit/outcome.ts';
import { KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import type { Meal, Part, Reading, ReadingDevice, ReadingKind } from '#/record/readings/reading.ts';
import { toKept, type WrittenUnit } from '#/record/readings/convert-unit.ts';
import type { DeviceClock } from './device-clock.ts';
import type { GlucoseStatus, Measurement, OximeterStatus } from './measurement.ts';

/** What is known beside the measurement itself. */
export interface Received {
  /** The frame in hexadecimal. */
  readonly frame: string;
  readonly device: ReadingDevice;
  /** When the frame came (ISO 8601 with an offset). */
  readonly now: string;
  /** How far a wall clock (YYYY-MM-DDTHH:MM:SS) at the place of the device is from Greenwich, as ±HH:MM. */
  readonly offsetAt: (wall: string) => string;
  /** When it was taken, if the person said so because the device does not know (ISO 8601 with an offset). */
  readonly takenAt?: string;
  /** As the glucose context says. */
  readonly meal?: Meal;
}

/**
 * Why a measurement is no reading: it has no number; a number nothing alive has; it is beyond what the meter can show; the
 * device itself doubts it; it is of a test liquid; or nobody knows when it was taken, and the person must be asked.
 */
export type ReadingFault =
  | 'no-number'
  | 'impossible'
  | 'below-its-scale'
  | 'above-its-scale'
  | 'device-doubts'
  | 'control-solution'
  | 'when-unknown';

/** Clocks of devices run a little fast. */
const AHEAD_MS = 5 * 60 * 1000;

/** Makes a reading of a measurement: in the units of `PART_PLANS`, with the numbers in other units as they were sent. */
export function readingOf(measurement: Measurement, received: Received): Outcome<Reading, ReadingFault> {
  const doubt = doubtOf(measurement);
  if (doubt !== undefined) return failed(doubt);
  const values: Partial<Record<Part, number>> = {};
  const asWritten: Partial<Record<Part, string>> = {};
  for (const { part, value: sent, unit } of amountsOf(measurement)) {
    const value = toKept(part, [
      { value: sent, unit: unit === undefined ? PART_PLANS[part].unit : SENT[unit] },
    ]);
    if (value === undefined) return failed('impossible');
    const [low, high] = PART_PLANS[part].possible;
    if (value < low || value > high) return failed('impossible');
    values[part] = value;
    if (unit !== undefined) asWritten[part] = `${sent} ${unit}`;
  }
  const kind: ReadingKind = measurement.is;
  if (KIND_PARTS[kind].needed.some((part) => values[part] === undefined)) return failed('no-number');
  const takenAt = received.takenAt ?? takenBy(measurement.clock, received);
  if (takenAt === undefined) return failed('when-unknown');
  return ok({
    kind,
    values,
    takenAt,
    how: {
      ...(received.meal !== undefined && measurement.is === 'glucose' && { meal: received.meal }),
      ...(measurement.is === 'blood-pressure' &&
        measurement.flags.length > 0 && { flags: measurement.flags }),
    },
    origin: { is: 'bluetooth', frame: received.frame },
    device: received.device,
    ...(Object.keys(asWritten).length > 0 && { asWritten }),
  });
}

/** Units that devices send and that are not kept, as they are called here. */
const SENT = {
  kPa: 'kPa',
  lb: '[lb_av]',
  Fahrenheit: '[degF]',
  'kg/L': 'kg/L',
  'mol/L': 'mol/L',
} as const satisfies Readonly<Record<string, WrittenUnit>>;
type SentUnit = keyof typeof SENT;

interface PartAmount {
  readonly part: Part;
  readonly value: number;
  /** None: the number is in the unit of `PART_PLANS` already. */
  readonly unit?: SentUnit;
}

function amountsOf(measurement: Measurement): readonly PartAmount[] {
  const amount = (part: Part, value: number | undefined, unit?: SentUnit): readonly PartAmount[] =>
    value === undefined ? [] : [{ part, value, ...(unit !== undefined && { unit }) }];
  switch (measurement.is) {
    case 'blood-pressure': {
      const unit = measurement.unit === 'kPa' ? 'kPa' : undefined;
      return [
        ...amount('systolic', measurement.systolic, unit),
        ...amount('diastolic', measurement.diastolic, unit),
        ...amount('pulse', measurement.pulse),
      ];
    }
    case 'glucose':
      return amount('glucose', measurement.concentration, measurement.unit);
    case 'weight':
      return amount('weight', measurement.weight, measurement.unit === 'lb' ? 'lb' : undefined);
    case 'oxygen-saturation':
      return [...amount('oxygen-saturation', measurement.saturation), ...amount('pulse', measurement.pulse)];
    case 'temperature':
      return amount(
        'temperature',
        measurement.temperature,
        measurement.unit === 'Fahrenheit' ? 'Fahrenheit' : undefined,
      );
    case 'pulse':
      return amount('pulse', measurement.pulse);
  }
}

/** A low battery or a clock that stood still says nothing against the number. */
const HARMLESS: readonly GlucoseStatus[] = ['battery-low', 'clock-faulty'];
const NOT_OF_A_PERSON: readonly OximeterStatus[] = [
  'demonstration',
  'testing',
  'calibrating',
  'unavailable',
  'questionable',
  'invalid',
];

function doubtOf(measurement: Measurement): ReadingFault | undefined {
  switch (measurement.is) {
    case 'glucose':
      if (measurement.isControlSolution) return 'control-solution';
      if (measurement.status.includes('beyond-the-scale-low')) return 'below-its-scale';
      if (measurement.status.includes('beyond-the-scale-high')) return 'above-its-scale';
      return measurement.status.every((one) => HARMLESS.includes(one)) ? undefined : 'device-doubts';
    case 'oxygen-saturation':
      return measurement.status.some((one) => NOT_OF_A_PERSON.includes(one)) ? 'device-doubts' : undefined;
    case 'pulse':
      return measurement.contact === 'lost' ? 'device-doubts' : undefined;
    // The flags of a blood pressure monitor go with the reading, where the person sees them.
    case 'blood-pressure':
    case 'weight':
    case 'temperature':
      return undefined;
  }
}

/** A device without a clock measures now; of one whose clock stands, or is ahead, nobody knows when it measured. */
function takenBy(clock: DeviceClock, { now, offsetAt }: Received): string | undefined {
  switch (clock.is) {
    case 'not-sent':
      return now;
    case 'not-set':
      return undefined;
    case 'wall': {
      const takenAt = clock.at + offsetAt(clock.at);
      return Date.parse(takenAt) > Date.parse(now) + AHEAD_MS ? undefined : takenAt;
    }
  }
}
