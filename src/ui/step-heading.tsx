import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

/** Begins a step of a form on the same page, and takes the focus: what was pressed to come here is gone. */
export function StepHeading({ children }: { readonly children: ReactNode }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h2 className="nhsuk-heading-m app-h1" tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
