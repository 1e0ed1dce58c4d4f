import type { Answered } from './questionnaire.ts';

/** What somebody measures, counts or says of themselves at home in numbers, in the order in which it is offered. */
export const MEASURED_KINDS = [
  'blood-pressure',
  'glucose',
  'weight',
  'oxygen-saturation',
  'temperature',
  'pulse',
  'peak-flow',
  'height',
  'hba1c',
  'steps',
  'pain',
  'breathlessness',
  'mood',
] as const;
export type MeasuredKind = (typeof MEASURED_KINDS)[number];

/** Everything that people send: what they measure, and their answers to questions that somebody asks. */
export const READING_KINDS = [...MEASURED_KINDS, 'questionnaire'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** Whether readings of a kind are numbers. */
export const isMeasured = (kind: ReadingKind): kind is MeasuredKind => kind !== 'questionnaire';

/** One number of a reading; found by this name, never by its place. */
export const PARTS = [
  'systolic',
  'diastolic',
  'pulse',
  'glucose',
  'weight',
  'height',
  'oxygen-saturation',
  'temperature',
  'peak-flow',
  'hba1c',
  'steps',
  'pain',
  'breathlessness',
  'mood',
] as const;
export type Part = (typeof PARTS)[number];

/** What a blood pressure monitor says of how it measured (Bluetooth SIG, Blood Pressure Measurement 0x2A35, status). */
export const DEVICE_FLAGS = [
  'irregular-pulse',
  'moved',
  'cuff-loose',
  'wrong-position',
  'pulse-too-high',
  'pulse-too-low',
] as const;
export type DeviceFlag = (typeof DEVICE_FLAGS)[number];

/** When a glucose reading was taken. */
export type Meal = 'fasting' | 'before-meal' | 'after-meal' | 'random';

/** Sizes of a blood pressure cuff. */
export const CUFFS = ['small', 'standard', 'large'] as const;
export type Cuff = (typeof CUFFS)[number];

/** How it was taken; what nobody said is not there. */
export interface Circumstances {
  readonly meal?: Meal;
  readonly arm?: 'left' | 'right';
  readonly position?: 'sitting' | 'standing' | 'lying';
  readonly hasRested?: boolean;
  readonly cuff?: Cuff;
  readonly flags?: readonly DeviceFlag[];
  /** Best of so many blows of a peak flow meter. */
  readonly blows?: number;
  /** The highest peak flow that the person reaches when well, L/min, as it was known when this one was kept. */
  readonly personalBest?: number;
}

/** What it was taken with, as far as it is known. */
export interface ReadingDevice {
  readonly name?: string;
  readonly maker?: string;
  readonly model?: string;
  readonly serial?: string;
}

/** How a reading came here. */
export type ReadingOrigin =
  | { readonly is: 'typed' }
  /** `frame`: the bytes as the device sent them, in hexadecimal. */
  | { readonly is: 'bluetooth'; readonly frame: string }
  /** `file`: its name; `row`: what tells this one from the others in it. */
  | { readonly is: 'file'; readonly file: string; readonly row: string };

/** One reading, before anything is made of it. Numbers are in the units of `PART_PLANS` (`kinds.ts`). */
export interface Reading {
  readonly kind: ReadingKind;
  readonly values: Readonly<Partial<Record<Part, number>>>;
  /** Instant with the offset it was taken at (ISO 8601, to the second), so that "this morning" stays the morning. */
  readonly takenAt: string;
  readonly how: Circumstances;
  /** What was asked and answered, of the kind `questionnaire` alone. */
  readonly answered?: Answered;
  readonly origin: ReadingOrigin;
  readonly device?: ReadingDevice;
  /** As the person wrote a number in another unit ("12 st 3 lb"), by part. */
  readonly asWritten?: Readonly<Partial<Record<Part, string>>>;
  readonly note?: string;
  /** Names the photo of the display among what is kept on this device. */
  readonly photo?: string;
  /** Somebody measured it, or answered, for them: a carer, a nurse at home. */
  readonly measuredBy?: string;
}
