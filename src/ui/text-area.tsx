import type { ReactElement, ReactNode } from 'react';

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
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  return (
    <div className={error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">{errorPrefix}: </span>
          {error}
        </span>
      )}
      <textarea
        className={error === undefined ? 'nhsuk-textarea' : 'nhsuk-textarea nhsuk-textarea--error'}
        id={id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}
