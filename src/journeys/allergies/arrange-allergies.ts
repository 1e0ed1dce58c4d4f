import type { Entry } from '#/record/entry.ts';
import { isNotAFact } from '#/record/standing.ts';
import { type Shelf, shelfWithUndated, withoutEmpty } from '#/record-view/entry-shelves.ts';

export interface AllergyHeadings {
  readonly active: string;
  readonly statusNotRecorded: string;
  readonly past: string;
  readonly saidNone: string;
  readonly notFacts: string;
  readonly undated: string;
}

type Place = 'active' | 'status-not-recorded' | 'past' | 'said-none' | 'withdrawn';

/** An entry that states an absence ("no known drug allergies") is a statement, never an allergy. */
export function placeOfAllergy(entry: Entry): Place {
  if (isNotAFact(entry.status)) return 'withdrawn';
  const { detail } = entry.facts[0];
  if (detail.kind === 'allergy' && detail.absence !== undefined) return 'said-none';
  if (entry.status.standing === 'past' || entry.status.standing === 'cancelled') return 'past';
  return entry.status.standing === 'unknown' ? 'status-not-recorded' : 'active';
}

/** Allergies by where they stand. */
export function arrangeAllergies(entries: readonly Entry[], headings: AllergyHeadings): readonly Shelf[] {
  const at = (place: Place, heading: string): Shelf =>
    shelfWithUndated(
      place,
      heading,
      entries.filter((entry) => placeOfAllergy(entry) === place),
      headings.undated,
    );
  return withoutEmpty([
    at('active', headings.active),
    at('status-not-recorded', headings.statusNotRecorded),
    at('past', headings.past),
    at('said-none', headings.saidNone),
    at('withdrawn', headings.notFacts),
  ]);
}
