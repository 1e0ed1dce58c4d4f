import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { World } from './world.ts';

/** A small persistent map from key to JSON value; keys come back in code-point order. */
export interface Store {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
  delete(key: string): void;
  entries<T>(prefix?: string): [string, T][];
  clear(): void;
  close(): void;
}

/** Opens (and creates where needed) the store of that name in the sandbox's data folder. */
export function openStore(world: Pick<World, 'dataDir'>, name: string): Store {
  mkdirSync(world.dataDir, { recursive: true });
  const database = new DatabaseSync(join(world.dataDir, `${name}.sqlite`));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec('CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
  const read = database.prepare('SELECT value FROM kept WHERE key = ?');
  const write = database.prepare(
    'INSERT INTO kept VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM kept WHERE key = ?');
  const list = database.prepare(
    'SELECT key, value FROM kept WHERE substr(key, 1, length(?)) = ? ORDER BY key',
  );
  return {
    get<T>(key: string) {
      const row = read.get(key);
      return row === undefined ? undefined : (JSON.parse(String(row.value)) as T);
    },
    set: (key, value) => void write.run(key, JSON.stringify(value)),
    delete: (key) => void remove.run(key),
    entries<T>(prefix = '') {
      return list
        .all(prefix, prefix)
        .map((row): [string, T] => [String(row.key), JSON.parse(String(row.value)) as T]);
    },
    clear: () => database.exec('DELETE FROM kept'),
    close: () => database.close(),
  };
}
