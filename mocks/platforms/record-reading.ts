import type { StatementSync } from 'node:sqlite';
import type { Hit, RecordStore, Scope, StoredResource } from './record-store.ts';
import { conditionSql, orderSql } from './search-conditions.ts';
import { asksOfContent, fillIndex } from './search-index.ts';

/** Gives the prepared statement of a text, the same one every time. */
export type Sql = (text: string) => StatementSync;

const COLUMNS = 'r.row, r.type, r.id, r.version, r.updated, r.removed, r.withheld, r.json';

const seen = (scope: Scope) => (scope.withWithheld ? '' : ' AND r.withheld = 0');

const rowsOf = (statement: StatementSync, ...values: (string | number)[]) =>
  statement.all(...values) as unknown as StoredResource[];

/** Finding and fetching resources. */
export function resourceReader(sql: Sql): Pick<RecordStore, 'get' | 'fetch' | 'search'> {
  return {
    get(scope, type, id) {
      const text = `SELECT ${COLUMNS} FROM resource r WHERE r.platform = ? AND r.person = ? AND r.type = ? AND r.id = ?`;
      return rowsOf(sql(text + seen(scope)), scope.platform, scope.person, type, id)[0];
    },
    fetch(scope, rows) {
      // The cross join keeps SQLite from walking through the whole record for the rows of one page.
      const text = `SELECT ${COLUMNS} FROM json_each(?) j CROSS JOIN resource r ON r.row = j.value
        WHERE r.platform = ? AND r.person = ? AND r.removed = 0${seen(scope)}`;
      return rowsOf(sql(text), JSON.stringify(rows), scope.platform, scope.person);
    },
    search(scope, { type, conditions, sort, nowMs }) {
      if (asksOfContent(conditions, sort)) fillIndex(sql, scope, type);
      const parts = conditions.map((condition) => conditionSql(condition, nowMs));
      const order = orderSql(sort);
      const where = ['r.platform = ? AND r.person = ? AND r.removed = 0', ...parts.map((part) => part.sql)];
      if (type !== undefined) where.splice(1, 0, 'r.type = ?');
      const text = `SELECT r.row, r.version FROM resource r WHERE ${where.join(' AND ')}${seen(scope)} ORDER BY ${order.sql}`;
      const values = [
        ...(type === undefined ? [] : [type]),
        ...parts.flatMap((part) => part.values),
        ...order.values,
      ];
      return sql(text).all(scope.platform, scope.person, ...values) as unknown as Hit[];
    },
  };
}

/** What is known of a person's record as a whole. */
export function recordReader(
  sql: Sql,
): Pick<RecordStore, 'count' | 'list' | 'state' | 'withheld' | 'keepsBack' | 'patientId'> {
  return {
    count(scope) {
      const text =
        'SELECT count(*) AS n FROM resource r WHERE r.platform = ? AND r.person = ? AND r.removed = 0';
      return Number(sql(text + seen(scope)).get(scope.platform, scope.person)?.n);
    },
    list(scope) {
      const text =
        'SELECT r.type, r.id FROM resource r WHERE r.platform = ? AND r.person = ? AND r.removed = 0';
      const found = sql(text + seen(scope)).all(scope.platform, scope.person);
      return found as unknown as { type: string; id: string }[];
    },
    state(scope) {
      const text =
        'SELECT sum(version) AS versions, count(*) AS n FROM resource WHERE platform = ? AND person = ?';
      const found = sql(text).get(scope.platform, scope.person);
      return `${String(found?.versions)}.${String(found?.n)}`;
    },
    withheld(platform, person) {
      const found = sql(
        'SELECT type, id FROM resource WHERE platform = ? AND person = ? AND withheld = 1',
      ).all(platform, person);
      return new Set(found.map(({ type, id }) => `${String(type)}/${String(id)}`));
    },
    keepsBack(platform, person) {
      const text = `SELECT 1 FROM resource INDEXED BY resource_withheld
        WHERE platform = ? AND person = ? AND withheld = 1 AND removed = 0
        AND type NOT IN ('DocumentReference', 'Binary') LIMIT 1`;
      return sql(text).get(platform, person) !== undefined;
    },
    patientId(platform, person) {
      const found = sql('SELECT patient FROM registration WHERE platform = ? AND person = ?').get(
        platform,
        person,
      );
      return found === undefined ? undefined : String(found.patient);
    },
  };
}
