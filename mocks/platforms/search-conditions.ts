import { dateTestSql } from './fhir-date.ts';
import type { DateTest } from './fhir-date.ts';

/** One search parameter that must hold; several values of it are alternatives (FHIR R4 §3.1.1.3). */
export type Condition =
  | { kind: 'id'; ids: readonly string[] }
  | { kind: 'type'; types: readonly string[] }
  | { kind: 'updated'; tests: readonly DateTest[] }
  | { kind: 'date'; param: string; tests: readonly DateTest[] }
  /** A system of `null` means: must have none. Absent: any. */
  | { kind: 'token'; param: string; tokens: readonly { system?: string | null; code?: string }[] }
  | { kind: 'reference'; param: string; targets: readonly string[] };

/** How the answer is ordered; without it, in the order in which the resources were first stored. */
export interface SortKey {
  by: 'updated' | { param: string };
  descending: boolean;
}

/** A piece of a WHERE clause and what goes into its question marks. */
export interface SqlPart {
  sql: string;
  values: (string | number)[];
}

/** The condition over a row `r` of the table `resource`. */
export function conditionSql(condition: Condition, nowMs: number): SqlPart {
  if (condition.kind === 'id') {
    return { sql: 'r.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(condition.ids)] };
  }
  if (condition.kind === 'type') {
    return { sql: 'r.type IN (SELECT value FROM json_each(?))', values: [JSON.stringify(condition.types)] };
  }
  if (condition.kind === 'updated') {
    return anyOf(condition.tests.map((test) => dateTestSql(test, 'r.updated', '(r.updated + 1)', nowMs)));
  }
  const part =
    condition.kind === 'date'
      ? anyOf(condition.tests.map((test) => dateTestSql(test, 'v.low', 'v.high', nowMs)))
      : condition.kind === 'reference'
        ? anyOf(condition.targets.map(referenceSql))
        : anyOf(condition.tokens.map(tokenSql));
  return {
    sql: `EXISTS (SELECT 1 FROM search_value v WHERE v.row = r.row AND v.param = ? AND ${part.sql})`,
    values: [condition.param, ...part.values],
  };
}

/** The ORDER BY clause; things without that date come last either way. */
export function orderSql(sort: SortKey | undefined): SqlPart {
  if (!sort) return { sql: 'r.row', values: [] };
  const way = sort.descending ? 'DESC' : 'ASC';
  if (sort.by === 'updated') return { sql: `r.updated ${way}, r.row`, values: [] };
  return {
    sql: `(SELECT min(v.low) FROM search_value v WHERE v.row = r.row AND v.param = ?) ${way} NULLS LAST, r.row`,
    values: [sort.by.param],
  };
}

function tokenSql(token: { system?: string | null; code?: string }): SqlPart {
  const parts: SqlPart[] = [];
  if (token.system === null) parts.push({ sql: 'v.system IS NULL', values: [] });
  else if (token.system !== undefined) parts.push({ sql: 'v.system = ?', values: [token.system] });
  if (token.code !== undefined) parts.push({ sql: 'v.code = ?', values: [token.code] });
  return {
    sql: parts.map((part) => part.sql).join(' AND ') || '1',
    values: parts.flatMap((part) => part.values),
  };
}

/** `Type/id`, an absolute address of it, or the bare id. */
function referenceSql(target: string): SqlPart {
  if (target.includes('/')) return { sql: 'v.code = ?', values: [target.split('/').slice(-2).join('/')] };
  return { sql: "substr(v.code, instr(v.code, '/') + 1) = ?", values: [target] };
}

function anyOf(parts: readonly SqlPart[]): SqlPart {
  return {
    sql: `(${parts.map((part) => part.sql).join(' OR ') || '0'})`,
    values: parts.flatMap((part) => part.values),
  };
}
