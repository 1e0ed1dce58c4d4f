import { useCallback, useId, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { usePlainLook } from '#/hooks/plain-look.ts';
import { useSession, type Session } from '#/hooks/session.tsx';
import { PinInput } from '#/record-view/pin-input.tsx';
import { UNLOCK_WORDS } from '#/record-view/unlock.words.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { Details } from '#/ui/details.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { Link } from '#/ui/link.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { useUnlocking, type Unlocking } from './use-unlocking.ts';

type Locked = Extract<Session, { readonly state: 'locked' }>;

/** A record of this device that is locked, and what opens it. Works without a network. */
export function UnlockPage({
  session,
  hasCard = false,
}: {
  readonly session: Locked;
  /** Somebody lets their emergency card be read without unlocking. */
  readonly hasCard?: boolean;
}): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const { vaults, because, arrived } = session;
  const [chosen, choose] = useState(vaults[0]?.vault);
  const vault = vaults.find((one) => one.vault === chosen) ?? vaults[0];
  const unlocking = useUnlocking(vault?.vault ?? '');
  const id = useId();
  const [isPlain] = usePlainLook();
  return (
    <div className="app-reading">
      {unlocking.problem === undefined ? null : (
        <ErrorSummary title={words.problem} key={unlocking.problem.at}>
          <p>{unlocking.problem.text}</p>
        </ErrorSummary>
      )}
      <PageHeading text={isPlain ? words.unlock : words.unlockHeading} />
      {arrived === undefined ? null : <p>{words.arrived(arrived.name)}</p>}
      {because === undefined || isPlain ? null : <p>{words.because[because]}</p>}
      {vaults.length < 2 ? null : (
        <Choices
          id={`${id}-whose`}
          legend={isPlain ? words.who : words.whose}
          errorPrefix={words.error}
          pick="one"
          choices={vaults.map((one, place) => ({
            value: one.vault,
            text: one.label === '' ? words.somebody(place + 1) : one.label,
          }))}
          chosen={vault === undefined ? [] : [vault.vault]}
          onPick={(value) => choose(value)}
        />
      )}
      {vault === undefined ? null : <Ways key={vault.vault} vault={vault} unlocking={unlocking} />}
      {hasCard ? (
        <p>
          <Link to="/emergency">{words.emergency}</Link>
        </p>
      ) : null}
      <Forgotten vault={vault?.vault} hasArrived={arrived !== undefined} />
    </div>
  );
}

interface WaysProps {
  readonly vault: Locked['vaults'][number];
  readonly unlocking: Unlocking;
}

function Ways({ vault, unlocking }: WaysProps): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const passkeys = vault.ways.flatMap(({ credential }) => credential ?? []);
  const has = (method: string): boolean => vault.ways.some((way) => way.method === method);
  return (
    <>
      {passkeys.length === 0 ? null : (
        <Button onClick={() => void unlocking.byPasskey(passkeys)} disabled={unlocking.isWorking}>
          {words.usePasskey}
        </Button>
      )}
      {has('pin') ? <PinForm unlocking={unlocking} /> : null}
      {has('recovery') ? (
        <Details summary={words.codeSummary}>
          <CodeForm unlocking={unlocking} />
        </Details>
      ) : null}
    </>
  );
}

function PinForm({ unlocking }: Pick<WaysProps, 'unlocking'>): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const [pin, setPin] = useState('');
  const id = useId();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (pin === '') unlocking.tell(words.empty);
        else void unlocking.by({ method: 'pin', pin });
        setPin('');
      }}
    >
      <PinInput id={id} label={words.pin} value={pin} onChange={setPin} error={undefined} />
      <Button type="submit" disabled={unlocking.isWorking}>
        {unlocking.isWorking ? words.working : words.unlock}
      </Button>
    </form>
  );
}

function CodeForm({ unlocking }: Pick<WaysProps, 'unlocking'>): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const [code, setCode] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code === '') unlocking.tell(words.emptyCode);
        else void unlocking.by({ method: 'recovery', code });
      }}
    >
      <TextInput
        label={words.code}
        hint={words.codeHint}
        name="code"
        value={code}
        onChange={setCode}
        spellCheck={false}
      />
      <Button type="submit" kind="secondary" disabled={unlocking.isWorking}>
        {words.unlockWithCode}
      </Button>
    </form>
  );
}

function Forgotten({
  vault,
  hasArrived,
}: {
  readonly vault: string | undefined;
  readonly hasArrived: boolean;
}): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const { signIn, startOver, giveUp } = useSession();
  const [failed, setFailed] = useState(false);
  const leave = useCallback(() => void signIn().catch(() => setFailed(true)), [signIn]);
  return (
    <>
      <Details summary={words.forgotten}>
        <p>{hasArrived ? words.forgottenLoses : `${words.forgottenSignIn} ${words.forgottenLoses}`}</p>
        {hasArrived && vault !== undefined ? (
          <Button kind="warning" onClick={() => void startOver(vault)}>
            {words.startOver}
          </Button>
        ) : (
          <Button kind="secondary" onClick={leave}>
            {words.signIn}
          </Button>
        )}
      </Details>
      {failed ? <p role="alert">{words.couldNotOpen}</p> : null}
      <Button kind="secondary" onClick={hasArrived ? () => void giveUp() : leave}>
        {hasArrived ? words.notNow : words.signInOther}
      </Button>
    </>
  );
}
