import type { SearchDocument } from './search-document.ts';
import type { MatchedUnit, UnitMatch } from './unit-match.ts';

/** A document that may hold hits. Pieces it does not answer must be answered by who holds the entry. */
export interface Ranked {
  readonly document: SearchDocument;
  readonly unanswered: readonly MatchedUnit[];
  readonly typos: number;
  readonly points: number;
}

/** The name of an organisation stands on every entry it holds, so it says little about any of them. */
const ORGANISATION_POINTS = 2;
/** For a document whose whole name was looked for. */
const WHOLE_NAME_POINTS = 3;

/** The documents that answer all pieces of a question (or may, by who holds them), in no order. */
export function rankDocuments(
  documents: ReadonlyMap<number, SearchDocument>,
  units: readonly MatchedUnit[],
): readonly Ranked[] {
  const ranked: Ranked[] = [];
  for (const document of candidates(documents, units)) {
    const one = rankOne(document, units);
    if (one !== undefined) ranked.push(one);
  }
  return ranked;
}

/** Every answer holds the piece that the fewest documents answer. */
function candidates(
  documents: ReadonlyMap<number, SearchDocument>,
  units: readonly MatchedUnit[],
): Iterable<SearchDocument> {
  const rarest = units
    .filter(({ holders }) => holders === undefined)
    .reduce<MatchedUnit | undefined>(
      (least, unit) => (least === undefined || unit.byDocument.size < least.byDocument.size ? unit : least),
      undefined,
    );
  if (rarest === undefined) return documents.values();
  return [...rarest.byDocument.keys()].flatMap((number) => documents.get(number) ?? []);
}

function rankOne(document: SearchDocument, units: readonly MatchedUnit[]): Ranked | undefined {
  const unanswered: MatchedUnit[] = [];
  let [typos, points, named] = [0, 0, 0];
  for (const unit of units) {
    const match = unit.byDocument.get(document.number);
    if (match === undefined && unit.holders === undefined) return undefined;
    if (match === undefined) unanswered.push(unit);
    if (match?.isTypo === true) typos += 1;
    if (match?.field === 'name' && match.meaning === undefined) named += match.words.length;
    points += match === undefined || isByHolder(unit, match) ? ORGANISATION_POINTS : match.points;
  }
  const isWhole = named > 0 && named === document.nameLength;
  return { document, unanswered, typos, points: points + (isWhole ? WHOLE_NAME_POINTS : 0) };
}

/** Where an organisation is meant, its name in the small print of an entry counts no more than that it holds the entry. */
export function isByHolder(unit: MatchedUnit, match: UnitMatch): boolean {
  return unit.holders !== undefined && (match.field === 'detail' || match.field === 'person');
}

/** Whether entries with these holders are held by the organisations that are meant, as far as their words leave that open. */
export function isAnswered(holders: number, unanswered: readonly MatchedUnit[]): boolean {
  return unanswered.every((unit) => unit.holders?.[holders] === true);
}

/** Documents of one worth together, the best first: what was typed right before what is nearly right. */
export function inOrder(ranked: readonly Ranked[]): readonly (readonly Ranked[])[] {
  const worths = new Map<number, Ranked[]>();
  for (const one of ranked) {
    const worth = one.typos * 1000 - one.points;
    const same = worths.get(worth);
    if (same === undefined) worths.set(worth, [one]);
    else same.push(one);
  }
  return [...worths].sort(([a], [b]) => a - b).map(([, same]) => same);
}
