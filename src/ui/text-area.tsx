import type { ReactElement, ReactNode } from 'react';
import { describedBy, FieldGroup, HintAndError } from './field.tsx';

export interface TextAreaProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Read aloud before the error: "Error". */
  readonly errorPrefix: string;
  readonly rows?: number;
}

/** A text of several lines, with its label, what to write, and what is wrong with it. */
export function TextArea(props: TextAreaProps): ReactElement {
  const { id, label, value, onChange, hint, error, errorPrefix, rows = 5 } = props;
  return (
    <FieldGroup error={error}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError id={id} hint={hint} error={error} errorPrefix={errorPrefix} />
      <textarea
        // What is typed would else lie in the browser's session files, in the clear.
        autoComplete="off"
        className={error === undefined ? 'nhsuk-textarea' : 'nhsuk-textarea nhsuk-textarea--error'}
        id={id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error === undefined ? undefined : true}
      />
    </FieldGroup>
  );
}
