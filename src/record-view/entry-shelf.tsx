import { memo, type ReactElement, useMemo } from 'react';
import type { EntryLine } from '#/record/entry-line.ts';
import { Run, type RunGiven } from './entry-run.tsx';
import { blocksOf, type Group, runsOf, type Shelf, sizeOf, stretchesOf } from './entry-shelves.ts';

export interface ShelfViewProps {
  readonly shelf: Shelf;
  /** The first of the page. */
  readonly early: boolean;
  readonly given: RunGiven;
}

/** So many runs at the top of a page are there with its first picture. */
const EARLY_RUNS = 3;

/** A heading and the entries under it. */
export const ShelfView = memo(function ShelfView({ shelf, early, given }: ShelfViewProps): ReactElement {
  const blocks = useMemo(() => blocksOf(shelf.groups), [shelf.groups]);
  return (
    <section className="app-shelf" aria-labelledby={`shelf-${shelf.key}`}>
      <h2 className="nhsuk-heading-m app-shelf__heading" id={`shelf-${shelf.key}`} tabIndex={-1}>
        {shelf.heading}
      </h2>
      {shelf.note === undefined ? null : <p>{shelf.note}</p>}
      <div className="app-shelf__body" style={sizesOf(sizeOf(shelf), shelf.groups.length)}>
        {blocks.map((groups, place) => (
          <Block
            key={groups[0]?.key}
            shelf={shelf.key}
            groups={groups}
            early={early && place === 0}
            given={given}
          />
        ))}
      </div>
    </section>
  );
});

interface BlockProps {
  readonly shelf: string;
  readonly groups: readonly Group[];
  readonly early: boolean;
  readonly given: RunGiven;
}

/** What is laid out together, or a group that is laid out in stretches. */
function Block({ groups, early, ...rest }: BlockProps): ReactElement {
  const parts = groups.map((group, place) => (
    <GroupView key={group.key} group={group} early={early && place === 0} {...rest} />
  ));
  const [first] = groups;
  if (first !== undefined && stretchesOf(first).length > 1) return <>{parts}</>;
  return (
    <div
      className="app-block"
      style={sizesOf(groups.flatMap(({ entries }) => entries).length, groups.length)}
    >
      {parts}
    </div>
  );
}

/** By these the height of a block is guessed until it has been on screen; it is remembered afterwards. */
function sizesOf(lines: number, groups: number): Readonly<Record<string, number>> {
  return { '--lines': lines, '--groups': groups };
}

interface GroupViewProps {
  readonly shelf: string;
  readonly group: Group;
  readonly early: boolean;
  readonly given: RunGiven;
}

const GroupView = memo(function GroupView({ group, ...rest }: GroupViewProps): ReactElement {
  const stretches = useMemo(() => stretchesOf(group), [group]);
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
        {stretches.length === 1 ? (
          <Runs entries={group.entries} {...rest} />
        ) : (
          stretches.map((entries, place) => (
            <div key={place} role="none" className="app-block" style={sizesOf(entries.length, 0)}>
              <Runs entries={entries} {...rest} early={rest.early && place === 0} />
            </div>
          ))
        )}
      </ul>
    </>
  );
});

interface RunsProps extends Omit<GroupViewProps, 'group'> {
  readonly entries: readonly EntryLine[];
}

function Runs({ entries, shelf, early, given }: RunsProps): ReactElement {
  const runs = useMemo(() => runsOf(entries), [entries]);
  return (
    <>
      {runs.map((lines, place) => (
        <Run key={place} lines={lines} shelf={shelf} early={early && place < EARLY_RUNS} given={given} />
      ))}
    </>
  );
}
