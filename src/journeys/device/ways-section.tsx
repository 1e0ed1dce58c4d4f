import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { hasPasskeys, makePasskey, NoPasskey } from '#/hooks/passkey.ts';
import { newRecoveryCode, useUnlockWays, type UnlockWay } from '#/hooks/unlock-ways.ts';
import { wordsNoPasskey, wordsNotOpened } from '#/record-view/arrange-unlock.ts';
import { ProveFirst } from '#/record-view/prove-first.tsx';
import { ProveForm } from '#/record-view/prove-form.tsx';
import { UNLOCK_WORDS } from '#/record-view/unlock.words.ts';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { NewPinForm } from './new-pin-form.tsx';
import { SETTINGS_WORDS } from './settings.words.ts';

type Method = UnlockWay['method'];

/** What opens the record. Adding to it, changing it or taking away needs one of those ways first. */
export function WaysSection(): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  const { ways = [], add, remove } = useUnlockWays();
  const [doing, setDoing] = useState<Method>();
  const [removing, setRemoving] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [code, setCode] = useState<string>();
  const has = (method: Method): boolean => ways.some((way) => way.method === method);
  const begin = (method: Method): void => {
    setSaid(undefined);
    setCode(undefined);
    setDoing(method);
  };
  const beginRemoving = (id: string): void => {
    setSaid(undefined);
    setCode(undefined);
    setRemoving(id);
  };
  return (
    <>
      <h2 className="nhsuk-heading-m">{words.opens}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {ways.map(({ id, method }) => (
          <li key={id}>{words.has[method]}</li>
        ))}
      </ul>
      <div role="status">{said === undefined ? null : <InsetText>{said}</InsetText>}</div>
      {code === undefined ? null : <Code code={code} onWritten={() => setCode(undefined)} />}
      {removing === undefined ? null : (
        <ProveFirst
          ways={ways}
          onProven={async () => {
            await remove(removing);
            setRemoving(undefined);
            setSaid(words.removed);
          }}
          onCancel={() => setRemoving(undefined)}
        />
      )}
      {removing !== undefined ? null : doing === undefined ? (
        <>
          <div className="app-buttons">
            <Button kind="secondary" onClick={() => begin('pin')}>
              {has('pin') ? words.changePin : words.addPin}
            </Button>
            {hasPasskeys() ? (
              <Button kind="secondary" onClick={() => begin('passkey')}>
                {has('passkey') ? words.newPasskey : words.addPasskey}
              </Button>
            ) : null}
            <Button kind="secondary" onClick={() => begin('recovery')}>
              {has('recovery') ? words.newCode : words.makeCode}
            </Button>
            {ways.length < 2
              ? null
              : ways.map(({ id, method }) => (
                  <Button key={id} kind="secondary" onClick={() => beginRemoving(id)}>
                    {words.remove(words.has[method])}
                  </Button>
                ))}
          </div>
          <p>{words.codeWhat}</p>
        </>
      ) : (
        <Change
          key={doing}
          method={doing}
          ways={ways}
          add={add}
          onDone={(added) => {
            setDoing(undefined);
            if (added === undefined) return;
            setSaid(words.done[added.method]);
            if (added.method === 'recovery') setCode(added.code);
          }}
        />
      )}
    </>
  );
}

interface ChangeProps extends Pick<ReturnType<typeof useUnlockWays>, 'add'> {
  readonly method: Method;
  readonly ways: NonNullable<ReturnType<typeof useUnlockWays>['ways']>;
  /** With what was added, or nothing when somebody thought better of it. */
  readonly onDone: (added?: UnlockWay) => void;
}

/** First shows that it is the owner, then takes what is new. */
function Change({ method, ways, add, onDone }: ChangeProps): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  const unlockWords = useWords(UNLOCK_WORDS);
  const [by, setBy] = useState<UnlockWay>();
  const [problem, setProblem] = useState<{ readonly text: string; readonly at: number }>();

  async function give(proof: UnlockWay, added: UnlockWay): Promise<void> {
    const opening = await add(proof, added);
    if (opening.is === 'open') {
      onDone(added);
      return;
    }
    setBy(undefined);
    setProblem({ text: wordsNotOpened(opening, proof.method, unlockWords), at: Date.now() });
  }

  async function proven(proof: UnlockWay): Promise<void> {
    setProblem(undefined);
    if (method === 'pin') setBy(proof);
    else if (method === 'recovery') await give(proof, { method, code: newRecoveryCode() });
    else {
      try {
        await give(proof, await makePasskey(unlockWords.service));
      } catch (error) {
        if (!(error instanceof NoPasskey)) throw error;
        setProblem({ text: wordsNoPasskey(error, unlockWords), at: Date.now() });
      }
    }
  }

  return (
    <>
      {problem === undefined ? null : (
        <ErrorSummary title={unlockWords.problem} key={problem.at}>
          <p>{problem.text}</p>
        </ErrorSummary>
      )}
      {by === undefined ? (
        <ProveForm ways={ways} onProof={proven} />
      ) : (
        <NewPinForm button={words.changePin} onChosen={(pin) => give(by, { method: 'pin', pin })} />
      )}
      <Button kind="secondary" onClick={() => onDone()}>
        {words.cancel}
      </Button>
    </>
  );
}

function Code({ code, onWritten }: { readonly code: string; readonly onWritten: () => void }): ReactElement {
  const words = useWords(SETTINGS_WORDS);
  return (
    <>
      <h3 className="nhsuk-heading-s">{words.codeHeading}</h3>
      <p className="app-code">{code}</p>
      <p>{words.codeWrite}</p>
      <Button onClick={onWritten}>{words.codeWritten}</Button>
    </>
  );
}
