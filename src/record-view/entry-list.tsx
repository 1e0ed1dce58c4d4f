import { memo, type ReactElement, useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { useCoverage } from '#/hooks/record.ts';
import { useSourceName } from './coverage-name.ts';
import type { Entry } from '#/record/entry.ts';
import { useToday } from './use-today.ts';
import type { Dispute } from '#/record/contradictions/disputes.ts';
import { EntryItem } from './entry-item.tsx';
import { useProgress } from './use-progress.ts';
import { type Group, type Shelf, sizeOf } from './entry-shelves.ts';
import './entry.css';

/** Items of one list are drawn in runs of this many, so that adding a run leaves the earlier ones alone. */
const RUN = 40;

/** The height at which an item counts before it has been on screen; the same number as in `entry.css`. */
const ITEM_REM = 9;

export interface ItemGiven {
  readonly showKind?: boolean | undefined;
  readonly trendsOf?:
    ((entry: Entry) => readonly { readonly name: string; readonly key: string }[]) | undefined;
  readonly becauseOf?: ((entry: Entry) => string | undefined) | undefined;
  /** What sources say against each other, by entry. */
  readonly disputes?: ReadonlyMap<string, readonly Dispute[]> | undefined;
}

export interface EntryListProps extends ItemGiven {
  readonly shelves: readonly Shelf[];
  /** The shelf somebody jumped to. */
  readonly wanted?: string | undefined;
  readonly onComplete?: ((complete: boolean) => void) | undefined;
}

/**
 * All entries, the first at once and the rest while the browser is idle, until every one of them is on the page: what a
 * reader searches for, prints or has read aloud is all there. Shelves not yet filled keep their place, so nothing jumps.
 */
export function EntryList(props: EntryListProps): ReactElement {
  const shelves = useDeferredValue(props.shelves);
  const nameOf = useSourceName();
  const namesOf = useEveryName();
  const today = useToday();
  const [shown, complete] = useProgress(shelves, props.wanted);
  const { onComplete } = props;
  useEffect(() => onComplete?.(complete), [onComplete, complete]);
  return (
    <div className="app-shelves">
      {shelves.map((shelf) => (
        <ShelfView
          key={shelf.key}
          shelf={shelf}
          limit={Math.min(shown.get(shelf.key) ?? 0, sizeOf(shelf))}
          nameOf={nameOf}
          namesOf={namesOf}
          today={today}
          showKind={props.showKind}
          trendsOf={props.trendsOf}
          becauseOf={props.becauseOf}
          disputes={props.disputes}
        />
      ))}
    </div>
  );
}

function useEveryName(): (source: string) => readonly string[] {
  const coverage = useCoverage();
  return useCallback(
    (source) => {
      const name = coverage?.find((one) => one.source === source)?.name;
      return [name?.en, name?.cy].filter((text) => text !== undefined);
    },
    [coverage],
  );
}

interface ShelfViewProps extends ItemGiven {
  readonly shelf: Shelf;
  readonly limit: number;
  readonly nameOf: (source: string) => string;
  readonly namesOf: (source: string) => readonly string[];
  readonly today: string;
}

const ShelfView = memo(function ShelfView({ shelf, limit, ...given }: ShelfViewProps): ReactElement {
  const limits = limitsOf(shelf, limit);
  const missing = sizeOf(shelf) - limit;
  return (
    <section className="app-shelf" aria-labelledby={`shelf-${shelf.key}`}>
      <h2 className="nhsuk-heading-m app-shelf__heading" id={`shelf-${shelf.key}`} tabIndex={-1}>
        {shelf.heading}
      </h2>
      {shelf.note === undefined ? null : <p>{shelf.note}</p>}
      {shelf.groups.map((group, place) => {
        const part = limits[place] ?? 0;
        return part === 0 ? null : <GroupView key={group.key} group={group} limit={part} {...given} />;
      })}
      {missing === 0 ? null : <div aria-hidden="true" style={{ blockSize: `${missing * ITEM_REM}rem` }} />}
    </section>
  );
});

/** How many entries of each group are drawn, when the shelf draws `limit` of them from the top. */
function limitsOf(shelf: Shelf, limit: number): readonly number[] {
  const limits: number[] = [];
  let left = limit;
  for (const group of shelf.groups) {
    const part = Math.min(group.entries.length, left);
    limits.push(part);
    left -= part;
  }
  return limits;
}

interface GroupViewProps extends ItemGiven {
  readonly group: Group;
  readonly limit: number;
  readonly nameOf: (source: string) => string;
  readonly namesOf: (source: string) => readonly string[];
  readonly today: string;
}

const GroupView = memo(function GroupView({ group, limit, ...given }: GroupViewProps): ReactElement {
  const runs = useMemo(() => {
    const parts: Entry[][] = [];
    for (let from = 0; from < group.entries.length; from += RUN)
      parts.push(group.entries.slice(from, from + RUN));
    return parts;
  }, [group]);
  const headingId = `group-${group.key}`;
  return (
    <>
      {group.heading === undefined ? null : (
        <h3 className="nhsuk-heading-s app-shelf__group" id={headingId}>
          {group.heading}
        </h3>
      )}
      <ul
        role="list"
        className={group.heading === undefined ? 'app-entries app-entries--plain' : 'app-entries'}
        aria-labelledby={group.heading === undefined ? undefined : headingId}
      >
        {runs.map((run, place) => {
          const part = Math.max(0, Math.min(run.length, limit - place * RUN));
          return part === 0 ? null : <Run key={place} run={run} limit={part} {...given} />;
        })}
      </ul>
    </>
  );
});

interface RunProps extends ItemGiven {
  readonly run: readonly Entry[];
  readonly limit: number;
  readonly nameOf: (source: string) => string;
  readonly namesOf: (source: string) => readonly string[];
  readonly today: string;
}

const Run = memo(function Run(props: RunProps): ReactElement {
  const { run, limit, nameOf, today, showKind } = props;
  return (
    <>
      {run.slice(0, limit).map((entry) => (
        <EntryItem
          key={entry.id}
          entry={entry}
          nameOf={nameOf}
          namesOf={props.namesOf}
          today={today}
          showKind={showKind}
          trends={props.trendsOf?.(entry)}
          because={props.becauseOf?.(entry)}
          disputes={props.disputes?.get(entry.id)}
        />
      ))}
    </>
  );
});
