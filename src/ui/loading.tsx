import type { ReactElement, ReactNode } from 'react';

/** Says that something is coming. Plain words, nothing that spins. */
export function Loading({ children }: { readonly children: ReactNode }): ReactElement {
  return <output className="app-loading app-said">{children}</output>;
}
