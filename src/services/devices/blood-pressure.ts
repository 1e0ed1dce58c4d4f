import type { Outcome } from '#/kit/outcome.ts';
import type { DeviceFlag } from '#/record/readings/reading.ts';
import { bit, named } from './bits.ts';
import { NOT_SENT } from './device-clock.ts';
import { Frame, type DecodeFault } from './frame.ts';
import type { BloodPressureMeasurement } from './measurement.ts';
import { userOf } from './user.ts';

const STATUS: readonly (DeviceFlag | undefined)[] = [
  'moved',
  'cuff-loose',
  'irregular-pulse',
  undefined,
  undefined,
  'wrong-position',
];
/** Two bits say where the pulse lies; 3 is reserved. */
const PULSE_RANGE: readonly (readonly DeviceFlag[] | undefined)[] = [
  [],
  ['pulse-too-high'],
  ['pulse-too-low'],
];

/** Reads a Blood Pressure Measurement (0x2A35; Blood Pressure Service 1.1, section 3.1). */
export function readBloodPressure(view: DataView): Outcome<BloodPressureMeasurement, DecodeFault> {
  const frame = new Frame(view);
  const flags = frame.u8();
  const [systolic, diastolic, meanArterial] = [frame.sfloat(), frame.sfloat(), frame.sfloat()];
  const clock = bit(flags, 1) ? frame.clock() : NOT_SENT;
  const pulse = bit(flags, 2) ? frame.sfloat() : undefined;
  const user = bit(flags, 3) ? userOf(frame.u8()) : undefined;
  const status = bit(flags, 4) ? frame.u16() : 0;
  const range = PULSE_RANGE[(status >>> 3) & 0b11];
  if (range === undefined) frame.refuse('impossible-bits');
  return frame.made({
    is: 'blood-pressure',
    unit: bit(flags, 0) ? 'kPa' : 'mmHg',
    ...(systolic !== undefined && { systolic }),
    ...(diastolic !== undefined && { diastolic }),
    ...(meanArterial !== undefined && { meanArterial }),
    ...(pulse !== undefined && { pulse }),
    clock,
    ...(user !== undefined && { user }),
    flags: [...named(status, STATUS), ...(range ?? [])],
  });
}
