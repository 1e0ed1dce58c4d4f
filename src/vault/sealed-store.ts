import { CannotUnseal, seal, unseal, unlessDamaged } from './seal.ts';
import type { ChunkRow, RecordDatabase } from './record-database.ts';

/** A text under its name. */
export interface Chunk {
  readonly name: string;
  readonly text: string;
}

/** A name's text, undefined when there is none, as of a writing: 0 when there never was any. */
export interface Newer {
  readonly at: number;
  readonly text: string | undefined;
}

/** A text to be put under a name; made only when it is sealed, so that not all of a record stands there as text at once. */
export interface ChunkToPut {
  readonly name: string;
  readonly text: string | (() => string);
}

/** What is to become of a vault, all of it or nothing: names are cleared, then chunks are put. */
export interface Writing {
  readonly put: readonly ChunkToPut[];
  /** Chunks that are no more. */
  readonly remove?: readonly string[];
  /** Beginnings of names: every chunk that begins so is no more, unless it is put again. */
  readonly clear?: readonly string[];
}

/** Where a chunk lies, and since which writing. */
type Placed = readonly [id: string, sequence: number];

/** What the vault holds, by name. */
interface Catalogue {
  readonly revision: number;
  readonly places: ReadonlyMap<string, Placed>;
}

const EMPTY: Catalogue = { revision: 0, places: new Map() };
/** The two rows that are found without the catalogue. */
const CATALOGUE = 'catalogue';
const NOW = 'now';

/** So many chunks are sealed, or put, before whoever asks something meanwhile has a turn. */
const AT_ONCE = 4;

/** Something was written in between, so what was read does not belong together. */
const AGAIN = Symbol('again');

/**
 * Texts under names, sealed: neither the texts nor their names, kinds or counts by kind can be read from what lies on
 * the disk, only how many chunks there are and how large. What is where is a sealed catalogue, which counts up with every
 * writing; a chunk of an earlier writing does not open any more.
 */
export class SealedStore {
  readonly #database: RecordDatabase;
  readonly #key: CryptoKey;
  readonly #locks: Pick<LockManager, 'request'>;
  #known: Catalogue = EMPTY;

  constructor(
    database: RecordDatabase,
    key: CryptoKey,
    locks: Pick<LockManager, 'request'> = navigator.locks,
  ) {
    this.#database = database;
    this.#key = key;
    this.#locks = locks;
  }

  /** The vault's name. */
  get name(): string {
    return this.#database.name;
  }

  /** Names that begin so, in order. */
  async names(prefix: string): Promise<readonly string[]> {
    return beginningWith(await this.#catalogue(), prefix);
  }

  /** One text; undefined when there is none of this name. */
  async read(name: string): Promise<string | undefined> {
    const [text] = await this.#readSome(() => [name], asItIs);
    return text?.text;
  }

  /** Every text whose name begins so, by name. */
  readAll(prefix: string): Promise<readonly Chunk[]> {
    return this.#readSome((catalogue) => beginningWith(catalogue, prefix), asItIs);
  }

  /** How many writings there have been. */
  async revision(): Promise<number> {
    return (await this.#database.chunks.get(NOW))?.revision ?? 0;
  }

  /**
   * Of some names, those that were written or removed since the writing as of which they are known; undefined where a name is
   * not known yet. One that is damaged is as good as removed.
   */
  async readNewer(known: ReadonlyMap<string, number | undefined>): Promise<ReadonlyMap<string, Newer>> {
    const newer = new Map<string, Newer>();
    const chunks = await this.#readSome(({ places }) => {
      newer.clear();
      for (const [name, knownAt] of known) {
        const at = places.get(name)?.[1] ?? 0;
        if (at !== knownAt) newer.set(name, { at, text: undefined });
      }
      return [...newer.keys()];
    }, orNothing);
    for (const { name, text } of chunks) newer.set(name, { at: newer.get(name)?.at ?? 0, text });
    return newer;
  }

  /** Writes in one transaction: a kill leaves all of it or none. Two tabs write one after the other. */
  async write({ put, remove = [], clear = [] }: Writing): Promise<void> {
    await this.#locks.request(`vault ${this.name}`, async () => {
      const before = await this.#catalogue();
      const revision = before.revision + 1;
      const places = new Map(before.places);
      const leaving = new Set([...remove, ...clear.flatMap((prefix) => beginningWith(before, prefix))]);
      const gone = [...leaving].flatMap((name) => before.places.get(name)?.[0] ?? []);
      for (const name of leaving) places.delete(name);
      for (const { name } of put) places.set(name, [crypto.randomUUID(), revision]);
      const replaced = put.flatMap(({ name }) =>
        leaving.has(name) ? [] : (before.places.get(name)?.[0] ?? []),
      );
      const rows: ChunkRow[] = [];
      for (let at = 0; at < put.length; at += AT_ONCE) {
        if (at > 0) await turn();
        rows.push(
          ...(await Promise.all(
            put.slice(at, at + AT_ONCE).map(async ({ name, text }) => ({
              id: places.get(name)?.[0] ?? '',
              sealed: await this.#seal(name, revision, typeof text === 'string' ? text : text()),
            })),
          )),
        );
      }
      const catalogue = await this.#seal(CATALOGUE, revision, JSON.stringify([...places]));
      const { chunks } = this.#database;
      await this.#database.transaction('rw', chunks, async () => {
        await chunks.bulkDelete([...gone, ...replaced]);
        for (let at = 0; at < rows.length; at += AT_ONCE) await chunks.bulkPut(rows.slice(at, at + AT_ONCE));
        await chunks.bulkPut([
          { id: CATALOGUE, sealed: catalogue },
          { id: NOW, revision },
        ]);
      });
      this.#known = { revision, places };
    });
  }

  async #readSome<Text>(
    choose: (catalogue: Catalogue) => readonly string[],
    opened: (text: Promise<string>) => Promise<Text>,
  ): Promise<readonly { readonly name: string; readonly text: Text }[]> {
    for (;;) {
      const catalogue = await this.#catalogue();
      const wanted = choose(catalogue).flatMap((name) => {
        const placed = catalogue.places.get(name);
        return placed === undefined ? [] : [{ name, id: placed[0], sequence: placed[1] }];
      });
      const rows = await this.#rows(
        wanted.map(({ id }) => id),
        catalogue.revision,
      );
      if (rows === AGAIN) continue;
      return Promise.all(
        wanted.map(async ({ name, sequence }, at) => ({
          name,
          text: await opened(this.#unseal(name, sequence, rows[at]?.sealed)),
        })),
      );
    }
  }

  /** Rows as they were at a revision. */
  #rows(ids: readonly string[], revision: number) {
    const { chunks } = this.#database;
    return this.#database.transaction('r', chunks, async () => {
      const now = (await chunks.get(NOW))?.revision ?? 0;
      return now === revision ? chunks.bulkGet([...ids]) : AGAIN;
    });
  }

  async #catalogue(): Promise<Catalogue> {
    const { chunks } = this.#database;
    const [now, row] = await this.#database.transaction('r', chunks, async () => {
      const revision = (await chunks.get(NOW))?.revision ?? 0;
      return [revision, revision === this.#known.revision ? undefined : await chunks.get(CATALOGUE)] as const;
    });
    if (now === this.#known.revision) return this.#known;
    const places = JSON.parse(await this.#unseal(CATALOGUE, now, row?.sealed)) as [string, Placed][];
    this.#known = { revision: now, places: new Map(places) };
    return this.#known;
  }

  #seal(name: string, sequence: number, text: string): Promise<Uint8Array<ArrayBuffer>> {
    return seal(this.#key, { vault: this.name, name, sequence }, text);
  }

  async #unseal(
    name: string,
    sequence: number,
    sealed: Uint8Array<ArrayBuffer> | undefined,
  ): Promise<string> {
    if (sealed === undefined) throw new CannotUnseal(`Missing: a chunk of the vault`);
    return unseal(this.#key, { vault: this.name, name, sequence }, sealed);
  }
}

const asItIs = (text: Promise<string>): Promise<string> => text;
const orNothing = (text: Promise<string>): Promise<string | undefined> => unlessDamaged(text, undefined);

/** Lets everything that waits have its turn; a timer would wait longer than that. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

function beginningWith({ places }: Catalogue, prefix: string): readonly string[] {
  return [...places.keys()].filter((name) => name.startsWith(prefix)).sort();
}
