import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { keyOf } from './keyring.ts';
import { seal, unseal } from './seal.ts';

/** The name under which the keyring keeps the key of what belongs to the sign-in. */
export const SESSION = 'session';

class SessionDatabase extends Dexie {
  declare readonly items: Table<{ key: string; value: Uint8Array<ArrayBuffer> }, string>;
  constructor() {
    super(SESSION);
    this.version(1).stores({ items: 'key' });
    // What version 1 held lay there in the clear: whoever was signed in signs in again.
    this.version(2).upgrade((change) => change.table('items').clear());
  }
}

/**
 * Where the sign-in journey and its tokens rest: in IndexedDB, sealed, not in localStorage or sessionStorage. The tokens
 * are bound to a key that cannot be read out of this browser, so a copy of them is of no use elsewhere.
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
    const item = await this.#database.items.get(key);
    if (item === undefined) return null;
    // What cannot be opened is as good as gone; whoever was signed in signs in again.
    return unseal(await keyOf(SESSION), placeOf(key), item.value).catch(() => null);
  }
  async setItem(key: string, value: string): Promise<void> {
    await this.#database.items.put({ key, value: await seal(await keyOf(SESSION), placeOf(key), value) });
  }
  async removeItem(key: string): Promise<void> {
    await this.#database.items.delete(key);
  }
  async key(index: number): Promise<string | null> {
    return (await this.#database.items.toCollection().primaryKeys())[index] ?? null;
  }
}

const placeOf = (key: string) => ({ vault: SESSION, name: key, sequence: 0 });
