import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

export interface ErrorSummaryProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Each leads to the field it is about. */
  readonly errors?: readonly { readonly field: string; readonly text: string }[];
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
