import type { Outcome } from '#/kit/outcome.ts';
import type { Meal } from '#/record/readings/reading.ts';
import { bit, named } from './bits.ts';
import { later, NOT_SET } from './device-clock.ts';
import { Frame, type DecodeFault } from './frame.ts';
import type { GlucoseContext, GlucoseMeasurement, GlucoseStatus } from './measurement.ts';

const STATUS: readonly GlucoseStatus[] = [
  'battery-low',
  'sensor-faulty',
  'sample-too-small',
  'strip-not-in-right',
  'wrong-strip',
  'beyond-the-scale-high',
  'beyond-the-scale-low',
  'too-hot',
  'too-cold',
  'strip-pulled-too-soon',
  'device-faulty',
  'clock-faulty',
];
const CONTROL_TYPE = 10;
const CONTROL_LOCATION = 4;

/** Reads a Glucose Measurement (0x2A18; Glucose Service 1.0, section 3.1). Its clock includes the offset that it carries. */
export function readGlucose(view: DataView): Outcome<GlucoseMeasurement, DecodeFault> {
  const frame = new Frame(view);
  const flags = frame.u8();
  const sequence = frame.u16();
  const base = frame.clock();
  const offset = bit(flags, 0) ? frame.s16() : 0;
  const concentration = bit(flags, 1) ? frame.sfloat() : undefined;
  const sample = bit(flags, 1) ? frame.u8() : 0;
  const status = named(bit(flags, 3) ? frame.u16() : 0, STATUS);
  return frame.made({
    is: 'glucose',
    sequence,
    unit: bit(flags, 2) ? 'mol/L' : 'kg/L',
    ...(concentration !== undefined && { concentration }),
    isControlSolution: (sample & 0x0f) === CONTROL_TYPE || sample >>> 4 === CONTROL_LOCATION,
    clock: status.includes('clock-faulty') ? NOT_SET : later(base, offset),
    status,
    contextFollows: bit(flags, 4),
  });
}

/** "Casual" (4) is a drink or a snack at no set time; bedtime (5) is none of ours and stays unsaid. */
const MEALS: readonly (Meal | undefined)[] = [undefined, 'before-meal', 'after-meal', 'fasting', 'random'];

/** Reads a Glucose Measurement Context (0x2A34; Glucose Service 1.0, section 3.2) as far as the meal. */
export function readGlucoseContext(view: DataView): Outcome<GlucoseContext, DecodeFault> {
  const frame = new Frame(view);
  const flags = frame.u8();
  const sequence = frame.u16();
  if (bit(flags, 7)) frame.u8();
  if (bit(flags, 0)) {
    frame.u8();
    frame.u16();
  }
  const meal = bit(flags, 1) ? MEALS[frame.u8()] : undefined;
  return frame.made({ sequence, ...(meal !== undefined && { meal }) });
}
