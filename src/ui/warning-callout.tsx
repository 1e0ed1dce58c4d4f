import type { ReactElement, ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface WarningCalloutProps {
  readonly heading: string;
  /** Read aloud before the heading: "Important". */
  readonly prefix: string;
  readonly level?: 2 | 3 | 4;
  readonly children: ReactNode;
}

export function WarningCallout({ heading, prefix, level = 2, children }: WarningCalloutProps): ReactElement {
  const Heading = `h${level}` as const;
  return (
    <div className="nhsuk-card nhsuk-card--warning">
      <div className="nhsuk-card__heading-container">
        <Heading className="nhsuk-card__heading nhsuk-heading-m">
          <VisuallyHidden>{prefix}: </VisuallyHidden>
          {heading}
        </Heading>
      </div>
      <div className="nhsuk-card__content">{children}</div>
    </div>
  );
}
