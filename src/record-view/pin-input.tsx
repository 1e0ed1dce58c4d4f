import type { ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import { UNLOCK_WORDS } from './unlock.words.ts';

export interface PinInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error: string | undefined;
}

/** A field for a PIN: nobody who looks on reads it, and the browser does not keep it. */
export function PinInput({ hint, error, ...given }: PinInputProps): ReactElement {
  const words = useWords(UNLOCK_WORDS);
  return (
    <TextInput
      {...given}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error, errorPrefix: words.error })}
      name={given.id}
      labelSize="s"
      type="password"
      inputMode="numeric"
      autoComplete="off"
      width={10}
    />
  );
}
