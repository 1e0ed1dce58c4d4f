import { useCallback, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useSession } from '#/hooks/session.tsx';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { PROVE_WORDS } from './start.words.ts';
import { useOpening } from './use-opening.ts';

/** For a person who is signed in but not proven: what that means and how to go on. Nothing of the record. */
export function ProvePage({ level }: { readonly level: 'P0' | 'P5' }): ReactElement {
  const words = useWords(PROVE_WORDS);
  const desk = useSession();
  const door = useOpening(useCallback(() => desk.signIn({ proveIdentity: true }), [desk]));
  return (
    <div className="app-reading">
      {door.is === 'failed' ? (
        <ErrorSummary title={words.problem}>
          <p>{words.couldNotOpen}</p>
        </ErrorSummary>
      ) : null}
      <PageHeading text={words.heading} />
      <p className="nhsuk-lede-text">{words.lead}</p>
      <p>{words.canDo[level]}</p>
      <p>{words.why}</p>
      <p>{words.how}</p>
      <Button onClick={door.open} disabled={door.is === 'opening'}>
        {words.prove}
      </Button>
      <p>{words.meanwhile}</p>
    </div>
  );
}
