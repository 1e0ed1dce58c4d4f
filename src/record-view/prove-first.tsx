import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { wordsNotOpened } from './arrange-unlock.ts';
import { ProveForm, type ProveFormProps } from './prove-form.tsx';
import { UNLOCK_WORDS } from './unlock.words.ts';

/** Stands before what cannot be taken back: whoever holds an unlocked phone shows first that it is theirs. */
export function ProveFirst({
  ways,
  level,
  onProven,
  onCancel,
}: {
  readonly ways: ProveFormProps['ways'];
  readonly level?: 2 | 3;
  readonly onProven: () => Promise<void>;
  readonly onCancel: () => void;
}): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const { prove } = useSession();
  const [problem, setProblem] = useState<{ readonly text: string; readonly at: number }>();
  const onProof: ProveFormProps['onProof'] = async (proof) => {
    setProblem(undefined);
    const opening = await prove(proof);
    if (opening.is === 'open') await onProven();
    else setProblem({ text: wordsNotOpened(opening, proof.method, words), at: Date.now() });
  };
  return (
    <>
      {problem === undefined ? null : (
        <ErrorSummary title={words.problem} key={problem.at}>
          <p>{problem.text}</p>
        </ErrorSummary>
      )}
      <ProveForm ways={ways} onProof={onProof} {...(level !== undefined && { level })} />
      <Button kind="secondary" onClick={onCancel}>
        {words.cancel}
      </Button>
    </>
  );
}
