import type { ReactElement, ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

export type ButtonKind = 'primary' | 'secondary' | 'warning' | 'reverse';

const CLASSES: Readonly<Record<ButtonKind, string>> = {
  primary: 'nhsuk-button',
  secondary: 'nhsuk-button nhsuk-button--secondary',
  warning: 'nhsuk-button nhsuk-button--warning',
  reverse: 'nhsuk-button nhsuk-button--reverse',
};

export interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  /** Id of a text that explains the button. */
  readonly describedBy?: string;
  readonly pressed?: boolean;
}

export function Button({
  children,
  kind = 'primary',
  type = 'button',
  onClick,
  disabled,
  describedBy,
  pressed,
}: ButtonProps): ReactElement {
  return (
    <button
      type={type}
      className={CLASSES[kind]}
      onClick={onClick}
      disabled={disabled}
      aria-describedby={describedBy}
      aria-pressed={pressed}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere that starts something. */
export function ButtonLink({
  to,
  children,
  kind = 'primary',
}: {
  readonly to: string;
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
}): ReactElement {
  return (
    <RouterLink to={to} className={CLASSES[kind]}>
      {children}
    </RouterLink>
  );
}
