import type { EntryLine } from '#/record/entry-line.ts';
import { isNotAFact } from '#/record/standing.ts';
import { type Shelf, shelfWithUndated, withoutEmpty } from '#/record-view/entry-shelves.ts';

export interface MedicineHeadings {
  readonly current: string;
  readonly supplied: string;
  readonly suppliedNote: string;
  readonly onHold: string;
  readonly planned: string;
  readonly past: string;
  readonly notRecorded: string;
  readonly notFacts: string;
  readonly undated: string;
}

type Place = 'current' | 'supplied' | 'on-hold' | 'planned' | 'past' | 'status-not-recorded' | 'withdrawn';

/**
 * Where a medicine stands. A status that nobody gave is its own place: neither current nor past; so is a supply, which
 * says nothing about that.
 */
export function placeOfMedicine(entry: EntryLine): Place {
  if (isNotAFact(entry.status)) return 'withdrawn';
  if (entry.telling === 'supplied') return 'supplied';
  switch (entry.status.standing) {
    case 'current':
    case 'changed':
    case 'provisional':
    case 'unconfirmed':
      return 'current';
    case 'on-hold':
      return 'on-hold';
    case 'planned':
      return 'planned';
    case 'past':
    case 'final':
    case 'cancelled':
    case 'not-done':
      return 'past';
    default:
      return 'status-not-recorded';
  }
}

/** Medicines by where they stand. Copies that contradict each other stay entries of their own. */
export function arrangeMedicines(
  entries: readonly EntryLine[],
  headings: MedicineHeadings,
): readonly Shelf[] {
  const at = (place: Place, heading: string): Shelf =>
    shelfWithUndated(
      place,
      heading,
      entries.filter((entry) => placeOfMedicine(entry) === place),
      headings.undated,
    );
  return withoutEmpty([
    at('current', headings.current),
    { ...at('supplied', headings.supplied), note: headings.suppliedNote },
    at('on-hold', headings.onHold),
    at('planned', headings.planned),
    at('status-not-recorded', headings.notRecorded),
    at('past', headings.past),
    at('withdrawn', headings.notFacts),
  ]);
}
