import { yearOf } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import type { EntryLine } from '#/record/entry-line.ts';
import { isUndated } from '#/record/standing.ts';
import { groupInOrder, partEntries, type Shelf, withoutEmpty } from './entry-shelves.ts';

export interface YearHeadings {
  readonly planned: string;
  readonly undated: string;
  readonly notFacts: string;
}

/**
 * Newest first: what is planned, then a shelf a year, then the undated, then what is not a fact. Something planned
 * whose day has passed (`today`, as YYYY-MM-DD) stays in its year: nobody said that it happened, nor that it did not.
 */
export function arrangeByYear(
  entries: readonly EntryLine[],
  headings: YearHeadings,
  today?: string,
): readonly Shelf[] {
  const { dated, undated, notFacts } = partEntries(entries);
  const coming = (entry: EntryLine): boolean => isComing(entry, today);
  const planned = [...dated.filter(coming).toReversed(), ...undated.filter(coming)];
  const rest = (list: readonly EntryLine[]): readonly EntryLine[] => list.filter((entry) => !coming(entry));
  return withoutEmpty([
    plainShelf('planned', headings.planned, planned),
    ...groupInOrder(rest(dated), (entry) => String(yearOf(entry.when) ?? '')).map(({ key, items }) =>
      plainShelf(key, key, items),
    ),
    plainShelf('undated', headings.undated, rest(undated)),
    plainShelf('withdrawn', headings.notFacts, notFacts),
  ]);
}

/** Planned and not yet past, as far as its date says. */
export function isComing(entry: Pick<Entry, 'status' | 'when'>, today: string | undefined): boolean {
  if (entry.status.standing !== 'planned') return false;
  if (today === undefined || isUndated(entry)) return true;
  const { when } = entry;
  if (when.known === 'not-recorded' || when.known === 'unreadable') return true;
  const precision = Math.min(when.text.length, 10);
  return when.text.slice(0, precision) >= today.slice(0, precision);
}

function plainShelf(key: string, heading: string, entries: readonly EntryLine[]): Shelf {
  return { key, heading, groups: [{ key: `${key}-all`, entries }] };
}
