import { useId, useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { faultOfPin } from '#/hooks/unlock-ways.ts';
import { PinInput } from '#/record-view/pin-input.tsx';
import { UNLOCK_WORDS } from '#/record-view/unlock.words.ts';
import { Button, type ButtonKind } from '#/ui/button.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';

export interface NewPinFormProps {
  readonly button: string;
  readonly kind?: ButtonKind;
  readonly onChosen: (pin: string) => Promise<void>;
}

/** A new PIN, typed twice. */
export function NewPinForm({ button, kind = 'primary', onChosen }: NewPinFormProps): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [tried, setTried] = useState(0);
  const id = useId();
  const fault = tried === 0 ? undefined : faultOfPin(pin);
  const differs = tried > 0 && fault === undefined && pin !== repeat;
  const errors = [
    ...(fault === undefined ? [] : [{ field: `${id}-pin`, text: words[fault] }]),
    ...(differs ? [{ field: `${id}-repeat`, text: words.notSame }] : []),
  ];
  async function choose(): Promise<void> {
    setTried(tried + 1);
    if (faultOfPin(pin) !== undefined || pin !== repeat) return;
    setWorking(true);
    await onChosen(pin).finally(() => setWorking(false));
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void choose();
      }}
    >
      {errors.length === 0 ? null : <ErrorSummary key={tried} title={words.problem} errors={errors} />}
      <PinInput
        id={`${id}-pin`}
        label={words.pin}
        hint={words.pinHint}
        value={pin}
        onChange={setPin}
        error={fault === undefined ? undefined : words[fault]}
      />
      <PinInput
        id={`${id}-repeat`}
        label={words.repeat}
        value={repeat}
        onChange={setRepeat}
        error={differs ? words.notSame : undefined}
      />
      <Button type="submit" kind={kind} disabled={isWorking}>
        {isWorking ? words.working : button}
      </Button>
    </form>
  );
}
