import type { DeviceFlag, Meal } from '#/record/readings/reading.ts';
import type { DeviceClock } from './device-clock.ts';

/** Whose memory of the device it stands in; `unknown`: the device did not know (255). */
export type DeviceUser = number | 'unknown';

export interface BloodPressureMeasurement {
  readonly is: 'blood-pressure';
  readonly unit: 'mmHg' | 'kPa';
  readonly systolic?: number;
  readonly diastolic?: number;
  readonly meanArterial?: number;
  /** Beats a minute. */
  readonly pulse?: number;
  readonly clock: DeviceClock;
  readonly user?: DeviceUser;
  readonly flags: readonly DeviceFlag[];
}

/** What a glucose meter says went wrong (Glucose Service, Sensor Status Annunciation). */
export type GlucoseStatus =
  | 'battery-low'
  | 'sensor-faulty'
  | 'sample-too-small'
  | 'strip-not-in-right'
  | 'wrong-strip'
  | 'beyond-the-scale-high'
  | 'beyond-the-scale-low'
  | 'too-hot'
  | 'too-cold'
  | 'strip-pulled-too-soon'
  | 'device-faulty'
  | 'clock-faulty';

export interface GlucoseMeasurement {
  readonly is: 'glucose';
  readonly sequence: number;
  readonly unit: 'kg/L' | 'mol/L';
  readonly concentration?: number;
  /** The vial that the meter is tested with, and nobody's blood. */
  readonly isControlSolution: boolean;
  readonly clock: DeviceClock;
  readonly status: readonly GlucoseStatus[];
  /** When it was taken is told by a second frame of the same sequence. */
  readonly contextFollows: boolean;
}

export interface GlucoseContext {
  readonly sequence: number;
  readonly meal?: Meal;
}

export interface WeightMeasurement {
  readonly is: 'weight';
  readonly unit: 'kg' | 'lb';
  readonly weight?: number;
  readonly bodyMassIndex?: number;
  /** As somebody typed it into the scales: metres beside kilograms, inches beside pounds. */
  readonly height?: number;
  readonly clock: DeviceClock;
  readonly user?: DeviceUser;
}

/** What an oximeter says of how it measured (Pulse Oximeter Service, Measurement Status). */
export type OximeterStatus =
  | 'ongoing'
  | 'early'
  | 'validated'
  | 'fully-qualified'
  | 'from-storage'
  | 'demonstration'
  | 'testing'
  | 'calibrating'
  | 'unavailable'
  | 'questionable'
  | 'invalid';

export interface OximeterMeasurement {
  readonly is: 'oxygen-saturation';
  /** Per cent. */
  readonly saturation?: number;
  /** Beats a minute. */
  readonly pulse?: number;
  readonly clock: DeviceClock;
  readonly status: readonly OximeterStatus[];
}

export type TemperaturePlace =
  'armpit' | 'body' | 'ear' | 'finger' | 'gut' | 'mouth' | 'rectum' | 'toe' | 'eardrum';

export interface TemperatureMeasurement {
  readonly is: 'temperature';
  readonly unit: 'Celsius' | 'Fahrenheit';
  readonly temperature?: number;
  readonly place?: TemperaturePlace;
  readonly clock: DeviceClock;
}

export interface HeartRateMeasurement {
  readonly is: 'pulse';
  /** Beats a minute. */
  readonly pulse: number;
  readonly contact: 'not-supported' | 'lost' | 'held';
  /** Kilojoules. */
  readonly energy?: number;
  /** Seconds between beats. */
  readonly beats: readonly number[];
  readonly clock: DeviceClock;
}

/** What a device measured, as it sent it: in its own unit and by its own clock. A number it gave none of is not there. */
export type Measurement =
  | BloodPressureMeasurement
  | GlucoseMeasurement
  | WeightMeasurement
  | OximeterMeasurement
  | TemperatureMeasurement
  | HeartRateMeasurement;
