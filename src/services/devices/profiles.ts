import type { Outcome } from '#/kit/outcome.ts';
import { readBloodPressure } from './blood-pressure.ts';
import type { DecodeFault } from './frame.ts';
import { readGlucose } from './glucose.ts';
import { readHeartRate } from './heart-rate.ts';
import type { Measurement } from './measurement.ts';
import { readOximeter } from './oximeter.ts';
import { readThermometer } from './thermometer.ts';
import { readWeight } from './weight.ts';

/** A kind of measurement that a device can offer over Bluetooth. */
export type Measured = Measurement['is'];

/** Where a kind of measurement is found on a device (Bluetooth SIG, Assigned Numbers) and how its frames are read. */
export interface Profile {
  readonly service: number;
  readonly characteristic: number;
  readonly read: (view: DataView) => Outcome<Measurement, DecodeFault>;
}

export const PROFILES: Readonly<Record<Measured, Profile>> = {
  'blood-pressure': { service: 0x1810, characteristic: 0x2a35, read: readBloodPressure },
  glucose: { service: 0x1808, characteristic: 0x2a18, read: readGlucose },
  weight: { service: 0x181d, characteristic: 0x2a9d, read: readWeight },
  'oxygen-saturation': { service: 0x1822, characteristic: 0x2a5e, read: readOximeter },
  temperature: { service: 0x1809, characteristic: 0x2a1c, read: readThermometer },
  pulse: { service: 0x180d, characteristic: 0x2a37, read: readHeartRate },
};

/** What goes with a glucose measurement: when it was taken, and the wish for stored records. */
export const GLUCOSE_CONTEXT = 0x2a34;
export const RECORD_ACCESS = 0x2a52;

export const BATTERY = { service: 0x180f, level: 0x2a19 } as const;
export const DEVICE_INFORMATION = { service: 0x180a, maker: 0x2a29, model: 0x2a24, serial: 0x2a25 } as const;
