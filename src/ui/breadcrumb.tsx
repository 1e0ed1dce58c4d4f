import type { ReactElement } from 'react';
import { Link as RouterLink } from 'react-router';

export interface Crumb {
  readonly to: string;
  readonly text: string;
}

/** The pages above this one, widest first. On a phone only the last is shown, as a way back. */
export function Breadcrumb({
  crumbs,
  label,
}: {
  readonly crumbs: readonly Crumb[];
  readonly label: string;
}): ReactElement {
  const last = crumbs.at(-1);
  return (
    <nav className="nhsuk-breadcrumb" aria-label={label}>
      <ol className="nhsuk-breadcrumb__list">
        {crumbs.map((crumb) => (
          <li className="nhsuk-breadcrumb__list-item" key={crumb.to}>
            <RouterLink className="nhsuk-breadcrumb__link" to={crumb.to}>
              {crumb.text}
            </RouterLink>
          </li>
        ))}
      </ol>
      {last === undefined ? null : (
        <RouterLink className="nhsuk-back-link" to={last.to}>
          {last.text}
        </RouterLink>
      )}
    </nav>
  );
}
