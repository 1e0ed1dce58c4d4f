import { chooseHits } from '#/record/search/choose-hits.ts';
import { daySpan } from '#/record/search/day-span.ts';
import { textKey } from '#/record/search/entry-text.ts';
import { type Unit, unitsOf } from '#/record/search/query-units.ts';
import { readQuery } from '#/record/search/read-query.ts';
import { type Row, type SearchDocument, setRows } from '#/record/search/search-document.ts';
import type { SearchAnswer, SearchQuery } from '#/record/search/search-query.ts';
import { type MatchedUnit, matchUnit } from '#/record/search/unit-match.ts';
import { wordsOf } from '#/record/search/words-of.ts';
import type { Entry } from '#/record/entry.ts';
import { WordIndex } from './word-index.ts';

/** Shorter words begin too many names of organisations to mean one. */
const SHORTEST_ORGANISATION = 3;

/**
 * Searches a record: words in any order, beginnings of words, small slips of the finger, everyday words. A long record
 * says the same things again and again, so it is the distinct texts that are indexed, each with the entries that have it.
 * Lives in memory only.
 */
export class SearchIndex {
  readonly #nameOf: (source: string) => string;
  readonly #words = new WordIndex();
  readonly #rows = new Map<string, Row>();
  readonly #documents = new Map<number, SearchDocument>();
  readonly #byKey = new Map<string, SearchDocument>();
  /** The distinct sets of organisations that hold entries, and their numbers. */
  readonly #holders: (readonly string[])[] = [];
  readonly #holderNumbers = new Map<string, number>();
  #next = 0;

  constructor(nameOf: (source: string) => string) {
    this.#nameOf = nameOf;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#rows.size;
  }

  /** Takes entries in, new ones and changed ones. Texts that are known already cost next to nothing. */
  put(entries: readonly Entry[]): void {
    const touched = new Map<SearchDocument, Row[]>();
    const left = new Set<SearchDocument>();
    for (const entry of entries) {
      const before = this.#rows.get(entry.id);
      if (before !== undefined) left.add(before.document);
      const document = this.#documentOf(entry);
      const holders = this.#holdersOf(entry.sources);
      const { at, first, last } = daySpan(entry.when);
      const row = { id: entry.id, at, first, last, document, holders };
      this.#rows.set(entry.id, row);
      const rows = touched.get(document);
      if (rows === undefined) touched.set(document, [row]);
      else rows.push(row);
    }
    for (const document of left) this.#keepCurrent(document);
    for (const [document, rows] of touched) {
      const current = rows.filter((row) => this.#rows.get(row.id) === row);
      setRows(document, [...document.rows, ...current]);
    }
    this.#tidy(left);
  }

  remove(ids: Iterable<string>): void {
    const left = new Set<SearchDocument>();
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row === undefined) continue;
      this.#rows.delete(id);
      left.add(row.document);
    }
    for (const document of left) this.#keepCurrent(document);
    this.#tidy(left);
  }

  /** Finds entries: those whose best match is best first, then the newest. */
  find(query: SearchQuery): SearchAnswer {
    const { words, period } = readQuery(query.text);
    const units = unitsOf(words).map((unit) => this.#match(unit));
    const sources = new Set(query.sources ?? []);
    const wantedHolders =
      sources.size === 0 ? undefined : this.#holders.map((set) => set.some((one) => sources.has(one)));
    const meanings = units.flatMap(({ unit }) => unit.ways.flatMap(({ meaning }) => meaning ?? []));
    const expanded = [...new Map(meanings.map((one) => [`${one.said} ${one.means.en}`, one])).values()];
    return {
      ...chooseHits({ query, period, units, wantedHolders }, this.#documents),
      searched: this.size,
      readAs: { expanded, ...(period === undefined ? {} : { period }) },
    };
  }

  #documentOf(entry: Entry): SearchDocument {
    const key = textKey(entry);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const number = this.#next;
    this.#next += 1;
    const nameLength = wordsOf(entry.title).length;
    const document: SearchDocument = {
      number,
      key,
      kind: entry.kind,
      nameLength,
      rows: [],
      countsByHolders: new Map(),
    };
    this.#byKey.set(key, document);
    this.#documents.set(number, document);
    this.#words.add(number, entry);
    return document;
  }

  #keepCurrent(document: SearchDocument): void {
    const rows = document.rows.filter((row) => this.#rows.get(row.id) === row);
    setRows(document, rows);
  }

  #tidy(documents: Iterable<SearchDocument>): void {
    for (const { rows, number, key } of documents) {
      if (rows.length > 0) continue;
      this.#documents.delete(number);
      this.#byKey.delete(key);
      this.#words.remove(number);
    }
  }

  #holdersOf(sources: readonly string[]): number {
    const key = sources.join('\n');
    const known = this.#holderNumbers.get(key);
    if (known !== undefined) return known;
    this.#holders.push(sources);
    this.#holderNumbers.set(key, this.#holders.length - 1);
    return this.#holders.length - 1;
  }

  #match(unit: Unit): MatchedUnit {
    return {
      unit,
      byDocument: matchUnit(unit, this.#documents.values(), this.#words.lookUp),
      holders: this.#holdersCalled(unit.said),
    };
  }

  /** Which sets of organisations have one whose name holds all these words or words that begin with them. */
  #holdersCalled(said: readonly string[]): readonly boolean[] | undefined {
    if (said.some((word) => word.length < SHORTEST_ORGANISATION)) return undefined;
    const called = new Set(
      [...new Set(this.#holders.flat())].filter((source) => {
        const names = wordsOf(this.#nameOf(source));
        return said.every((word) => names.some((name) => name.startsWith(word)));
      }),
    );
    return called.size === 0
      ? undefined
      : this.#holders.map((set) => set.some((source) => called.has(source)));
  }
}
