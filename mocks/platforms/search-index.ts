import { indexValues } from './index-values.ts';
import type { Sql } from './record-reading.ts';
import type { Scope } from './record-store.ts';
import type { Condition, SortKey } from './search-conditions.ts';
import type { Resource } from '../kit/world.ts';

/** Whether the search looks at what the resources say, not only at their type, id and date of change. */
export function asksOfContent(conditions: readonly Condition[], sort: SortKey | undefined): boolean {
  return (
    conditions.some((condition) => 'param' in condition) || (sort !== undefined && sort.by !== 'updated')
  );
}

/**
 * Writes the search index of what the person has of that type (of any, without) and that is not in it yet. Most
 * records are only ever read as a whole, so this waits for the first search that needs it.
 */
export function fillIndex(sql: Sql, { platform, person }: Scope, type: string | undefined): void {
  const some = type === undefined ? '' : 'AND type = ?';
  const values = type === undefined ? [platform, person] : [platform, person, type];
  const rows = sql(
    `SELECT row FROM resource WHERE platform = ? AND person = ? ${some} AND removed = 0 AND indexed = 0`,
  ).all(...values);
  if (rows.length === 0) return;
  sql('SAVEPOINT filling').run();
  const read = sql('SELECT json FROM resource WHERE row = ?');
  const clear = sql('DELETE FROM search_value WHERE row = ?');
  const insert = sql('INSERT INTO search_value VALUES (?, ?, ?, ?, ?, ?)');
  const done = sql('UPDATE resource SET indexed = 1 WHERE row = ?');
  for (const { row } of rows) {
    const at = Number(row);
    clear.run(at);
    for (const value of indexValues(JSON.parse(String(read.get(at)?.json)) as Resource)) {
      insert.run(at, value.param, value.system, value.code, value.low, value.high);
    }
    done.run(at);
  }
  sql('RELEASE filling').run();
}
