import { type ReactElement, useCallback, useEffect, useState } from 'react';
import type { Shelf } from './entry-shelves.ts';

/** The shelf somebody jumped to, and how to jump: the shelf is filled first, its heading comes into view and focus. */
export function useJump(): readonly [string | undefined, (key: string) => void] {
  const [target, setTarget] = useState<{ readonly key: string }>();
  const jump = useCallback((key: string) => setTarget({ key }), []);
  useEffect(() => {
    if (target === undefined) return;
    const heading = document.getElementById(`shelf-${target.key}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [target]);
  return [target?.key, jump];
}

export interface EntryJumpsProps {
  readonly label: string;
  readonly shelves: readonly Shelf[];
  readonly onJump: (key: string) => void;
}

/** Links to the shelves of a long page, by their headings. */
export function EntryJumps({ label, shelves, onJump }: EntryJumpsProps): ReactElement | null {
  if (shelves.length < 2) return null;
  return (
    <nav className="app-year-jumps" aria-label={label}>
      {shelves.map((shelf) => (
        <a
          key={shelf.key}
          className="nhsuk-link"
          href={`#shelf-${shelf.key}`}
          onClick={(event) => {
            event.preventDefault();
            onJump(shelf.key);
          }}
        >
          {shelf.heading}
        </a>
      ))}
    </nav>
  );
}
