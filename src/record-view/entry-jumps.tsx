import { type ReactElement, useCallback, useState } from 'react';
import type { Shelf } from './entry-shelves.ts';
import { holdPlace } from './hold-place.ts';

/** The shelf somebody jumped to, and how to jump: its heading comes into view and takes the focus. */
export function useJump(): readonly [string | undefined, (key: string) => void] {
  const [wanted, setWanted] = useState<string>();
  const jump = useCallback((key: string) => {
    setWanted(key);
    const heading = document.getElementById(`shelf-${key}`);
    if (heading === null) return;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
    holdPlace(() => heading, heading.getBoundingClientRect().top);
  }, []);
  return [wanted, jump];
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
