import type { ReactElement, ReactNode } from 'react';

/** Keeps a short number or name on one line. */
export function NoWrap({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className="app-no-wrap">{children}</span>;
}
