import type { Kind } from '../fact.ts';
import { firstDay, lastDay } from './day-span.ts';
import { hitReasons } from './hit-reasons.ts';
import { inOrder, isAnswered, type Ranked, rankDocuments } from './rank-documents.ts';
import { newestRows, type Row, type SearchDocument } from './search-document.ts';
import type { Period, SearchAnswer, SearchHit, SearchQuery } from './search-query.ts';
import type { MatchedUnit } from './unit-match.ts';

/** Everything that an answer is made of. */
export interface Question {
  readonly query: SearchQuery;
  readonly period: Period | undefined;
  readonly units: readonly MatchedUnit[];
  /** By number of a set of organisations, whether one of them is wanted; undefined when all are. */
  readonly wantedHolders: readonly boolean[] | undefined;
}

/** The hits of a question, best first and newest first among equals, and how many there are of each kind. */
export function chooseHits(
  question: Question,
  documents: ReadonlyMap<number, SearchDocument>,
): Pick<SearchAnswer, 'hits' | 'total' | 'countsByKind'> {
  const { query, units, period } = question;
  const wanted = new Set<Kind>(query.kinds ?? []);
  const restriction = restrictionOf(question);
  const countsByKind: Partial<Record<Kind, number>> = {};
  const found: Ranked[] = [];
  let total = 0;
  for (const one of rankDocuments(documents, units)) {
    const { kind } = one.document;
    const count = countRows(one, restriction);
    if (count === 0) continue;
    countsByKind[kind] = (countsByKind[kind] ?? 0) + count;
    if (wanted.size > 0 && !wanted.has(kind)) continue;
    total += count;
    found.push(one);
  }
  const hits = firstRows(found, query.limit, restriction).map((row): SearchHit => ({
    id: row.id,
    because: hitReasons(row, units, period),
  }));
  return { hits, total, countsByKind };
}

interface Restriction {
  /** First and last day as numbers; undefined when any time will do. */
  readonly days: { readonly first: number; readonly last: number } | undefined;
  readonly wantedHolders: readonly boolean[] | undefined;
}

function restrictionOf({ query, period, wantedHolders }: Question): Restriction {
  const said = period === undefined || period.date.known === 'not-recorded' ? undefined : period.date.text;
  const starts = [query.from, said].flatMap((text) => (text === undefined ? [] : [firstDay(text)]));
  const ends = [query.to, said].flatMap((text) => (text === undefined ? [] : [lastDay(text)]));
  const isTimed = starts.length + ends.length > 0;
  const days = { first: Math.max(1, ...starts), last: Math.min(Number.POSITIVE_INFINITY, ...ends) };
  return { days: isTimed ? days : undefined, wantedHolders };
}

/** Without a restriction of time, entries are counted by who holds them and not one by one. */
function countRows({ document, unanswered }: Ranked, { days, wantedHolders }: Restriction): number {
  const isHeld = (holders: number): boolean =>
    (wantedHolders === undefined || wantedHolders[holders] === true) && isAnswered(holders, unanswered);
  let count = 0;
  if (days === undefined) {
    for (const [holders, held] of document.countsByHolders) if (isHeld(holders)) count += held;
  } else {
    for (const row of document.rows) if (isWithin(row, days) && isHeld(row.holders)) count += 1;
  }
  return count;
}

/** A date known to the month or year may be any of its days. */
function isWithin(row: Row, days: Restriction['days']): boolean {
  return days === undefined || (row.first <= days.last && row.last >= days.first);
}

function firstRows(found: readonly Ranked[], limit: number, restriction: Restriction): readonly Row[] {
  const { days, wantedHolders } = restriction;
  const rows: Row[] = [];
  for (const same of inOrder(found)) {
    if (rows.length >= limit) break;
    const unanswered = new Map(same.map((one) => [one.document, one.unanswered]));
    const accepts = (row: Row): boolean =>
      isWithin(row, days) &&
      (wantedHolders === undefined || wantedHolders[row.holders] === true) &&
      isAnswered(row.holders, unanswered.get(row.document) ?? []);
    rows.push(...newestRows([...unanswered.keys()], limit - rows.length, accepts));
  }
  return rows;
}
