import type { Outcome } from '#/kit/outcome.ts';
import { bit } from './bits.ts';
import { NOT_SENT } from './device-clock.ts';
import { Frame, type DecodeFault } from './frame.ts';
import type { WeightMeasurement } from './measurement.ts';
import { userOf } from './user.ts';

const UNSUCCESSFUL = 0xffff;

/** Reads a Weight Measurement (0x2A9D; Weight Scale Service 1.0, section 3.2): steps of 5 g or of a hundredth of a pound. */
export function readWeight(view: DataView): Outcome<WeightMeasurement, DecodeFault> {
  const frame = new Frame(view);
  const flags = frame.u8();
  const isImperial = bit(flags, 0);
  const raw = frame.u16();
  const clock = bit(flags, 1) ? frame.clock() : NOT_SENT;
  const user = bit(flags, 2) ? userOf(frame.u8()) : undefined;
  const [index, height] = bit(flags, 3) ? [frame.u16(), frame.u16()] : [];
  return frame.made({
    is: 'weight',
    unit: isImperial ? 'lb' : 'kg',
    ...(raw !== UNSUCCESSFUL && { weight: isImperial ? raw / 100 : (raw * 5) / 1000 }),
    ...(index !== undefined && { bodyMassIndex: index / 10 }),
    ...(height !== undefined && { height: isImperial ? height / 10 : height / 1000 }),
    clock,
    ...(user !== undefined && { user }),
  });
}
