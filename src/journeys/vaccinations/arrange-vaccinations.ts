import type { Entry } from '#/record/entry.ts';
import { isNotAFact } from '#/record/standing.ts';
import { type Shelf, shelfWithUndated, withoutEmpty } from '#/record-view/entry-shelves.ts';

export interface VaccinationHeadings {
  readonly given: string;
  readonly notGiven: string;
  readonly notStated: string;
  readonly notFacts: string;
  readonly undated: string;
}

type Place = 'given' | 'not-given' | 'not-stated' | 'withdrawn';

/** A vaccination counts as given only when the source says so. */
export function placeOfVaccination(entry: Entry): Place {
  if (isNotAFact(entry.status)) return 'withdrawn';
  const { detail } = entry.facts[0];
  if (entry.status.standing === 'not-done') return 'not-given';
  if (detail.kind !== 'vaccination') return 'not-stated';
  return detail.given === 'yes' ? 'given' : detail.given === 'no' ? 'not-given' : 'not-stated';
}

/** Vaccinations given, not given, and those where nobody said. */
export function arrangeVaccinations(
  entries: readonly Entry[],
  headings: VaccinationHeadings,
): readonly Shelf[] {
  const at = (place: Place, heading: string): Shelf =>
    shelfWithUndated(
      place,
      heading,
      entries.filter((entry) => placeOfVaccination(entry) === place),
      headings.undated,
    );
  return withoutEmpty([
    at('given', headings.given),
    at('not-given', headings.notGiven),
    at('not-stated', headings.notStated),
    at('withdrawn', headings.notFacts),
  ]);
}
