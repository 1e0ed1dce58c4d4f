import type { Entry } from '#/record/entry.ts';
import type { Kind, Statement } from '#/record/fact.ts';

/** Statements of one source that mean the same, told in one paragraph. */
export interface Said {
  readonly key: string;
  readonly source: string;
  readonly says: Statement['says'];
  readonly scope: Statement['scope'];
  readonly about: Kind | 'record';
  /** Titles of the lists that say it, each once. */
  readonly lists: readonly string[];
  /** The source's own words, each once. */
  readonly said: readonly string[];
  readonly when: Statement['when'];
}

export interface ArrangedStatements {
  /** Something may be missing: told above the list. */
  readonly warnings: readonly Said[];
  /** What organisations state, told below the entries (or first, where there is none). */
  readonly others: readonly Said[];
  /** Somebody states that none are known at present: an empty list needs no further sentence. */
  readonly statesNone: boolean;
}

const WARNS: ReadonlySet<Statement['says']> = new Set([
  'withheld',
  'confidential-items',
  'data-in-transit',
  'data-awaiting-filing',
  'unavailable',
]);

/** Of statements about the whole record, only those that may leave something out of this page. */
const WHOLE_RECORD: ReadonlySet<Statement['says']> = new Set([
  'withheld',
  'confidential-items',
  'data-in-transit',
  'data-awaiting-filing',
]);

export interface StatementsGiven {
  readonly about: Kind | 'record';
  readonly statements: readonly Statement[];
  readonly entries: readonly Pick<Entry, 'kind' | 'sources'>[];
}

/**
 * Which statements a page tells, grouped by source and meaning. An empty list of a source that holds entries of the kind
 * elsewhere says nothing, and a page of everything tells warnings only.
 */
export function arrangeStatements({ about, statements, entries }: StatementsGiven): ArrangedStatements {
  const kept = statements.filter((one) => isTold(one, about, entries));
  const groups = new Map<string, Said>();
  for (const one of kept) {
    if (one.about === 'unmapped') continue;
    // Other remarks are only the same when they are the same words.
    const words = one.says === 'other' || one.says === 'none-known' ? one.said : '';
    const key = [one.source, one.says, one.scope, about === 'record' ? '' : one.about, words].join('|');
    const before = groups.get(key);
    groups.set(key, {
      key,
      source: one.source,
      says: one.says,
      scope: one.scope,
      about: one.about,
      lists: withOne(before?.lists, one.list),
      said: withOne(before?.said, one.said),
      when: before?.when ?? one.when,
    });
  }
  const all = [...groups.values()];
  return {
    warnings: all.filter((one) => WARNS.has(one.says)),
    others: all.filter((one) => !WARNS.has(one.says)),
    statesNone: kept.some((one) => one.says === 'none-known' && one.scope === 'current'),
  };
}

function isTold(one: Statement, about: Kind | 'record', entries: StatementsGiven['entries']): boolean {
  if (one.about === 'unmapped') return false;
  if (one.about === 'record') return WHOLE_RECORD.has(one.says);
  if (about === 'record') return WARNS.has(one.says);
  if (one.about !== about) return false;
  const holds = entries.some((entry) => entry.kind === one.about && entry.sources.includes(one.source));
  return !(one.says === 'none-recorded' && holds);
}

function withOne(list: readonly string[] | undefined, text: string): readonly string[] {
  return text === '' ? (list ?? []) : [...new Set([...(list ?? []), text])];
}
