import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { describedBy, FieldGroup, HintAndError } from './field.tsx';

export interface FileInputProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Read aloud before the error: "Error". */
  readonly errorPrefix: string;
  /** Endings and types that are offered (".csv,text/csv"). */
  readonly accept: string;
  /** Somebody comes back to it: what they pressed is gone. */
  readonly takesFocus?: boolean;
  readonly onChoose: (file: File | undefined) => void;
}

/** One file of the device, with its label, what it may be, and what is wrong with it. */
export function FileInput(props: FileInputProps): ReactElement {
  const { id, label, hint, error, errorPrefix, accept, onChoose, takesFocus = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <FieldGroup error={error}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} errorPrefix={errorPrefix} />
      <input
        className="nhsuk-file-upload__input"
        ref={input}
        id={id}
        name={id}
        type="file"
        accept={accept}
        // What is chosen would else lie in the browser's session files, in the clear.
        autoComplete="off"
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error === undefined ? undefined : true}
      />
    </FieldGroup>
  );
}
