import { memo, type ReactElement, useLayoutEffect, useRef } from 'react';
import type { Entry } from '#/record/entry.ts';
import type { TrendOf } from '#/record/measurements.ts';
import type { EntryLine } from '#/record/entry-line.ts';
import { EntryItem } from './entry-item.tsx';
import { giveWay, putLines } from './entry-line-element.ts';
import type { Telling } from './entry-line-text.ts';
import type { ListWork } from './entry-list-work.ts';
import { isSameText } from './same-entry.ts';
import { useDrawn } from './use-drawn.ts';

/** Everything that the runs of one list have in common. */
export interface RunGiven {
  readonly telling: Telling;
  /** Every name of a source, in whatever language. */
  readonly namesOf: (source: string) => readonly string[];
  readonly trendsOf?: ((entry: Entry) => readonly TrendOf[]) | undefined;
  readonly becauseOf?: ((entry: Entry) => string | undefined) | undefined;
  readonly work: ListWork;
  /** A short list is drawn in full and stays so. */
  readonly short: boolean;
}

export interface RunProps {
  readonly lines: readonly EntryLine[];
  readonly shelf: string;
  /** At the top of the page: there with the first picture of it. */
  readonly early: boolean;
  readonly given: RunGiven;
}

/** A dozen entries of a list: in full while near the window, else each as a line of text. */
export const Run = memo(function Run(props: RunProps): ReactElement {
  const { lines, shelf, given } = props;
  const { telling, work } = given;
  const box = useRef<HTMLDivElement>(null);
  const entries = useDrawn(props, box);
  const isDrawn = entries !== undefined;
  const had = useRef(props.early);
  useLayoutEffect(() => {
    const run = box.current;
    if (run === null) return undefined;
    const isBare = had.current;
    had.current = isDrawn;
    if (isDrawn) {
      giveWay(run);
      return undefined;
    }
    const put = (): void => putLines(run, lines, telling);
    // What just stood here in full must not be missing for a moment.
    if (!isBare) return work.later('line', { shelf, run: put });
    put();
    return undefined;
  }, [isDrawn, lines, telling, work, shelf]);
  return (
    <div role="none" className="app-run" ref={box}>
      {entries?.map((entry) => (
        <EntryItem
          key={entry.id}
          entry={entry}
          nameOf={telling.nameOf}
          namesOf={given.namesOf}
          today={telling.today}
          showKind={telling.showKind}
          trends={given.trendsOf?.(entry)}
          because={given.becauseOf?.(entry)}
          disputes={telling.disputes?.get(entry.id)}
        />
      ))}
    </div>
  );
}, isSameRun);

function isSameRun(a: RunProps, b: RunProps): boolean {
  return a.given === b.given && a.shelf === b.shelf && isSameList(a.lines, b.lines);
}

/** Each time the record changes the keeper sends every line anew; those that say the same stay as they are. */
function isSameList(a: readonly EntryLine[], b: readonly EntryLine[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, place) => {
      const other = b[place];
      return line === other || (other !== undefined && !('facts' in other) && isSameText(line, other));
    })
  );
}
