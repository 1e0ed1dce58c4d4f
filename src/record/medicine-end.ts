import { sortKey, type ClinicalDate } from './clinical-date.ts';
import type { Entry } from './entry.ts';
import type { Standing } from './fact.ts';
import { dayInLondon } from './london-day.ts';

/** Standings in which a medicine is listed among the current ones. */
const RUNS: ReadonlySet<Standing> = new Set(['current', 'changed', 'provisional', 'unconfirmed']);

/** Until when a medicine that is said to run is to be taken: the last end that a copy which runs gives. */
export function endOfRunning({ facts, status }: Entry): ClinicalDate | undefined {
  if (!RUNS.has(status.standing)) return undefined;
  const ends = facts.flatMap((fact) =>
    fact.detail.kind === 'medicine' && RUNS.has(fact.status.standing) ? (fact.detail.ended ?? []) : [],
  );
  return ends.reduce<ClinicalDate | undefined>(
    (last, one) => (last === undefined || sortKey(one) > sortKey(last) ? one : last),
    undefined,
  );
}

/** Whether a date, as precisely as it was said, lies wholly before `today` (YYYY-MM-DD, London). */
export function hasPassed(date: ClinicalDate | undefined, today: string): boolean {
  if (date === undefined || date.known === 'not-recorded' || date.known === 'unreadable') return false;
  const day = dayOf(date.text);
  return day < today.slice(0, day.length);
}

/**
 * Its source says that it runs, and gives an end that has passed. What is so is for the person and their clinicians to
 * find out: the source's word stands, with the doubt beside it.
 */
export const isPastItsEnd = (entry: Entry, today: string): boolean => hasPassed(endOfRunning(entry), today);

const ZONE = /(Z|[+-]\d{2}:\d{2})$/;

function dayOf(text: string): string {
  const at = ZONE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) || text.length <= 10 ? text.slice(0, 10) : dayInLondon(at);
}
