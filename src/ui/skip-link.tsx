import type { MouseEvent, ReactElement, ReactNode } from 'react';

/** Jumps over the header to the main part of the page (its element needs `tabIndex={-1}`). */
export function SkipLink({
  target,
  children,
}: {
  readonly target: string;
  readonly children: ReactNode;
}): ReactElement {
  function jump(event: MouseEvent): void {
    const element = document.getElementById(target);
    if (element === null) return;
    event.preventDefault();
    element.focus();
    element.scrollIntoView();
  }
  return (
    <a className="nhsuk-skip-link" href={`#${target}`} onClick={jump}>
      {children}
    </a>
  );
}
