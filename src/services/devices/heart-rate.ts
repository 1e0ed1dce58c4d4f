import type { Outcome } from '#/kit/outcome.ts';
import { bit } from './bits.ts';
import { NOT_SENT } from './device-clock.ts';
import { Frame, type DecodeFault } from './frame.ts';
import type { HeartRateMeasurement } from './measurement.ts';

/** Reads a Heart Rate Measurement (0x2A37; Heart Rate Service 1.0, section 3.1). It carries no time: it is of now. */
export function readHeartRate(view: DataView): Outcome<HeartRateMeasurement, DecodeFault> {
  const frame = new Frame(view);
  const flags = frame.u8();
  const pulse = bit(flags, 0) ? frame.u16() : frame.u8();
  const energy = bit(flags, 3) ? frame.u16() : undefined;
  const beats: number[] = [];
  if (bit(flags, 4)) while (frame.hasMore()) beats.push(frame.u16() / 1024);
  return frame.made({
    is: 'pulse',
    pulse,
    contact: bit(flags, 2) ? (bit(flags, 1) ? 'held' : 'lost') : 'not-supported',
    ...(energy !== undefined && { energy }),
    beats,
    clock: NOT_SENT,
  });
}
