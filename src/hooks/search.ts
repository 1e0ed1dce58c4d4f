import { useEffect, useMemo, useState } from 'react';
import type { Entry } from '#/record/entry.ts';
import { useDesk } from './desk.tsx';
import { KINDS } from '#/record/fact.ts';
import { useEntries } from './record.ts';

export interface Hit {
  readonly entry: Entry;
  readonly because: readonly {
    readonly field: 'name' | 'code' | 'organisation' | 'detail' | 'date';
    readonly words: readonly string[];
  }[];
}

/** Searches everything on this device; undefined until the first answer. */
export function useSearch(query: string): { hits: readonly Hit[]; searched: number } | undefined {
  const desk = useDesk();
  const entries = useEntries(KINDS);
  const [found, setFound] = useState<{
    hits: readonly { id: string; because: Hit['because'] }[];
    searched: number;
  }>();

  useEffect(() => {
    let left = false;
    if (entries === undefined) return undefined;
    void desk
      .worker()
      .search(query)
      .then((answer) => {
        if (!left) setFound(answer);
      });
    return () => {
      left = true;
    };
  }, [desk, query, entries]);

  return useMemo(() => {
    if (found === undefined || entries === undefined) return undefined;
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const hits = found.hits.flatMap(({ id, because }): Hit[] => {
      const entry = byId.get(id);
      return entry === undefined ? [] : [{ entry, because }];
    });
    return { hits, searched: found.searched };
  }, [found, entries]);
}
