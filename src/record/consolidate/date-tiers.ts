import type { ClinicalDate } from '../clinical-date.ts';

/** How precisely two dates are compared, finest first; `any` does not ask for a date. */
export type Tier = 'moment' | 'day' | 'month' | 'year' | 'undated' | 'any';

/** A date as it is compared: how precise it is, and the periods it lies in, in UTC and as written. */
export interface TieredDate {
  readonly precision: 'moment' | 'day' | 'month' | 'year' | 'undated';
  readonly moment?: string;
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly years: readonly string[];
}

const UNDATED: TieredDate = { precision: 'undated', days: [], months: [], years: [] };
/** A copy that knows only the day often writes midnight; nobody measures at 00:00:00 exactly. */
const MIDNIGHT = /T00:00(:00(\.0+)?)?(Z|[+-]\d{2}:\d{2})?$/;

const IN_UTC = /T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)$/;

/** Reads a date for comparing. A time counts in its own zone and in UTC, so a copy in another zone still meets it. */
export function tieredDate(when: ClinicalDate): TieredDate {
  if (when.known === 'not-recorded' || when.known === 'unreadable') return UNDATED;
  const { text } = when;
  if (when.known === 'year') return { precision: 'year', days: [], months: [], years: [text] };
  if (when.known === 'month')
    return { precision: 'month', days: [], months: [text], years: [text.slice(0, 4)] };
  const written = text.slice(0, 10);
  if (when.known === 'day' || MIDNIGHT.test(text)) return { precision: 'day', ...periods([written]) };
  if (IN_UTC.test(text)) return { precision: 'moment', moment: text.slice(0, 19), ...periods([written]) };
  const at = Date.parse(text);
  if (Number.isNaN(at)) return { precision: 'day', ...periods([written]) };
  const utc = new Date(at).toISOString();
  const days = written === utc.slice(0, 10) ? [written] : [written, utc.slice(0, 10)];
  return { precision: 'moment', moment: utc.slice(0, 19), ...periods(days) };
}

function periods(days: readonly string[]): Pick<TieredDate, 'days' | 'months' | 'years'> {
  const [only = ''] = days;
  if (days.length === 1) return { days, months: [only.slice(0, 7)], years: [only.slice(0, 4)] };
  const cut = (length: number): string[] => [...new Set(days.map((day) => day.slice(0, length)))];
  return { days, months: cut(7), years: cut(4) };
}

/** The periods of a tier in which a date lies; none when it is less precise than that. */
export function keysAt(date: TieredDate, tier: Tier): readonly string[] {
  switch (tier) {
    case 'moment':
      return date.moment === undefined ? [] : [date.moment];
    case 'day':
      return date.days;
    case 'month':
      return date.months;
    case 'year':
      return date.years;
    case 'undated':
    case 'any':
      return [''];
  }
}

/** Whether two dates can lie on one day, as far as both know their day. */
export function shareADay(a: ClinicalDate, b: ClinicalDate): boolean {
  const { days } = tieredDate(a);
  return tieredDate(b).days.some((day) => days.includes(day));
}

/**
 * Whether two dates that share a period of a tier may be one: at the tier's own precision at least one of them must
 * stop. Two clock times on one day are two times; two days in one month are two days.
 */
export function mayBeOne(a: TieredDate, b: TieredDate, tier: Tier): boolean {
  return tier === 'moment' || tier === 'any' || a.precision === tier || b.precision === tier;
}
