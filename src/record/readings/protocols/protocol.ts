import type { ReadingKind } from '../reading.ts';

export type ProtocolId =
  | 'home-blood-pressure'
  | 'glucose-meals'
  | 'heart-failure-weight'
  | 'heart-failure-weight-weekly'
  | 'peak-flow-diary';

/** Part of a day by the clock on the wall: before 12:00, from 12:00 on, or either. */
export type SlotName = 'morning' | 'evening' | 'whole-day';

/** When readings are due. */
export interface Schedule {
  /** Every day, or once in seven days on any of them. */
  readonly everyDays: 1 | 7;
  /** On so many days (or in so many weeks); absent: until somebody ends it. */
  readonly times?: number;
  readonly slots: readonly SlotName[];
  readonly readingsPerSlot: number;
}

/** What becomes of the readings. */
export type Averaging =
  /** The mean of every single reading after the first day that has one. */
  | 'all-after-first-day'
  /** The highest of each slot. */
  | 'best-of-slot'
  | 'none';

/** A plan that somebody follows at home. */
export interface Protocol {
  readonly id: ProtocolId;
  readonly version: number;
  readonly kind: ReadingKind;
  readonly schedule: Schedule;
  readonly averaging: Averaging;
  /** Fewer days with a reading than this say nothing yet. */
  readonly minimumDays?: number;
  readonly source: string;
  /** The source was read at its own address, not in somebody's copy or account of it. */
  readonly confirmed: boolean;
  readonly author: string;
  readonly since: string;
}

const NOON = 12 * 60;

/** Morning before 12:00, evening from 12:00 on: guidance names the two and gives no hours, so noon is chosen. */
export const halfOfDay = (minutes: number): 'morning' | 'evening' => (minutes < NOON ? 'morning' : 'evening');

/** The slot of a schedule that a minute of the day falls in. */
export const slotOf = (minutes: number, slots: readonly SlotName[]): SlotName | undefined =>
  slots.find((slot) => slot === halfOfDay(minutes) || slot === 'whole-day');

/** The minute of the day at which a slot is over. */
export const endOfSlot = (slot: SlotName): number => (slot === 'morning' ? NOON : 2 * NOON);
