import type { ReactElement, ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

export function InsetText({
  children,
  prefix,
}: {
  readonly children: ReactNode;
  readonly prefix?: string;
}): ReactElement {
  return (
    <div className="nhsuk-inset-text">
      {prefix === undefined ? null : <VisuallyHidden>{prefix}: </VisuallyHidden>}
      {children}
    </div>
  );
}
