import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { hasPasskeys, makePasskey, NoPasskey } from '#/hooks/passkey.ts';
import { useSession } from '#/hooks/session.tsx';
import { wordsNoPasskey } from '#/record-view/arrange-unlock.ts';
import { UNLOCK_WORDS } from '#/record-view/unlock.words.ts';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { NewPinForm } from './new-pin-form.tsx';

/** After the first sign-in on a device: what shall open the record from now on? */
export function ChoosePage({
  name,
  isShared,
}: {
  readonly name: string;
  /** Somebody else has a record on this device. */
  readonly isShared: boolean;
}): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const { choose, giveUp } = useSession();
  const [problem, setProblem] = useState<{ readonly text: string; readonly at: number }>();
  async function withPasskey(): Promise<void> {
    try {
      await choose(await makePasskey(words.service));
    } catch (error) {
      if (!(error instanceof NoPasskey)) throw error;
      setProblem({
        text: wordsNoPasskey(error, words),
        at: Date.now(),
      });
    }
  }
  return (
    <div className="app-reading">
      {problem === undefined ? null : (
        <ErrorSummary title={words.problem} key={problem.at}>
          <p>{problem.text}</p>
        </ErrorSummary>
      )}
      <PageHeading text={words.chooseHeading} />
      <p className="nhsuk-lede-text">{words.chooseLead(name)}</p>
      <p>{words.chooseWhy}</p>
      {isShared ? <p>{words.shared(name)}</p> : null}
      {hasPasskeys() ? (
        <>
          <p id="passkey-what">{words.passkeyWhat}</p>
          <Button onClick={() => void withPasskey()} describedBy="passkey-what">
            {words.usePasskey}
          </Button>
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">{hasPasskeys() ? words.orPin : words.choosePin}</h2>
      <p>{words.pinWhat}</p>
      <NewPinForm
        button={words.choosePin}
        kind={hasPasskeys() ? 'secondary' : 'primary'}
        onChosen={(pin) => choose({ method: 'pin', pin })}
      />
      <Button kind="secondary" onClick={() => void giveUp()}>
        {words.notNow}
      </Button>
    </div>
  );
}
