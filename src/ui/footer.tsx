import type { ReactElement, ReactNode } from 'react';

export function Footer({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <footer className="nhsuk-footer app-footer">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta app-footer__meta">{children}</div>
      </div>
    </footer>
  );
}
