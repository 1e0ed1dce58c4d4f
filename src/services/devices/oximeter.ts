import type { Outcome } from '#/kit/outcome.ts';
import { bit, named } from './bits.ts';
import { NOT_SENT, NOT_SET } from './device-clock.ts';
import { Frame, type DecodeFault } from './frame.ts';
import type { OximeterMeasurement, OximeterStatus } from './measurement.ts';

const STATUS: readonly (OximeterStatus | undefined)[] = [
  ...Array.from({ length: 5 }, () => undefined),
  'ongoing',
  'early',
  'validated',
  'fully-qualified',
  'from-storage',
  'demonstration',
  'testing',
  'calibrating',
  'unavailable',
  'questionable',
  'invalid',
];

/** Reads a PLX Spot-Check Measurement (0x2A5E; Pulse Oximeter Service 1.0, section 3.1). */
export function readOximeter(view: DataView): Outcome<OximeterMeasurement, DecodeFault> {
  const frame = new Frame(view);
  const flags = frame.u8();
  const [saturation, pulse] = [frame.sfloat(), frame.sfloat()];
  const clock = bit(flags, 0) ? frame.clock() : NOT_SENT;
  const status = bit(flags, 1) ? frame.u16() : 0;
  if (bit(flags, 2)) frame.u24();
  if (bit(flags, 3)) frame.sfloat();
  return frame.made({
    is: 'oxygen-saturation',
    ...(saturation !== undefined && { saturation }),
    ...(pulse !== undefined && { pulse }),
    clock: bit(flags, 4) ? NOT_SET : clock,
    status: named(status, STATUS),
  });
}
