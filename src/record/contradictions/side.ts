import { groupBy } from '../../kit/group-by.ts';
import type { ClinicalDate } from '../clinical-date.ts';
import type { Entry } from '../entry.ts';
import type { Value } from '../value.ts';
import type { Fact, FactRef, Standing, Status } from '../fact.ts';
import { allergySubstanceKeys } from '../terminology/allergy-substance-keys.ts';
import { conceptKeys } from '../terminology/concept-keys.ts';
import { medicineKeys } from '../terminology/medicine-keys.ts';

/** One side of a contradiction: what one source says, and in which entry it stands. */
export interface Side {
  readonly entry: FactRef;
  readonly ref: FactRef;
  readonly source: string;
  readonly title: string;
  readonly status: Status;
  readonly when: ClinicalDate;
  /** What it says that the other does not, in the source's words: a dose, a severity. */
  readonly says?: string;
  /** What it measured, where the other measured something else. */
  readonly value?: Value;
}

/** A fact with the entry that it stands in. */
export interface Said {
  readonly entry: Entry;
  readonly fact: Fact;
}

/** Standings in which a thing counts as being so. */
export const STANDS: ReadonlySet<Standing> = new Set([
  'current',
  'final',
  'changed',
  'provisional',
  'unconfirmed',
  'unknown',
]);

/** Standings in which a thing is so now, as far as its source says. */
export const IS_NOW: ReadonlySet<Standing> = new Set(['current', 'changed']);

export const toSide = ({ entry, fact }: Said, says?: string): Side => ({
  entry: entry.id,
  ref: fact.ref,
  source: fact.provenance.source,
  title: fact.title,
  status: fact.status,
  when: fact.when,
  ...(says !== undefined && says !== '' && { says }),
});

/** Keys of the thing that a fact is about: a medicine's product, an allergy's substance, else its codes. */
export function thingKeys(fact: Fact): readonly string[] {
  switch (fact.detail.kind) {
    case 'medicine':
      return medicineKeys(fact.codings).product;
    case 'allergy':
      return allergySubstanceKeys(fact.codings);
    default:
      return conceptKeys(fact.codings);
  }
}

/** Facts grouped by what they are about; each group once for each key. */
export function byThing(all: readonly Said[]): readonly (readonly Said[])[] {
  const groups = groupBy(all, ({ fact }) => thingKeys(fact));
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Every two of different sources. */
export function pairsAcross(group: readonly Said[]): (readonly [Said, Said])[] {
  return group.flatMap((a, place) =>
    group
      .slice(place + 1)
      .filter((b) => b.fact.provenance.source !== a.fact.provenance.source)
      .map((b) => [a, b] as const),
  );
}
