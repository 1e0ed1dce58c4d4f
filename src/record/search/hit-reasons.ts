import { isByHolder } from './rank-documents.ts';
import type { Row } from './search-document.ts';
import type { HitReason, Period } from './search-query.ts';
import type { MatchedUnit } from './unit-match.ts';

/** Why an entry was found: each place once for each meaning, with the words that matched. */
export function hitReasons(
  row: Row,
  units: readonly MatchedUnit[],
  period: Period | undefined,
): readonly HitReason[] {
  const reasons: HitReason[] = [];
  for (const unit of units) add(reasons, reasonOf(row, unit));
  if (period !== undefined) add(reasons, { field: 'date', words: [period.said] });
  return reasons;
}

function reasonOf(row: Row, matched: MatchedUnit): HitReason {
  const match = matched.byDocument.get(row.document.number);
  if (match === undefined || (isByHolder(matched, match) && matched.holders?.[row.holders] === true))
    return { field: 'organisation', words: matched.unit.said };
  const { field, words, meaning } = match;
  return meaning === undefined ? { field, words } : { field, words, meaning };
}

function add(reasons: HitReason[], reason: HitReason): void {
  const at = reasons.findIndex(
    (one) => one.field === reason.field && one.meaning?.said === reason.meaning?.said,
  );
  const same = reasons[at];
  if (same === undefined) reasons.push(reason);
  else reasons[at] = { ...same, words: [...new Set([...same.words, ...reason.words])] };
}
