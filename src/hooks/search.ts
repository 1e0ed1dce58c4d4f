import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Entry } from '#/record/entry.ts';
import type { HitReason, SearchAnswer, SearchQuery } from '#/record/search/search-query.ts';
import { useDesk } from './desk.tsx';
import { useRecordVersion } from './record.ts';

export interface Hit {
  readonly entry: Entry;
  readonly because: readonly HitReason[];
}

/** What was found, and for which question. */
export interface Found extends Omit<SearchAnswer, 'hits'> {
  readonly hits: readonly Hit[];
  readonly query: SearchQuery;
}

/** A search that goes on. */
export interface Searching {
  /** Undefined until the first answer. The last one stays while the next is on its way: its `query` tells which it answers. */
  readonly found: Found | undefined;
  /** Asks what is about to be the question, so that the answer is on its way while the page is still drawn for it. */
  readonly askAhead: (query: SearchQuery) => void;
}

/**
 * Searches everything on this device. One question is asked at a time: what is typed meanwhile waits, and only the latest
 * of it is asked, so answers cannot overtake each other and a slow device is not asked what nobody wants any more.
 */
export function useSearch(query: SearchQuery): Searching {
  const desk = useDesk();
  const version = useRecordVersion() ?? '';
  const asked = JSON.stringify([version, query]);
  const [found, setFound] = useState<Found>();
  const asker = useMemo(
    () =>
      latestOnly(async (question: string) => {
        const [, wanted] = JSON.parse(question) as [string, SearchQuery];
        const { hits, entries, ...answer } = await desk.worker().search(wanted);
        return { ...answer, query: wanted, hits: hitsOf(hits, entries) };
      }),
    [desk],
  );
  useEffect(() => asker.listen(setFound), [asker]);
  useEffect(() => asker.ask(asked), [asker, asked]);
  const askAhead = useCallback(
    (wanted: SearchQuery) => asker.ask(JSON.stringify([version, wanted])),
    [asker, version],
  );
  return { found, askAhead };
}

function hitsOf(
  hits: readonly { readonly id: string; readonly because: readonly HitReason[] }[],
  entries: readonly Entry[],
): readonly Hit[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return hits.flatMap(({ id, because }): Hit[] => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [{ entry, because }];
  });
}

/**
 * Asks one question at a time and, when it is answered, the latest of those that came meanwhile. A question that was the
 * last one asked is not asked again.
 */
function latestOnly<Answer>(answer: (question: string) => Promise<Answer>): {
  ask(question: string): void;
  listen(listener: (answer: Answer) => void): () => void;
} {
  let last: string | undefined;
  let waiting: string | undefined;
  let isAsking = false;
  let tell: ((given: Answer) => void) | undefined;

  async function run(): Promise<void> {
    const next = waiting;
    if (next === undefined || isAsking) return;
    waiting = undefined;
    isAsking = true;
    try {
      const given = await answer(next);
      tell?.(given);
    } catch (error) {
      last = undefined;
      throw error;
    } finally {
      isAsking = false;
    }
    await run();
  }

  return {
    ask(question) {
      if (question === last) return;
      last = question;
      waiting = question;
      void run();
    },
    listen(listener) {
      tell = listener;
      return () => {
        tell = undefined;
      };
    },
  };
}
