import type { ReactElement, ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

export interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  /** Adds nothing to the address; handed to the next page. */
  readonly state?: unknown;
  readonly replace?: boolean;
  /** Names the link when its text alone does not ("See all" of what?). */
  readonly label?: string;
  /** Drawn as a button: the one thing to do here. */
  readonly button?: boolean;
}

export function Link({ to, children, state, replace, label, button = false }: LinkProps): ReactElement {
  return (
    <RouterLink
      to={to}
      className={button ? 'nhsuk-button' : 'nhsuk-link'}
      state={state}
      replace={replace ?? false}
      aria-label={label}
    >
      {children}
    </RouterLink>
  );
}

/** A link that leaves the service. The other site is not told where the person came from. */
export function ExternalLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <a href={href} className="nhsuk-link" rel="noopener noreferrer external" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}

/** A telephone number that rings when pressed. */
export function PhoneLink({ phone }: { readonly phone: string }): ReactElement {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="nhsuk-link app-no-wrap app-phone">
      {phone}
    </a>
  );
}
