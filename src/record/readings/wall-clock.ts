/** When a reading was taken, as the clock on the wall showed it there. */
export interface WallClock {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Since midnight of that day. */
  readonly minutes: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Nobody told the seconds. */
  readonly isToTheMinute: boolean;
}

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reads an instant with its offset (ISO 8601) by its own clock: 23:30+01:00 is half past eleven of that day, wherever it is
 * read. Undefined for anything else, a time without an offset and a day that does not exist among them.
 */
export function wallClockOf(takenAt: string): WallClock | undefined {
  const [, day, hour, minute, second] = SHAPE.exec(takenAt) ?? [];
  if (day === undefined || addDays(day, 0) !== day) return undefined;
  return {
    day,
    minutes: Number(hour) * 60 + Number(minute),
    at: Date.parse(takenAt),
    isToTheMinute: second === undefined,
  };
}

/** The day (YYYY-MM-DD) so many days after another; before it when fewer than none. */
export function addDays(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days one day is after another. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
