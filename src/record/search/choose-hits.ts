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
  const passes = rowFilter(question);
  const countsByKind: Partial<Record<Kind, number>> = {};
  const found: Ranked[] = [];
  let total = 0;
  for (const one of rankDocuments(documents, units)) {
    const { kind } = one.document;
    const count = countRows(one, passes);
    if (count === 0) continue;
    countsByKind[kind] = (countsByKind[kind] ?? 0) + count;
    if (wanted.size > 0 && !wanted.has(kind)) continue;
    total += count;
    found.push(one);
  }
  const hits = firstRows(found, query.limit, passes).map((row): SearchHit => ({
    id: row.id,
    because: hitReasons(row, units, period),
  }));
  return { hits, total, countsByKind };
}

type Passes = ((row: Row) => boolean) | undefined;

/** Undefined when nothing restricts the entries: then they are counted without looking at each. */
function rowFilter({ query, period, wantedHolders }: Question): Passes {
  const spans = [
    { from: query.from, to: query.to },
    ...(period === undefined || period.date.known === 'not-recorded'
      ? []
      : [{ from: period.date.text, to: period.date.text }]),
  ];
  const from = Math.max(...spans.map((span) => (span.from === undefined ? 0 : firstDay(span.from))));
  const to = Math.min(
    ...spans.map((span) => (span.to === undefined ? Number.POSITIVE_INFINITY : lastDay(span.to))),
  );
  const isTimed = from > 0 || to !== Number.POSITIVE_INFINITY;
  if (!isTimed && wantedHolders === undefined) return undefined;
  return (row) =>
    (!isTimed || (row.first > 0 && row.first <= to && row.last >= from)) &&
    (wantedHolders === undefined || wantedHolders[row.holders] === true);
}

function countRows({ document, unanswered }: Ranked, passes: Passes): number {
  if (passes === undefined && unanswered.length === 0) return document.rows.length;
  let count = 0;
  for (const row of document.rows)
    if ((passes === undefined || passes(row)) && isAnswered(row, unanswered)) count += 1;
  return count;
}

function firstRows(found: readonly Ranked[], limit: number, passes: Passes): readonly Row[] {
  const rows: Row[] = [];
  for (const same of inOrder(found)) {
    if (rows.length >= limit) break;
    const unanswered = new Map(same.map((one) => [one.document, one.unanswered]));
    const documents = [...unanswered.keys()];
    const accepts = (row: Row): boolean =>
      (passes === undefined || passes(row)) && isAnswered(row, unanswered.get(row.document) ?? []);
    rows.push(...newestRows(documents, limit - rows.length, accepts));
  }
  return rows;
}
