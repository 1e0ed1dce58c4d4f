import { useCallback, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

/** What is wrong with a form, and the id of the field that it leads to. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** Errors of a form; `place` counts up so that the same ones are heard again. */
export interface Wrong<Error extends FieldError = FieldError> {
  readonly errors: readonly Error[];
  readonly place: number;
}

/** What is wrong with a form by now, and how to say so; with no errors it is right again. */
export function useWrong<Error extends FieldError = FieldError>(): readonly [
  Wrong<Error> | undefined,
  (errors: readonly Error[]) => void,
] {
  const [wrong, setWrong] = useState<Wrong<Error>>({ errors: [], place: 0 });
  const say = useCallback(
    (errors: readonly Error[]) => setWrong(({ place }) => ({ errors, place: place + 1 })),
    [],
  );
  return [wrong.errors.length === 0 ? undefined : wrong, say];
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Each leads to the field it is about. */
  readonly errors?: readonly FieldError[];
}

/** Says what went wrong and takes the focus, so that it is heard and seen first. */
export function ErrorSummary({ title, children, errors = [] }: ErrorSummaryProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{title}</h2>
        <div className="nhsuk-error-summary__body">
          {children}
          {errors.length === 0 ? null : (
            <ul className="nhsuk-list nhsuk-error-summary__list">
              {errors.map((error) => (
                <li key={error.field}>
                  <a href={`#${error.field}`}>{error.text}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
