const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  hour: 'numeric',
  day: 'numeric',
});

const DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in London at an instant (a Date, or milliseconds since the epoch), as YYYY-MM-DD. */
export function dayInLondon(instant: Date | number): string {
  return DAY.format(instant);
}

/** The instant at which a day (YYYY-MM-DD) begins in London; undefined when there is no such day. */
export function startOfDay(day: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight)) return undefined;
  if (new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  // In summer, midnight in Greenwich is one o'clock in London: the day began an hour before.
  const parts = new Map(LONDON.formatToParts(midnight).map(({ type, value }) => [type, Number(value)]));
  return new Date(midnight - (parts.get('hour') ?? 0) * 60 * 60 * 1000).toISOString();
}

/** The last instant of a day in London. */
export function endOfDay(day: string): string | undefined {
  const start = startOfDay(day);
  if (start === undefined) return undefined;
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return new Date(Date.parse(startOfDay(next) ?? '') - 1).toISOString();
}
