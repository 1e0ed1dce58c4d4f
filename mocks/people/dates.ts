const DAY_MS = 86_400_000;

const parse = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** The calendar date (YYYY-MM-DD) `days` after `date`; negative goes back. */
export function addDays(date: string, days: number): string {
  return new Date(parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The date `years` after `date` (leap days fall to the first of March). */
export function addYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  return new Date(Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))))
    .toISOString()
    .slice(0, 10);
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((parse(to) - parse(from)) / DAY_MS);
}

/** A large record asks for the same few Sundays tens of thousands of times. */
const sundays = new Map<number, string>();

function lastSunday(year: number, month: number): string {
  const key = year * 12 + month;
  const known = sundays.get(key);
  if (known !== undefined) return known;
  const end = new Date(Date.UTC(year, month, 0));
  const sunday = new Date(end.getTime() - end.getUTCDay() * DAY_MS).toISOString().slice(0, 10);
  sundays.set(key, sunday);
  return sunday;
}

/** How a system writes the time of day: UK local time with its offset, or universal time in two spellings. */
export type Clock = 'local' | 'zulu' | 'utc';

/** A FHIR dateTime for UK local time `time` (HH:MM, 01:00 or later) on `date`, in the spelling of `clock`. */
export function moment(date: string, time: string, clock: Clock): string {
  const year = Number(date.slice(0, 4));
  const summer = date >= lastSunday(year, 3) && date < lastSunday(year, 10);
  if (clock === 'local') return `${date}T${time}:00${summer ? '+01:00' : '+00:00'}`;
  const hour = String(Number(time.slice(0, 2)) - (summer ? 1 : 0)).padStart(2, '0');
  return `${date}T${hour}${time.slice(2)}:00${clock === 'zulu' ? 'Z' : '+00:00'}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2024-03-07` as `7 March 2024`, the way letters write it. */
export function inWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}
