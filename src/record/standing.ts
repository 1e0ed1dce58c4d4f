import type { Entry } from './entry.ts';
import type { Status } from './fact.ts';

/** Withdrawn or refuted: kept and shown, but apart from the facts. */
export function isNotAFact(status: Status): boolean {
  return status.standing === 'withdrawn' || status.standing === 'refuted';
}

/** Nobody wrote down when, or what was written is not a date. */
export function isUndated(entry: Pick<Entry, 'when'>): boolean {
  return entry.when.known === 'not-recorded' || entry.when.known === 'unreadable';
}
