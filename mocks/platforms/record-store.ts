import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { indexValues } from './index-values.ts';
import { recordReader, resourceReader } from './record-reading.ts';
import type { Sql } from './record-reading.ts';
import type { Condition, SortKey } from './search-conditions.ts';
import { hidesItsDocument, isLabelledNoPatient, pagesOf } from './withheld.ts';
import type { PlatformId, Resource } from '../kit/world.ts';

/** A resource as a platform keeps it; `json` is the whole resource with its version in `meta`. */
export interface StoredResource {
  row: number;
  type: string;
  id: string;
  version: number;
  /** Milliseconds since the epoch. */
  updated: number;
  removed: number;
  withheld: number;
  json: string;
}

/** Whose resources on which platform are meant, and whether those withheld from the patient are among them. */
export interface Scope {
  platform: PlatformId;
  person: string;
  withWithheld: boolean;
}

/** A found resource by its row and version; the rest is fetched when its page is served. */
export interface Hit {
  row: number;
  version: number;
}

/** Reads and writes what the platforms hold, person by person. */
export interface RecordStore {
  /** Stores a first or a further version of the resource. */
  put(platform: PlatformId, person: string, resource: Resource & { id: string }, updatedMs: number): void;
  /** Leaves a tombstone; false when there was nothing. */
  bury(platform: PlatformId, person: string, type: string, id: string, updatedMs: number): boolean;
  get(scope: Scope, type: string, id: string): StoredResource | undefined;
  /** The resources of those rows that are still there, in that order. */
  fetch(scope: Scope, rows: readonly number[]): StoredResource[];
  search(
    scope: Scope,
    query: { type?: string; conditions: readonly Condition[]; sort?: SortKey; nowMs: number },
  ): Hit[];
  count(scope: Scope): number;
  /** Another text after every write to this person's record here. */
  state(scope: Scope): string;
  types(platform: PlatformId): string[];
  /** `Type/id` of everything of this person here that is withheld from patients. */
  withheld(platform: PlatformId, person: string): Set<string>;
  /** Passes a document's label on to its pages. Call after a batch of puts. */
  settleLabels(platform: PlatformId, person: string): void;
  patientId(platform: PlatformId, person: string): string | undefined;
  register(platform: PlatformId, person: string, patient: string): void;
  /** Forgets every record there is. */
  clear(): void;
  transaction<Value>(work: () => Value): Value;
}

/** The store over an open database. */
export function createRecordStore(database: DatabaseSync): RecordStore {
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    let statement = prepared.get(text);
    if (!statement) prepared.set(text, (statement = database.prepare(text)));
    return statement;
  };
  const kinds = new Map<string, Set<string>>();
  const kindsOf = (platform: PlatformId): Set<string> => {
    let found = kinds.get(platform);
    if (!found) {
      const rows = sql('SELECT DISTINCT type FROM resource WHERE platform = ?').all(platform);
      kinds.set(platform, (found = new Set(rows.map(({ type }) => String(type)))));
    }
    return found;
  };
  return {
    ...resourceReader(database, sql),
    ...recordReader(sql),
    put(platform, person, resource, updatedMs) {
      put(sql, platform, person, resource, updatedMs);
      kinds.get(platform)?.add(resource.resourceType);
    },
    bury(platform, person, type, id, updatedMs) {
      const { changes } = sql(
        `UPDATE resource SET removed = 1, version = version + 1, updated = ?
         WHERE platform = ? AND person = ? AND type = ? AND id = ? AND removed = 0`,
      ).run(updatedMs, platform, person, type, id);
      return changes > 0;
    },
    types: (platform) => [...kindsOf(platform)],
    settleLabels: (platform, person) => settleLabels(sql, platform, person),
    register(platform, person, patient) {
      sql('INSERT OR REPLACE INTO registration VALUES (?, ?, ?)').run(platform, person, patient);
    },
    clear() {
      for (const table of ['resource', 'search_value', 'registration']) database.exec(`DELETE FROM ${table}`);
      kinds.clear();
    },
    transaction: (work) => inTransaction(database, work),
  };
}

function put(
  sql: Sql,
  platform: string,
  person: string,
  resource: Resource & { id: string },
  updatedMs: number,
): void {
  const { resourceType: type, id } = resource;
  const before = sql(
    'SELECT row, version FROM resource WHERE platform = ? AND person = ? AND type = ? AND id = ?',
  ).get(platform, person, type, id);
  const version = before === undefined ? 1 : Number(before.version) + 1;
  const json = JSON.stringify({
    ...resource,
    meta: { ...resource.meta, versionId: String(version), lastUpdated: new Date(updatedMs).toISOString() },
  });
  const withheld = isLabelledNoPatient(resource) ? 1 : 0;
  let row: number | bigint;
  if (before === undefined) {
    row = sql(
      `INSERT INTO resource (platform, person, type, id, version, updated, withheld, json)
       VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
    ).run(platform, person, type, id, updatedMs, withheld, json).lastInsertRowid;
  } else {
    row = Number(before.row);
    sql(
      'UPDATE resource SET version = ?, updated = ?, removed = 0, withheld = ?, json = ? WHERE row = ?',
    ).run(version, updatedMs, withheld, json, row);
    sql('DELETE FROM search_value WHERE row = ?').run(row);
  }
  const insert = sql('INSERT INTO search_value VALUES (?, ?, ?, ?, ?, ?)');
  for (const value of indexValues(resource)) {
    insert.run(row, value.param, value.system, value.code, value.low, value.high);
  }
}

function settleLabels(sql: Sql, platform: string, person: string): void {
  const labelled = sql(
    `SELECT json FROM resource WHERE platform = ? AND person = ? AND type = 'DocumentReference' AND removed = 0
     AND json LIKE '%NOPAT%'`,
  ).all(platform, person);
  for (const { json } of labelled) {
    const reference = JSON.parse(String(json)) as Resource;
    if (!isLabelledNoPatient(reference) && !hidesItsDocument(reference)) continue;
    for (const id of pagesOf(reference)) {
      sql(
        `UPDATE resource SET withheld = 1 WHERE platform = ? AND person = ? AND type = 'Binary' AND id = ?`,
      ).run(platform, person, id);
    }
  }
}
