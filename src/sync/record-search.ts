import type { Entry } from '#/record/entry.ts';
import type { SearchAnswer, SearchQuery } from '#/record/search/search-query.ts';
import { SearchIndex } from './search-index.ts';

/** An answer with the entries it lists, so that whoever asked needs no record of their own. */
export type FoundEntries = SearchAnswer & { readonly entries: readonly Entry[] };

/** What is answered while no record is open. */
export const NOTHING_FOUND: FoundEntries = {
  hits: [],
  entries: [],
  total: 0,
  countsByKind: {},
  searched: 0,
  readAs: { expanded: [] },
};

/** Searches the entries as they are now: what changed since the last question is indexed anew, the rest is left. */
export class RecordSearch {
  readonly #index: SearchIndex;
  #entries: readonly Entry[] = [];
  #byId: ReadonlyMap<string, Entry> = new Map();

  constructor(nameOf: (source: string) => string) {
    this.#index = new SearchIndex(nameOf);
  }

  find(query: SearchQuery, entries: readonly Entry[]): FoundEntries {
    this.bring(entries);
    const answer = this.#index.find(query);
    return { ...answer, entries: answer.hits.flatMap(({ id }) => this.#byId.get(id) ?? []) };
  }

  /** Indexes what is new or different. */
  bring(entries: readonly Entry[]): void {
    if (entries === this.#entries) return;
    const before = this.#byId;
    const now = new Map(entries.map((entry) => [entry.id, entry]));
    this.#index.remove([...before.keys()].filter((id) => !now.has(id)));
    this.#index.put(entries.filter((entry) => before.get(entry.id) !== entry));
    this.#entries = entries;
    this.#byId = now;
  }
}
