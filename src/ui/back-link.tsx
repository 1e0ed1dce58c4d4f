import type { ReactElement, ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

export function BackLink({
  to,
  children,
}: {
  readonly to: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <RouterLink to={to} className="nhsuk-back-link">
      {children}
    </RouterLink>
  );
}
