import type { ReactElement, ReactNode } from 'react';

export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}
