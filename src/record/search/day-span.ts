import type { ClinicalDate } from '../clinical-date.ts';

/** The days that a date may mean, as numbers (20190314), and a moment that puts newer after older. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

const UNDATED: DaySpan = { first: 0, last: 0, at: Number.NEGATIVE_INFINITY };

/**
 * The days that a date covers: all of a year, all of a month, or one day as written (no conversion between zones). Its
 * moment orders like `sortKey`: a year before its months, a month before its days.
 */
export function daySpan(when: ClinicalDate): DaySpan {
  if (when.known === 'not-recorded' || when.known === 'unreadable') return UNDATED;
  const { text } = when;
  const first = firstDay(text);
  const last = lastDay(text);
  switch (when.known) {
    case 'year':
      return { first, last, at: Date.parse(text) - 2 };
    case 'month':
      return { first, last, at: Date.parse(text) - 1 };
    case 'day':
    case 'time':
      return { first, last, at: Date.parse(text) };
  }
}

/** The first day that "2019", "2019-03" or "2019-03-14" may mean, as a number. */
export function firstDay(text: string): number {
  return numberOf(text, 0) * 10_000 + (numberOf(text, 5) || 1) * 100 + (numberOf(text, 8) || 1);
}

/** The last day that it may mean; every month counts to 31, since only order matters. */
export function lastDay(text: string): number {
  return numberOf(text, 0) * 10_000 + (numberOf(text, 5) || 12) * 100 + (numberOf(text, 8) || 31);
}

/** Reads digits without making a text of them: this runs for every entry. */
function numberOf(text: string, from: number): number {
  const to = from === 0 ? 4 : from + 2;
  if (text.length < to) return 0;
  let sum = 0;
  for (let at = from; at < to; at += 1) sum = sum * 10 + text.charCodeAt(at) - ZERO;
  return sum;
}

const ZERO = '0'.charCodeAt(0);
