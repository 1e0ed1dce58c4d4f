import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS resource (
    row INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    person TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    withheld INTEGER NOT NULL DEFAULT 0,
    indexed INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER,
    hidden_version INTEGER,
    json TEXT NOT NULL,
    UNIQUE (platform, person, type, id)
  );
  CREATE INDEX IF NOT EXISTS resource_list ON resource (platform, person, type, removed, withheld, version, indexed);
  CREATE INDEX IF NOT EXISTS resource_change ON resource (platform, person, updated);
  CREATE INDEX IF NOT EXISTS resource_withheld ON resource (platform, person) WHERE withheld = 1;
  CREATE TABLE IF NOT EXISTS search_value (
    row INTEGER NOT NULL,
    param TEXT NOT NULL,
    system TEXT,
    code TEXT,
    low INTEGER,
    high INTEGER
  );
  CREATE INDEX IF NOT EXISTS search_value_row ON search_value (row, param);
  CREATE TABLE IF NOT EXISTS registration (
    platform TEXT NOT NULL,
    person TEXT NOT NULL,
    patient TEXT NOT NULL,
    PRIMARY KEY (platform, person)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS imported (
    person TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    json TEXT NOT NULL
  );
`;

/** Raised with the schema, so that an older file is emptied rather than misread. */
const SCHEMA_VERSION = 3;

/** The one database file of all platforms, made if it is not there. `:memory:` keeps nothing. */
export function openDatabase(dataDir: string): DatabaseSync {
  if (dataDir !== ':memory:') mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(dataDir === ':memory:' ? dataDir : join(dataDir, 'platforms.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  if (version !== SCHEMA_VERSION) {
    for (const table of ['note', 'resource', 'search_value', 'registration', 'imported']) {
      database.exec(`DROP TABLE IF EXISTS ${table}`);
    }
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  }
  database.exec(SCHEMA);
  return database;
}

/** Runs the work in one transaction; nothing of it stays if it throws. */
export function inTransaction<Value>(database: DatabaseSync, work: () => Value): Value {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
