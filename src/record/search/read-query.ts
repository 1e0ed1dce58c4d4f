import { readPeriod } from './read-period.ts';
import type { Period } from './search-query.ts';
import { plainText, wordsOf } from './words-of.ts';

/** A question as it is understood. `said` is what was typed, without spaces around it. */
export interface ReadQuery {
  readonly words: readonly string[];
  readonly period?: Period;
  readonly said: string;
}

/** Reads what somebody typed: a date in it restricts the time, everything else is words to be found. */
export function readQuery(text: string): ReadQuery {
  const said = text.trim();
  const found = readPeriod(plainText(said));
  if (found === undefined) return { words: wordsOf(said), said };
  return { words: wordsOf(found.rest), period: { date: found.date, said: found.said }, said };
}
