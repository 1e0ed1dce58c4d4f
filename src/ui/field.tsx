import type { ReactElement, ReactNode } from 'react';

/** What stands about a field beside its label. */
export interface FieldNotes {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Read aloud before the error: "Error". */
  readonly errorPrefix?: string | undefined;
}

/** Ids of the hint and the error, for `aria-describedby`; undefined when there is neither. */
export function describedBy({ id, hint, error }: FieldNotes): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The frame of a field, marked when something is wrong with it. */
export function FieldGroup({
  error,
  children,
}: Pick<FieldNotes, 'error'> & { readonly children: ReactNode }): ReactElement {
  return (
    <div className={error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'}>
      {children}
    </div>
  );
}

/** What to write, and what is wrong with what was written. */
export function HintAndError({ id, hint, error, errorPrefix }: FieldNotes): ReactElement {
  return (
    <>
      {hint === undefined ? null : (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          {errorPrefix === undefined ? null : (
            <span className="nhsuk-u-visually-hidden">{errorPrefix}: </span>
          )}
          {error}
        </span>
      )}
    </>
  );
}
