const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/**
 * How far the wall clocks of a time zone (IANA name) are from Greenwich: gives ±HH:MM for a wall time
 * (YYYY-MM-DDTHH:MM:SS). Of an hour that comes twice it takes the first; one that never was counts as before the change.
 * Throws a RangeError for a zone that does not exist.
 */
export function offsetsIn(timeZone: string): (wall: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const minutesAt = (instant: number): number => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
    return Math.round((shown - Math.floor(instant / MINUTE) * MINUTE) / MINUTE);
  };
  // Asking the calendar is slow, and a file of a glucose sensor has 288 rows a day.
  const days = new Map<string, readonly [before: number, after: number]>();
  return (wall) => {
    const day = wall.slice(0, 10);
    let around = days.get(day);
    if (around === undefined) {
      const midnight = Date.parse(`${day}T00:00:00Z`);
      around = [minutesAt(midnight - DAY), minutesAt(midnight + 2 * DAY)];
      days.set(day, around);
    }
    const [before, after] = around;
    if (before === after) return written(before);
    const asUtc = Date.parse(`${wall}Z`);
    const holds = [before, after].filter((minutes) => minutesAt(asUtc - minutes * MINUTE) === minutes);
    return written(holds.length === 0 ? before : Math.max(...holds));
  };
}

function written(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
