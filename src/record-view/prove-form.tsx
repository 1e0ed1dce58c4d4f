import { useId, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { askPasskey, NoPasskey } from '#/hooks/passkey.ts';
import type { UnlockWay } from '#/hooks/unlock-ways.ts';
import { Button } from '#/ui/button.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { wordsNoPasskey } from './arrange-unlock.ts';
import { PinInput } from './pin-input.tsx';
import { UNLOCK_WORDS } from './unlock.words.ts';

export interface ProveFormProps {
  readonly ways: readonly { readonly method: UnlockWay['method']; readonly credential?: string }[];
  readonly onProof: (proof: UnlockWay) => Promise<void>;
  /** Level of its heading. */
  readonly level?: 2 | 3;
}

/** Asks for one of the ways to unlock before anything about them is changed. */
export function ProveForm({ ways, onProof, level = 3 }: ProveFormProps): ReactElement {
  const Heading = `h${level}` as const;
  const words = useWords(UNLOCK_WORDS);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [isWorking, setWorking] = useState(false);
  const id = useId();
  const passkeys = ways.flatMap(({ credential }) => credential ?? []);
  const hasPin = ways.some(({ method }) => method === 'pin');
  const takesText = hasPin || passkeys.length === 0;
  async function prove(ask: () => Promise<UnlockWay>): Promise<void> {
    setWorking(true);
    setFault(undefined);
    try {
      await onProof(await ask());
    } catch (error) {
      if (!(error instanceof NoPasskey)) throw error;
      setFault(wordsNoPasskey(error, words));
    } finally {
      setWorking(false);
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '') setFault(hasPin ? words.empty : words.emptyCode);
        else
          void prove(() =>
            Promise.resolve(hasPin ? { method: 'pin', pin: typed } : { method: 'recovery', code: typed }),
          );
      }}
    >
      <Heading className="nhsuk-heading-s">{words.proveFirst}</Heading>
      {passkeys.length === 0 ? null : (
        <Button onClick={() => void prove(() => askPasskey(passkeys))} disabled={isWorking}>
          {words.usePasskey}
        </Button>
      )}
      {hasPin ? (
        <PinInput id={id} label={words.currentPin} value={typed} onChange={setTyped} error={fault} />
      ) : null}
      {takesText && !hasPin ? (
        <TextInput label={words.currentCode} name="code" value={typed} onChange={setTyped} />
      ) : null}
      {takesText ? (
        <Button type="submit" disabled={isWorking}>
          {isWorking ? words.working : words.next}
        </Button>
      ) : fault === undefined ? null : (
        <p role="alert">{fault}</p>
      )}
    </form>
  );
}
