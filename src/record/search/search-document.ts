import type { Kind } from '../fact.ts';
import type { DaySpan } from './day-span.ts';

/** An entry as search knows it: when it was and who holds it. Its words are those of its document. */
export interface Row extends DaySpan {
  readonly id: string;
  readonly document: SearchDocument;
  /** Number of the set of organisations that hold it. */
  readonly holders: number;
}

/** All entries of one kind whose searchable text is equal, newest first. */
export interface SearchDocument {
  readonly number: number;
  readonly kind: Kind;
  readonly key: string;
  /** How many words its name has. */
  readonly nameLength: number;
  rows: readonly Row[];
  countsByHolders: ReadonlyMap<number, number>;
}

/** Gives a document its entries, in order and counted. */
export function setRows(document: SearchDocument, rows: readonly Row[]): void {
  const counts = new Map<number, number>();
  for (const { holders } of rows) counts.set(holders, (counts.get(holders) ?? 0) + 1);
  document.rows = [...rows].sort(newestFirst);
  document.countsByHolders = counts;
}

/** Newest first; entries of the same moment in the order of their ids, so that the order never depends on the way in. */
export function newestFirst(a: Row, b: Row): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

interface Cursor {
  readonly rows: readonly Row[];
  readonly at: number;
  readonly row: Row;
}

/**
 * The newest rows of several documents that pass, at most `limit`. Only a document whose newest row is among the `limit`
 * newest ones can be in the answer, so nothing is made for the thousands of others.
 */
export function newestRows(
  documents: readonly SearchDocument[],
  limit: number,
  passes: (row: Row) => boolean,
): readonly Row[] {
  const heads: Cursor[] = [];
  for (const { rows } of documents) insert(heads, cursorFrom(rows, 0, passes), limit);
  const newest: Row[] = [];
  for (let head = heads.shift(); head !== undefined && newest.length < limit; head = heads.shift()) {
    newest.push(head.row);
    insert(heads, cursorFrom(head.rows, head.at + 1, passes), limit - newest.length);
  }
  return newest;
}

function cursorFrom(rows: readonly Row[], from: number, passes: (row: Row) => boolean): Cursor | undefined {
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row !== undefined && passes(row)) return { rows, at, row };
  }
  return undefined;
}

function insert(heads: Cursor[], cursor: Cursor | undefined, limit: number): void {
  if (cursor === undefined || limit === 0) return;
  const last = heads.at(-1);
  if (heads.length >= limit && last !== undefined && newestFirst(last.row, cursor.row) < 0) return;
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = heads[middle];
    if (other !== undefined && newestFirst(other.row, cursor.row) < 0) low = middle + 1;
    else high = middle;
  }
  heads.splice(low, 0, cursor);
  if (heads.length > limit) heads.pop();
}
