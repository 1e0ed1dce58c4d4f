import type { ReactElement, ReactNode } from 'react';

export type TagColour =
  'blue' | 'white' | 'grey' | 'green' | 'aqua-green' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

/** A short word about the state of something. Colour repeats what the word says; it never says it alone. */
export function Tag({
  colour = 'blue',
  children,
}: {
  readonly colour?: TagColour;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <strong className={colour === 'blue' ? 'nhsuk-tag app-tag' : `nhsuk-tag nhsuk-tag--${colour} app-tag`}>
      {children}
    </strong>
  );
}
