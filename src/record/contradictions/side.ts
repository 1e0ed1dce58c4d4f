import { groupBy } from '../../kit/group-by.ts';
import type { ClinicalDate } from '../clinical-date.ts';
import type { Entry } from '../entry.ts';
import type { Value } from '../value.ts';
import { plainWords } from '../consolidate/plain-words.ts';
import type { Fact, FactRef, Kind, Standing, Status } from '../fact.ts';
import { isName, namedAs, type Named } from '../no-name.ts';
import { allergySubstanceKeys } from '../terminology/allergy-substance-keys.ts';
import { conceptKeys } from '../terminology/concept-keys.ts';
import { medicineKeys } from '../terminology/medicine-keys.ts';

/** One side of a contradiction: what one source says, and in which entry it stands. */
export interface Side extends Named {
  readonly entry: FactRef;
  readonly ref: FactRef;
  readonly source: string;
  readonly status: Status;
  readonly when: ClinicalDate;
  /** Until when a medicine or condition was, or is to be; read it together with the status. */
  readonly ended?: ClinicalDate;
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

export function toSide({ entry, fact }: Said, says?: string): Side {
  const ended = 'ended' in fact.detail ? fact.detail.ended : undefined;
  return {
    entry: entry.id,
    ref: fact.ref,
    source: fact.provenance.source,
    ...namedAs(fact),
    status: fact.status,
    when: fact.when,
    ...(ended !== undefined && { ended }),
    ...(says !== undefined && says !== '' && { says }),
  };
}

/** Keys of the thing that a fact is about: a medicine's product, an allergy's substance, else its codes. */
function thingKeys(fact: Fact): readonly string[] {
  switch (fact.detail.kind) {
    case 'medicine':
      return medicineKeys(fact.codings).product;
    case 'allergy':
      return allergySubstanceKeys(fact.codings);
    default:
      return conceptKeys(fact.codings);
  }
}

/** The keys of a fact among others. */
export type KeysOf = (fact: Fact) => readonly string[];

/**
 * Keys of the things that facts are about, by which those without a code meet as well: under the very words of their
 * titles, as the consolidation compares them, each other and whatever has a code and that title. Two that have codes
 * never meet by words.
 */
export function keysAmong(all: readonly Said[]): KeysOf {
  const coded = new Map(all.map(({ fact }) => [fact, thingKeys(fact)] as const));
  const hasNone = (fact: Fact): boolean =>
    coded.get(fact)?.length === 0 && conceptKeys(fact.codings).length === 0;
  if (!all.some(({ fact }) => hasNone(fact))) return (fact) => coded.get(fact) ?? [];
  const named = new Map<string, Set<string>>();
  for (const [fact, keys] of coded)
    for (const words of keys.length === 0 ? [] : wordKeys(fact))
      named.set(words, new Set([...(named.get(words) ?? []), ...keys]));
  return (fact) => {
    if (!hasNone(fact)) return coded.get(fact) ?? [];
    return wordKeys(fact).flatMap((words) => [...(named.get(words) ?? [words])]);
  };
}

const BY_WORDS: ReadonlySet<Kind> = new Set(['medicine', 'allergy', 'condition', 'vaccination']);

/** A condition of one side of the body is not that of the other. */
function wordKeys({ detail, title }: Fact): readonly string[] {
  if (!BY_WORDS.has(detail.kind) || !isName(title)) return [];
  const sites = detail.kind === 'condition' ? detail.bodySites.map(plainWords).sort().join(';') : '';
  return [`${detail.kind}|"${plainWords(title)}"|${sites}`];
}

/** Facts grouped by what they are about; each group once for each key. */
export function byThing(all: readonly Said[], keysOf: KeysOf = keysAmong(all)): readonly (readonly Said[])[] {
  const groups = groupBy(all, ({ fact }) => keysOf(fact));
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
