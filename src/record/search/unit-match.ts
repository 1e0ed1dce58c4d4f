import type { Unit, Way } from './query-units.ts';
import type { SearchDocument } from './search-document.ts';
import type { Expansion, HitField } from './search-query.ts';
import { allOf, type HowSaid, isBetter, type WordMatch } from './word-match.ts';

/** How a document answers a piece of a question. */
export interface UnitMatch extends Omit<WordMatch, 'field'> {
  readonly field: HitField;
  /** What it was looked for under, when that is not what was typed. */
  readonly meaning?: Expansion;
}

/** A piece of a question with what answers it: documents by their words, and sets of organisations by their names. */
export interface MatchedUnit {
  readonly unit: Unit;
  readonly byDocument: ReadonlyMap<number, UnitMatch>;
  /** By number of a set of organisations; undefined when no organisation is meant. */
  readonly holders: readonly boolean[] | undefined;
}

/** Looks a word up: which documents, by number, hold it, and how well. */
export type LookUp = (word: string, how: HowSaid) => ReadonlyMap<number, WordMatch>;

/** Being of a kind counts as much as being called by its name, so that all vaccinations stay in order of time. */
const KIND_POINTS = 7;

/** What answers one piece of a question, whichever way is best for each document. */
export function matchUnit(
  unit: Unit,
  documents: Iterable<SearchDocument>,
  lookUp: LookUp,
): ReadonlyMap<number, UnitMatch> {
  const best = new Map<number, UnitMatch>();
  for (const way of unit.ways) {
    if (way.kind !== undefined) addKind(best, way, documents);
    else
      for (const [number, match] of matchWay(way, lookUp))
        keepBetter(best, number, way.meaning === undefined ? match : { ...match, meaning: way.meaning });
  }
  return best;
}

function addKind(best: Map<number, UnitMatch>, way: Way, documents: Iterable<SearchDocument>): void {
  const match: UnitMatch = {
    field: 'kind',
    words: [],
    points: KIND_POINTS,
    isTypo: false,
    ...(way.meaning === undefined ? {} : { meaning: way.meaning }),
  };
  for (const document of documents) if (document.kind === way.kind) keepBetter(best, document.number, match);
}

function keepBetter(best: Map<number, UnitMatch>, number: number, match: UnitMatch): void {
  const other = best.get(number);
  if (other === undefined || isBetter(match, other)) best.set(number, match);
}

function matchWay(way: Way, lookUp: LookUp): ReadonlyMap<number, WordMatch> {
  const found = way.words.map(({ word, whole }) =>
    lookUp(word, whole ? 'whole' : way.meaning === undefined ? 'typed' : 'beginning'),
  );
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first ?? new Map();
  const together = new Map<number, WordMatch>();
  for (const [number, match] of first) {
    const rest = others.flatMap((other) => other.get(number) ?? []);
    const all = rest.length === others.length ? allOf([match, ...rest]) : undefined;
    if (all !== undefined) together.set(number, all);
  }
  return together;
}
