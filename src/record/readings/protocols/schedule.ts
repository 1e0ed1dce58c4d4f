import { must } from '../../../kit/must.ts';
import { addDays, daysBetween, wallClockOf, type WallClock } from '../wall-clock.ts';
import { endOfSlot, slotOf, type Schedule, type SlotName } from './protocol.ts';

/** Readings that are due in one slot; `from` and `until` are the same day unless it is due once a week. */
export interface DueSlot {
  readonly from: string;
  readonly until: string;
  readonly slot: SlotName;
  readonly wanted: number;
  readonly has: number;
}

/** How far somebody is. */
export interface Progress {
  /** The first slot that is not over and wants more; it may have begun. */
  readonly next?: DueSlot;
  /** Slots that are over and have fewer than were wanted, none or some. */
  readonly missed: readonly DueSlot[];
  /** From 0 to 1: readings done of those wanted, in the whole plan or, where it has no end, in the slots that are over or full. */
  readonly completeness: number;
  /** Every slot is over or full; never so for a plan without an end. */
  readonly isFinished: boolean;
}

/**
 * Follows a schedule from its start day (YYYY-MM-DD): `done` are the instants of the readings so far, `now` the instant with
 * the offset of where the person is, since slots go by the clock on the wall.
 */
export function progressOf(
  schedule: Schedule,
  startDay: string,
  done: readonly string[],
  now: string,
): Progress {
  const clock = must(wallClockOf(now), 'an instant with its offset');
  const clocks = done.flatMap((instant) => wallClockOf(instant) ?? []);
  const slots = slotsUntil(schedule, startDay, clock.day).map((due) => ({
    ...due,
    has: countIn(due, clocks, schedule),
  }));
  const isFull = ({ has, wanted }: DueSlot): boolean => has >= wanted;
  const next = slots.find((due) => !isOver(due, clock) && !isFull(due));
  const asked =
    schedule.times === undefined ? slots.filter((due) => isOver(due, clock) || isFull(due)) : slots;
  const wanted = asked.reduce((sum, due) => sum + due.wanted, 0);
  return {
    ...(next === undefined ? {} : { next }),
    missed: slots.filter((due) => isOver(due, clock) && !isFull(due)),
    completeness:
      wanted === 0 ? 0 : asked.reduce((sum, due) => sum + Math.min(due.has, due.wanted), 0) / wanted,
    isFinished: schedule.times !== undefined && next === undefined,
  };
}

function slotsUntil(schedule: Schedule, startDay: string, today: string): readonly DueSlot[] {
  const { everyDays, times, slots, readingsPerSlot } = schedule;
  // Without an end: as far as the period after today's, so that there is always one that is next.
  const periods = times ?? Math.max(0, Math.floor(daysBetween(startDay, today) / everyDays)) + 2;
  return Array.from({ length: periods }, (_, index) => addDays(startDay, index * everyDays)).flatMap((from) =>
    slots.map((slot) => ({
      from,
      until: addDays(from, everyDays - 1),
      slot,
      wanted: readingsPerSlot,
      has: 0,
    })),
  );
}

const countIn = ({ from, until, slot }: DueSlot, clocks: readonly WallClock[], { slots }: Schedule): number =>
  clocks.filter(({ day, minutes }) => day >= from && day <= until && slotOf(minutes, slots) === slot).length;

const isOver = ({ until, slot }: DueSlot, { day, minutes }: WallClock): boolean =>
  day > until || (day === until && minutes >= endOfSlot(slot));
