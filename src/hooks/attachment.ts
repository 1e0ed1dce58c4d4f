import { useEffect, useState } from 'react';
import type { Failure } from '#/kit/failure.ts';
import type { Attachment, Fact } from '#/record/fact.ts';
import type { LetterView, OriginalPlace } from '#/sync/record-worker-api.ts';
import { useDesk } from './desk.tsx';

export type { LetterView } from '#/sync/record-worker-api.ts';

export type Opened = { is: 'loading' } | { is: 'failed'; failure: Failure } | ({ is: 'ready' } & LetterView);

/** Opens a letter or picture: out of the stored original, or from the source that holds it, only when asked. */
export function useAttachment(fact: Fact, attachment: Attachment | undefined): Opened {
  const desk = useDesk();
  const [opened, setOpened] = useState<Opened>({ is: 'loading' });
  // A fact is replaced by an equal one at each pull; what is opened changes only when its place does.
  const { source, original } = fact.provenance;
  const wanted = JSON.stringify({ place: { source, original }, attachment });
  useEffect(() => {
    const given = JSON.parse(wanted) as { place: OriginalPlace; attachment?: Attachment };
    let left = false;
    setOpened({ is: 'loading' });
    const opening =
      given.attachment === undefined
        ? Promise.resolve({ ok: false as const, failure: { kind: 'not-found' as const } })
        : desk.worker().attachment(given.place, given.attachment);
    opening.then(
      (outcome) => {
        if (left) return;
        setOpened(
          outcome.ok ? { is: 'ready', ...outcome.value } : { is: 'failed', failure: outcome.failure },
        );
      },
      () => {
        if (!left) setOpened({ is: 'failed', failure: { kind: 'stopped' } });
      },
    );
    return () => {
      left = true;
    };
  }, [desk, wanted]);
  return opened;
}

/** Keeps a letter on this device for good, or no longer for good; resolves with whether it could. */
export function useKeepLetter(fact: Fact, attachment: Attachment): (isChosen: boolean) => Promise<boolean> {
  const desk = useDesk();
  const { source } = fact.provenance;
  return (isChosen) => desk.worker().keepLetter({ source, attachment }, isChosen);
}
