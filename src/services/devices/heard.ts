import type { Meal, ReadingDevice } from '#/record/readings/reading.ts';
import type { DecodeFault } from './frame.ts';
import type { Measurement } from './measurement.ts';
import type { Measured } from './profiles.ts';

/**
 * Why listening to a device came to its end: it sent all it had stored, went away, was told to stop, was not chosen or
 * not reached, offers nothing that was asked for, or would not give its stored records.
 */
export type Ending =
  | 'all-sent'
  | 'disconnected'
  | 'stopped'
  | 'nothing-chosen'
  | 'not-reached'
  | 'no-profile'
  | 'records-refused';

/** A measurement with the frame it came in (hexadecimal) and the meal that the device put to it. */
export interface HeardMeasurement {
  readonly is: 'measurement';
  readonly measurement: Measurement;
  readonly frame: string;
  readonly meal?: Meal;
}

/** What is heard of a device, in its order: what it is, what it measured, and last of all why it ended. */
export type Heard =
  | {
      readonly is: 'device';
      readonly device: ReadingDevice;
      readonly offers: readonly Measured[];
      /** Per cent. */
      readonly battery?: number;
    }
  | HeardMeasurement
  /** A measurement of somebody else who uses the same device: nothing of it is told. */
  | { readonly is: 'of-another' }
  | { readonly is: 'not-understood'; readonly fault: DecodeFault; readonly frame: string }
  | { readonly is: 'ended'; readonly why: Ending };
