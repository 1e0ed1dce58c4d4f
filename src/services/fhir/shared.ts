const tables = new Set<Map<unknown, unknown>>();
let isReading = false;

/**
 * What a source says over and over (codes, dates, statuses, names) is made once and shared by all facts that say it.
 * Reading is synchronous: a table fills while one source is read and is emptied then, so nothing of a person stays.
 */
export class Shared<Key, Value> {
  readonly #known = new Map<Key, Value>();
  readonly #make: (key: Key) => Value;

  constructor(make: (key: Key) => Value) {
    this.#make = make;
    tables.add(this.#known);
  }

  of(key: Key): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#make(key);
    if (isReading) this.#known.set(key, made);
    return made;
  }
}

/** Words that are said often. */
export const WORDS = new Shared((words: string) => words);

/** Things that are told apart by words: the first of each is kept and shared. */
export class Same<Value> {
  readonly #known = new Map<string, Value>();

  constructor() {
    tables.add(this.#known);
  }

  as(words: string, value: Value): Value {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    if (isReading) this.#known.set(words, Object.freeze(value));
    return value;
  }
}

/** More things of one key than this are made anew each time: to compare would take longer. */
const MOST_ALIKE = 8;

/** Things made from what came over the wire: from what says the same, the same is made. */
export class Alike<Raw, Value> {
  readonly #known = new Map<unknown, { readonly raw: Raw; readonly value: Value }[]>();
  readonly #isSame: (a: Raw, b: Raw) => boolean;
  readonly #make: (raw: Raw) => Value;

  constructor(isSame: (a: Raw, b: Raw) => boolean, make: (raw: Raw) => Value) {
    this.#isSame = isSame;
    this.#make = make;
    tables.add(this.#known);
  }

  /** `key`: a part of `raw` that tells most of them apart. */
  of(key: unknown, raw: Raw): Value {
    const known = this.#known.get(key);
    if (known !== undefined) for (const one of known) if (this.#isSame(one.raw, raw)) return one.value;
    const value = this.#make(raw);
    if (!isReading) return value;
    if (known === undefined) this.#known.set(key, [{ raw, value }]);
    else if (known.length < MOST_ALIKE) known.push({ raw, value });
    return value;
  }
}

/** Reads one source with what it says over and over shared. */
export function sharing<Answer>(read: () => Answer): Answer {
  isReading = true;
  try {
    return read();
  } finally {
    isReading = false;
    for (const table of tables) table.clear();
  }
}
