import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { keyOf } from './keyring.ts';
import { seal, unseal } from './seal.ts';

/** Whose the sign-in is, when it belongs to nobody's vault: of somebody who may not read a record. */
export const SESSION = 'session';

/** The vault whose key seals what the sign-in gave. */
export interface SessionOwner {
  readonly name: string;
  readonly key: CryptoKey;
}

/** A key that proofs are made with; it cannot be read out of this browser. */
interface ProofRow {
  readonly key: string;
  readonly proof: unknown;
}

class SessionDatabase extends Dexie {
  declare readonly items: Table<{ key: string; value: Uint8Array<ArrayBuffer> }, string>;
  declare readonly proofs: Table<ProofRow, string>;
  constructor() {
    super(SESSION);
    this.version(1).stores({ items: 'key' });
    // What version 1 held lay there in the clear: whoever was signed in signs in again.
    this.version(2).upgrade((change) => change.table('items').clear());
    // What version 2 held belonged to no vault.
    this.version(3)
      .stores({ proofs: 'key' })
      .upgrade((change) => change.table('items').clear());
  }
}

/** Of a journey to the issuer, which begins before it is known whose it will be. */
const JOURNEY = 'journey.';
/** Proof keys of a journey. */
const PENDING = '';

/**
 * Where the sign-in journey and its tokens rest: in IndexedDB, sealed, not in localStorage or sessionStorage. What a
 * sign-in gave is sealed with the key of its owner's vault; until that is open it is in memory only. The tokens are bound
 * to a proof key of the same owner, so that two people on one device never share one.
 */
export class SessionStore<Proof> {
  readonly #database = new SessionDatabase();
  readonly #fresh = new Map<string, string>();
  #owner: SessionOwner | undefined;
  /** Whose sign-in is being renewed; undefined too when they were forgotten meanwhile. */
  #renewing: SessionOwner | undefined;
  #isRenewing = false;
  #onJourney = false;

  /** Seals what came and what will come with the owner's key. */
  async keepFor(owner: SessionOwner): Promise<void> {
    this.#owner = owner;
    const fresh = [...this.#fresh];
    if (fresh.length === 0) return;
    for (const { key, proof } of await this.#database.proofs.where('key').startsWith(`${PENDING}/`).toArray())
      await this.#database.proofs.put({ key: key.replace(`${PENDING}/`, `${owner.name}/`), proof });
    await this.#database.proofs.where('key').startsWith(`${PENDING}/`).delete();
    for (const [key, value] of fresh) await this.setItem(key, value);
    this.#fresh.clear();
  }

  /** Forgets what is in memory; what is sealed stays. */
  letGo(): void {
    this.#owner = undefined;
    this.#fresh.clear();
  }

  /**
   * Renews the sign-in of the present owner: what comes of it is sealed for them, even when they have locked meanwhile and
   * somebody else has unlocked. A rotated token that nobody keeps would sign its owner out everywhere. One at a time.
   */
  async renewing<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#renewing = this.#owner;
    this.#isRenewing = true;
    try {
      return await work();
    } finally {
      this.#renewing = undefined;
      this.#isRenewing = false;
    }
  }

  /** Forgets everything of an owner. */
  async forget(name: string): Promise<void> {
    if (this.#renewing?.name === name) this.#renewing = undefined;
    await this.#database.transaction('rw', this.#database.items, this.#database.proofs, async () => {
      await this.#database.items.where('key').startsWith(`${name}/`).delete();
      await this.#database.proofs.where('key').startsWith(`${name}/`).delete();
    });
    if (this.#owner?.name === name) this.letGo();
  }

  get length(): Promise<number> {
    return this.#database.items.count();
  }
  /** Everything of whoever is signed in, and of journeys begun. */
  async clear(): Promise<void> {
    this.#fresh.clear();
    await this.#database.items.where('key').startsWith(JOURNEY).delete();
    await this.forget(PENDING);
    if (this.#owner !== undefined) await this.forget(this.#owner.name);
  }
  async getItem(key: string): Promise<string | null> {
    const fresh = this.#fresh.get(key);
    if (fresh !== undefined) return fresh;
    const place = await this.#placeOf(key);
    const item = place === undefined ? undefined : await this.#database.items.get(place.name);
    if (place === undefined || item === undefined) return null;
    // What cannot be opened is as good as gone; whoever was signed in signs in again.
    return unseal(place.key, placeIn(place.name), item.value).catch(() => null);
  }
  async setItem(key: string, value: string): Promise<void> {
    const place = await this.#placeOf(key, this.#writer);
    if (place === undefined) {
      // What was renewed for somebody who has left since belongs to nobody, least of all to who comes next.
      if (!this.#isRenewing) this.#fresh.set(key, value);
      return;
    }
    const sealed = await seal(place.key, placeIn(place.name), value);
    await this.#database.items.put({ key: place.name, value: sealed });
  }
  async removeItem(key: string): Promise<void> {
    this.#fresh.delete(key);
    const place = await this.#placeOf(key, this.#writer);
    if (place !== undefined) await this.#database.items.delete(place.name);
  }
  async key(index: number): Promise<string | null> {
    const keys = (await this.#database.items.toCollection().primaryKeys()).filter((key) =>
      key.startsWith(JOURNEY),
    );
    return keys[index] ?? null;
  }

  /** The keys that proofs are made with: those of the journey while one is under way, else the owner's. */
  readonly proofs = {
    onJourney: (isBegun: boolean): void => {
      this.#onJourney = isBegun;
    },
    set: async (key: string, proof: Proof): Promise<void> => {
      await this.#database.proofs.put({ key: this.#proofPlace(key, this.#writer), proof });
    },
    get: async (key: string): Promise<Proof> =>
      (await this.#database.proofs.get(this.#proofPlace(key)))?.proof as Proof,
    remove: async (key: string): Promise<Proof> => {
      const proof = await this.proofs.get(key);
      await this.#database.proofs.delete(this.#proofPlace(key));
      return proof;
    },
    getAllKeys: async (): Promise<string[]> => {
      const place = this.#proofPlace('');
      const keys = await this.#database.proofs.where('key').startsWith(place).primaryKeys();
      return keys.map((key) => key.slice(place.length));
    },
  };

  /** For whom is written: only a renewal writes while one is under way, since a journey leaves the page. */
  get #writer(): SessionOwner | undefined {
    return this.#isRenewing ? this.#renewing : this.#owner;
  }

  #proofPlace(key: string, owner = this.#owner): string {
    return `${this.#onJourney ? PENDING : (owner?.name ?? PENDING)}/${key}`;
  }

  async #placeOf(key: string, owner = this.#owner): Promise<SessionOwner | undefined> {
    if (key.startsWith(JOURNEY)) return { name: key, key: await keyOf(SESSION) };
    return owner === undefined ? undefined : { name: `${owner.name}/${key}`, key: owner.key };
  }
}

/** Whether anybody is signed in who has no vault. */
export async function sessionRests(): Promise<boolean> {
  const database = new SessionDatabase();
  const count = await database.items.where('key').startsWith(`${SESSION}/`).count();
  database.close();
  return count > 0;
}

const placeIn = (name: string) => ({ vault: SESSION, name, sequence: 0 });
