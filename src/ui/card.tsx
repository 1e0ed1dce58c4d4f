import type { ReactElement, ReactNode } from 'react';

export interface CardProps {
  readonly children: ReactNode;
  readonly heading?: ReactNode;
  readonly level?: 2 | 3 | 4;
  /** Id of the heading, so that the card can name a region or list. */
  readonly headingId?: string;
}

export function Card({ children, heading, level = 2, headingId }: CardProps): ReactElement {
  const Heading = `h${level}` as const;
  return (
    <div className="nhsuk-card app-card">
      <div className="nhsuk-card__content">
        {heading === undefined ? null : (
          <Heading className="nhsuk-card__heading nhsuk-heading-m" id={headingId}>
            {heading}
          </Heading>
        )}
        {children}
      </div>
    </div>
  );
}
