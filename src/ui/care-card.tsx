import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** What to do about a worry, and how soon (NHS service manual, care cards). It takes the focus, so that it is heard first, unless it follows another. */
export function CareCard({
  kind,
  heading,
  children,
  follows = false,
}: {
  readonly kind: 'emergency' | 'urgent' | 'non-urgent';
  readonly heading: string;
  readonly children: ReactNode;
  readonly follows?: boolean;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!follows) box.current?.focus();
  }, [follows]);
  return (
    <div
      className={`nhsuk-card nhsuk-card--care nhsuk-card--care--${kind}`}
      role="alert"
      tabIndex={-1}
      ref={box}
    >
      <div className="nhsuk-card--care__heading-container">
        <h2 className="nhsuk-card--care__heading">{heading}</h2>
        <span className="nhsuk-card--care__arrow" aria-hidden="true" />
      </div>
      <div className="nhsuk-card__content">{children}</div>
    </div>
  );
}
