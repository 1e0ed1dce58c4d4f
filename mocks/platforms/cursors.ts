import { randomBytes } from 'node:crypto';
import type { Manner } from './manner.ts';
import type { Hit } from './record-store.ts';
import type { SearchQuery } from './search-query.ts';

/** What a search found, frozen: later changes move nothing from one page to another. */
export interface ResultSet {
  platform: Manner['platform']['id'];
  person: string;
  /** `search` is of one type, `everything` of all, `history` of what has changed. */
  kind: 'search' | 'everything' | 'history';
  /** What the address of a further page begins with: a resource type or `_history`. */
  type: string;
  /** The platform's clock before the store was asked. */
  askedMs: number;
  hits: readonly Hit[];
  query: SearchQuery;
}

/** A place in a result set that a `next` link leads to. */
export interface Place {
  results: ResultSet;
  offset: number;
}

/** Remembers the places that `next` links lead to, under names nobody can guess. */
export interface Cursors {
  /** A name for the place; the same place may be asked for any number of times. */
  keep(place: Place): string;
  /** `expired` was a place once; `unknown` never was, or belongs to somebody else. */
  find(name: string, owner: { platform: string; person: string }): Place | 'expired' | 'unknown';
}

/** Cursors that live for `lifeMs`; beyond `most` of them the oldest go first. */
export function createCursors(nowMs: () => number, lifeMs = 15 * 60_000, most = 5000): Cursors {
  const places = new Map<string, Place & { until: number }>();
  const names = new WeakMap<ResultSet, Map<number, string>>();
  const drop = () => {
    for (const [name, place] of places) {
      if (places.size <= most && place.until > nowMs() - lifeMs) break;
      places.delete(name);
    }
  };
  return {
    keep(place) {
      const known = names.get(place.results) ?? new Map<number, string>();
      names.set(place.results, known);
      const before = known.get(place.offset);
      if (before !== undefined) return before;
      const name = randomBytes(18).toString('base64url');
      known.set(place.offset, name);
      places.set(name, { ...place, until: nowMs() + lifeMs });
      drop();
      return name;
    },
    find(name, { platform, person }) {
      const place = places.get(name);
      if (place?.results.platform !== platform || place.results.person !== person) return 'unknown';
      return place.until < nowMs() ? 'expired' : place;
    },
  };
}
