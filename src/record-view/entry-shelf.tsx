import { memo, type ReactElement, useMemo } from 'react';
import { Run, type RunGiven } from './entry-run.tsx';
import { type Group, runsOf, type Shelf, sizeOf } from './entry-shelves.ts';

export interface ShelfViewProps {
  readonly shelf: Shelf;
  /** The first of the page. */
  readonly early: boolean;
  readonly given: RunGiven;
}

/** So many runs at the top of a page are there with its first picture. */
const EARLY_RUNS = 3;

/** A heading and the entries under it. Its height is guessed until it has been on screen, and remembered afterwards. */
export const ShelfView = memo(function ShelfView({ shelf, early, given }: ShelfViewProps): ReactElement {
  return (
    <section className="app-shelf" aria-labelledby={`shelf-${shelf.key}`}>
      <h2 className="nhsuk-heading-m app-shelf__heading" id={`shelf-${shelf.key}`} tabIndex={-1}>
        {shelf.heading}
      </h2>
      {shelf.note === undefined ? null : <p>{shelf.note}</p>}
      <div
        className="app-shelf__body"
        style={
          { '--lines': sizeOf(shelf), '--groups': shelf.groups.length } as Readonly<Record<string, number>>
        }
      >
        {shelf.groups.map((group, place) => (
          <GroupView
            key={group.key}
            shelf={shelf.key}
            group={group}
            early={early && place === 0}
            given={given}
          />
        ))}
      </div>
    </section>
  );
});

interface GroupViewProps {
  readonly shelf: string;
  readonly group: Group;
  readonly early: boolean;
  readonly given: RunGiven;
}

const GroupView = memo(function GroupView({ shelf, group, early, given }: GroupViewProps): ReactElement {
  const runs = useMemo(() => runsOf(group), [group]);
  const headingId = `group-${group.key}`;
  const isNamed = group.heading !== undefined;
  return (
    <>
      {isNamed ? (
        <h3 className="nhsuk-heading-s app-shelf__group" id={headingId}>
          {group.heading}
        </h3>
      ) : null}
      <ul
        role="list"
        className={isNamed ? 'app-entries' : 'app-entries app-entries--plain'}
        aria-labelledby={isNamed ? headingId : undefined}
      >
        {runs.map((lines, place) => (
          <Run key={place} lines={lines} shelf={shelf} early={early && place < EARLY_RUNS} given={given} />
        ))}
      </ul>
    </>
  );
});
