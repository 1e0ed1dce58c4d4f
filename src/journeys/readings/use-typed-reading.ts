import { useState } from 'react';
import { useDraft } from '#/hooks/draft.ts';
import type { TypedReading } from './read-form.ts';
import { readDraft, writeDraft } from './reading-draft.ts';

/** What stands in a reading's form, kept as a draft while it is typed. */
export interface TypingReading {
  readonly typed: TypedReading;
  /** Who the person has chosen to get it; undefined as long as they have chosen nobody. */
  readonly to: readonly string[] | undefined;
  /** It was begun before. */
  readonly isUnfinished: boolean;
  readonly write: (typed: TypedReading, to?: readonly string[]) => void;
  readonly startAgain: () => void;
  /** Forgets the draft once the reading is kept. */
  readonly drop: () => Promise<void>;
}

/** Goes on from a draft, or from a fresh form. */
export function useTypedReading({
  place,
  draft,
  fresh,
}: {
  readonly place: string;
  readonly draft: string | undefined;
  readonly fresh: () => TypedReading;
}): TypingReading {
  const { keep, drop } = useDraft(place);
  const [left, setLeft] = useState(() => readDraft(draft));
  const [typed, setTyped] = useState(() => left?.typed ?? fresh());
  const [to, setTo] = useState(left?.to);
  return {
    typed,
    to,
    isUnfinished: left !== undefined,
    write(next, nextTo = to) {
      setTyped(next);
      setTo(nextTo);
      keep(writeDraft({ typed: next, ...(nextTo !== undefined && { to: nextTo }) }));
    },
    startAgain() {
      setLeft(undefined);
      setTyped(fresh());
      setTo(undefined);
      void drop();
    },
    drop,
  };
}
