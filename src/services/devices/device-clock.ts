/** What a device says of the time of a measurement: its own wall clock (YYYY-MM-DDTHH:MM:SS), that it was never set, or nothing. */
export type DeviceClock =
  { readonly is: 'wall'; readonly at: string } | { readonly is: 'not-set' } | { readonly is: 'not-sent' };

export const NOT_SENT: DeviceClock = { is: 'not-sent' };
export const NOT_SET: DeviceClock = { is: 'not-set' };

/**
 * Reads the parts of a date_time (GATT Specification Supplement, 0x2A08). A year, month or day of 0 is not known to the
 * device: its clock counts as not set. Undefined when there is no such day or hour.
 */
export function readClock(
  year: number,
  month: number,
  day: number,
  hours: number,
  minutes: number,
  seconds: number,
): DeviceClock | undefined {
  if (hours > 23 || minutes > 59 || seconds > 59 || month > 12 || day > 31) return undefined;
  if (year === 0 || month === 0 || day === 0) return NOT_SET;
  if (year < 1582 || year > 9999) return undefined;
  const at = wall(Date.UTC(year, month - 1, day, hours, minutes, seconds));
  return Number(at.slice(8, 10)) === day ? { is: 'wall', at } : undefined;
}

/** A wall clock so many minutes later. */
export function later(clock: DeviceClock, minutes: number): DeviceClock {
  if (clock.is !== 'wall') return clock;
  const at = wall(Date.parse(`${clock.at}Z`) + minutes * 60_000);
  return /^\d{4}-/.test(at) ? { is: 'wall', at } : NOT_SET;
}

const wall = (instant: number): string => new Date(instant).toISOString().slice(0, 19);
