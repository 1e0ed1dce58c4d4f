import { useState, type ReactElement, type ReactNode } from 'react';

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Draws it as a panel instead of an indented text. */
  readonly panel?: boolean;
  /** Told each time it is opened or closed: for content that is only fetched when asked for. */
  readonly onToggle?: (open: boolean) => void;
}

export function Details({
  summary,
  children,
  open = false,
  panel = false,
  onToggle,
}: DetailsProps): ReactElement {
  const [isOpen, setOpen] = useState(open);
  return (
    <details
      className={panel ? 'nhsuk-details nhsuk-expander' : 'nhsuk-details'}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
