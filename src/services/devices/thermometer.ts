import type { Outcome } from '#/kit/outcome.ts';
import { bit } from './bits.ts';
import { NOT_SENT } from './device-clock.ts';
import { Frame, type DecodeFault } from './frame.ts';
import type { TemperatureMeasurement, TemperaturePlace } from './measurement.ts';

const PLACES: readonly (TemperaturePlace | undefined)[] = [
  undefined,
  'armpit',
  'body',
  'ear',
  'finger',
  'gut',
  'mouth',
  'rectum',
  'toe',
  'eardrum',
];

/** Reads a Temperature Measurement (0x2A1C; Health Thermometer Service 1.0, section 3.1). */
export function readThermometer(view: DataView): Outcome<TemperatureMeasurement, DecodeFault> {
  const frame = new Frame(view);
  const flags = frame.u8();
  const temperature = frame.float();
  const clock = bit(flags, 1) ? frame.clock() : NOT_SENT;
  const place = bit(flags, 2) ? PLACES[frame.u8()] : undefined;
  return frame.made({
    is: 'temperature',
    unit: bit(flags, 0) ? 'Fahrenheit' : 'Celsius',
    ...(temperature !== undefined && { temperature }),
    ...(place !== undefined && { place }),
    clock,
  });
}
