import type { Entry } from '#/record/entry.ts';
import { isNotAFact } from '#/record/standing.ts';
import { type Shelf, shelfWithUndated, withoutEmpty } from '#/record-view/entry-shelves.ts';

export interface ConditionHeadings {
  readonly active: string;
  readonly unconfirmed: string;
  readonly statusNotRecorded: string;
  readonly past: string;
  readonly saidNone: string;
  readonly notFacts: string;
  readonly undated: string;
}

type Place = 'active' | 'unconfirmed' | 'status-not-recorded' | 'past' | 'said-none' | 'ruled-out';

/** Where a condition stands. What is only suspected is not listed as active. */
export function placeOfCondition(entry: Entry): Place {
  if (isNotAFact(entry.status)) return 'ruled-out';
  const { detail } = entry.facts[0];
  if (detail.kind === 'condition' && detail.absence !== undefined) return 'said-none';
  switch (entry.status.standing) {
    case 'unconfirmed':
    case 'provisional':
      return 'unconfirmed';
    case 'past':
    case 'cancelled':
    case 'not-done':
      return 'past';
    case 'unknown':
      return 'status-not-recorded';
    default:
      return 'active';
  }
}

/** Conditions by where they stand. */
export function arrangeConditions(entries: readonly Entry[], headings: ConditionHeadings): readonly Shelf[] {
  const at = (place: Place, heading: string): Shelf =>
    shelfWithUndated(
      place,
      heading,
      entries.filter((entry) => placeOfCondition(entry) === place),
      headings.undated,
    );
  return withoutEmpty([
    at('active', headings.active),
    at('unconfirmed', headings.unconfirmed),
    at('status-not-recorded', headings.statusNotRecorded),
    at('past', headings.past),
    at('said-none', headings.saidNone),
    at('ruled-out', headings.notFacts),
  ]);
}
