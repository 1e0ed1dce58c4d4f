import { useEffect, useMemo, useState } from 'react';
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

/**
 * Searches everything on this device; undefined until the first answer. The last answer stays while the next is on its
 * way (`query` tells which it answers). One question is asked at a time: what is typed meanwhile waits, and only the
 * latest of it is asked, so answers cannot overtake each other and a slow device is not asked what nobody wants any more.
 */
export function useSearch(query: SearchQuery): Found | undefined {
  const desk = useDesk();
  const version = useRecordVersion();
  const asked = JSON.stringify([version ?? '', query]);
  const [found, setFound] = useState<Found>();
  const asker = useMemo(
    () =>
      latestOnly(async (wanted: SearchQuery) => {
        const { hits, entries, ...answer } = await desk.worker().search(wanted);
        return { ...answer, query: wanted, hits: hitsOf(hits, entries) };
      }),
    [desk],
  );
  useEffect(() => asker.listen(setFound), [asker]);
  useEffect(() => {
    const [, wanted] = JSON.parse(asked) as [string, SearchQuery];
    asker.ask(wanted);
  }, [asker, asked]);
  return found;
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

/** Asks one question at a time and, when it is answered, the latest of those that came meanwhile. */
export function latestOnly<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): { ask(question: Question): void; listen(listener: (answer: Answer) => void): () => void } {
  let waiting: { readonly question: Question } | undefined;
  let isAsking = false;
  let tell: ((given: Answer) => void) | undefined;

  async function run(): Promise<void> {
    const next = waiting;
    if (next === undefined || isAsking) return;
    waiting = undefined;
    isAsking = true;
    try {
      const given = await answer(next.question);
      tell?.(given);
    } finally {
      isAsking = false;
    }
    await run();
  }

  return {
    ask(question) {
      waiting = { question };
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
