import { useMemo } from 'react';
import type { Entry } from '#/record/entry.ts';
import { useDesk } from './desk.tsx';

/** Asks for entries by their ids; those that are no more are left out of the answer. */
export type AskEntries = (ids: readonly string[]) => Promise<readonly Entry[]>;

/** How to ask the record's keeper for entries by id. */
export function useAskEntries(): AskEntries {
  const desk = useDesk();
  return useMemo(() => askTogether((ids) => desk.worker().entriesById(ids)), [desk]);
}

/** Many questions in one moment are one message. */
function askTogether(ask: AskEntries): AskEntries {
  let waiting: { readonly ids: string[]; readonly answer: Promise<readonly Entry[]> } | undefined;
  return async (wanted) => {
    if (waiting === undefined) {
      const ids: string[] = [];
      const answer = Promise.resolve().then(() => {
        waiting = undefined;
        return ask(ids);
      });
      waiting = { ids, answer };
    }
    waiting.ids.push(...wanted);
    const mine = new Set(wanted);
    return (await waiting.answer).filter(({ id }) => mine.has(id));
  };
}
