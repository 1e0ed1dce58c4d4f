import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { mannerOf } from './manner.ts';
import { changeReader } from './record-changes.ts';
import type { ChangeReader } from './record-changes.ts';
import { recordReader, resourceReader } from './record-reading.ts';
import type { Condition, SortKey } from './search-conditions.ts';
import { buryResource, putResource, renewReferrers, settlePages } from './storing.ts';
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
export interface RecordStore extends ChangeReader {
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
  /** What is there, by name. */
  list(scope: Scope): { type: string; id: string }[];
  /** Another text after every write to this person's record here. */
  state(scope: Scope): string;
  types(platform: PlatformId): string[];
  /** `Type/id` of everything of this person here that is, or was when it was removed, withheld from patients. */
  withheld(platform: PlatformId, person: string): Set<string>;
  /** Whether anything but documents is withheld: that there is a document must not be disclosed. */
  keepsBack(platform: PlatformId, person: string): boolean;
  /**
   * Passes a document's label on to its pages, and renews what refers to things that came to be withheld or shown.
   * Call after a batch of puts.
   */
  settleLabels(platform: PlatformId, person: string, nowMs: number): void;
  patientId(platform: PlatformId, person: string): string | undefined;
  register(platform: PlatformId, person: string, patient: string): void;
  /** When these records were laid down here: of changes before then nothing is known. */
  beganMs(): number;
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
  let changedSides: string[] = [];
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
    ...resourceReader(sql),
    ...changeReader(sql),
    ...recordReader(sql),
    put(platform, person, resource, updatedMs) {
      const { resourceType: type, id } = resource;
      if (putResource({ sql, platform, person }, resource, updatedMs)) changedSides.push(`${type}/${id}`);
      kinds.get(platform)?.add(type);
    },
    bury: (platform, person, type, id, updatedMs) =>
      buryResource({ sql, platform, person }, type, id, updatedMs),
    types: (platform) => [...kindsOf(platform)],
    settleLabels(platform, person, nowMs) {
      const writing = { sql, platform, person };
      const names = [...changedSides, ...settlePages(writing, nowMs)];
      changedSides = [];
      if (mannerOf(platform).withholds) renewReferrers(writing, names, nowMs);
    },
    register(platform, person, patient) {
      sql('INSERT OR REPLACE INTO registration VALUES (?, ?, ?)').run(platform, person, patient);
    },
    beganMs: () => Number(sql("SELECT value FROM note WHERE name = 'began'").get()?.value ?? 0),
    clear() {
      for (const table of ['resource', 'search_value', 'registration']) database.exec(`DELETE FROM ${table}`);
      kinds.clear();
    },
    transaction: (work) => inTransaction(database, work),
  };
}
