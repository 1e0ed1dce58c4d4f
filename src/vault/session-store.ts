import { Dexie } from 'dexie';
import type { Table } from 'dexie';

class SessionDatabase extends Dexie {
  declare readonly items: Table<{ key: string; value: string }, string>;
  constructor() {
    super('session');
    this.version(1).stores({ items: 'key' });
  }
}

/**
 * Where the sign-in journey and its tokens rest: IndexedDB, not localStorage or sessionStorage. The tokens are bound to
 * a key that cannot be read out of this browser, so a copy of them is of no use elsewhere.
 */
export class SessionStore {
  readonly #database = new SessionDatabase();

  get length(): Promise<number> {
    return this.#database.items.count();
  }
  async clear(): Promise<void> {
    await this.#database.items.clear();
  }
  async getItem(key: string): Promise<string | null> {
    return (await this.#database.items.get(key))?.value ?? null;
  }
  async setItem(key: string, value: string): Promise<void> {
    await this.#database.items.put({ key, value });
  }
  async removeItem(key: string): Promise<void> {
    await this.#database.items.delete(key);
  }
  async key(index: number): Promise<string | null> {
    return (await this.#database.items.toCollection().primaryKeys())[index] ?? null;
  }
}
