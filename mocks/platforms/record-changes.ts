import type { Sql } from './record-reading.ts';
import type { Hit, Scope, StoredResource } from './record-store.ts';

/** A changed resource as its person may know of it: its latest version, or that it has gone. */
export type Change =
  | { gone: false; at: number; stored: StoredResource }
  | { gone: true; at: number; stored: Pick<StoredResource, 'row' | 'type' | 'id' | 'version'> };

/** Reading what has changed. */
export interface ChangeReader {
  /** What has changed since the instant, latest first; what the person could never see is not in it. */
  changes(scope: Scope, sinceMs: number): (Hit & { type: string; id: string })[];
  /** Those changes as they stand now, in that order. */
  fetchChanges(scope: Scope, rows: readonly number[]): Change[];
}

/** For those from whom things are withheld, what becomes so goes at that instant, and nothing is told of it later. */
const SEEN = 'AND (r.withheld = 0 OR r.hidden >= ?)';

type Row = StoredResource & { hidden: number | null; hidden_version: number | null };

/** Changes over the table `resource`, which keeps the latest version of everything and a tombstone of what is removed. */
export function changeReader(sql: Sql): ChangeReader {
  return {
    changes(scope, sinceMs) {
      const some = scope.withWithheld ? '' : SEEN;
      const text = `SELECT r.row, r.type, r.id, r.version FROM resource r
        WHERE r.platform = ? AND r.person = ? AND r.updated >= ? ${some} ORDER BY r.updated DESC, r.row DESC`;
      const values = scope.withWithheld ? [sinceMs] : [sinceMs, sinceMs];
      const found = sql(text).all(scope.platform, scope.person, ...values);
      return found as unknown as (Hit & { type: string; id: string })[];
    },
    fetchChanges(scope, rows) {
      const text = `SELECT r.row, r.type, r.id, r.version, r.updated, r.removed, r.withheld, r.json, r.hidden,
        r.hidden_version FROM json_each(?) j CROSS JOIN resource r ON r.row = j.value
        WHERE r.platform = ? AND r.person = ?`;
      const found = sql(text).all(JSON.stringify(rows), scope.platform, scope.person) as unknown as Row[];
      return found.map((stored) => changeOf(stored, scope));
    },
  };
}

function changeOf(stored: Row, scope: Scope): Change {
  const { row, type, id, hidden, hidden_version: hiddenVersion } = stored;
  if (stored.withheld === 1 && !scope.withWithheld && hidden !== null) {
    return { gone: true, at: hidden, stored: { row, type, id, version: hiddenVersion ?? stored.version } };
  }
  return { gone: stored.removed === 1, at: stored.updated, stored };
}
