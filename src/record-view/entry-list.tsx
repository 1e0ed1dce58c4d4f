import {
  type ReactElement,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNavigate } from 'react-router';
import { useAskEntries } from '#/hooks/entries-by-id.ts';
import { useLanguage } from '#/hooks/language.tsx';
import { useRecordVersion } from '#/hooks/record.ts';
import type { Dispute } from '#/record/contradictions/disputes.ts';
import { useDisputedRefs } from './dispute-mark.tsx';
import { addressOf } from './entry-line-element.ts';
import { ListWork } from './entry-list-work.ts';
import type { RunGiven } from './entry-run.tsx';
import { ShelfView } from './entry-shelf.tsx';
import { firstOf, lengthOf, type Shelf } from './entry-shelves.ts';
import { useReturn } from './use-return.ts';
import { useSourceNames } from './use-source-names.ts';
import { useToday } from './use-today.ts';
import './entry.css';

export interface ItemGiven extends Pick<RunGiven, 'trendsOf' | 'becauseOf'> {
  /** Says what kind of entry it is, on pages that mix kinds. */
  readonly showKind?: boolean | undefined;
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
 * All entries. Every one of them is on the page as text, and only those near the window are drawn in full. Of a long
 * list only what is near is laid out (`content-visibility: auto`), so that fifty thousand scroll like fifty: finding in
 * the page and printing see all of it nevertheless. What is read aloud is, in Chromium, the years near the window and the
 * headings of all others, and elsewhere everything.
 */
export function EntryList(props: EntryListProps): ReactElement {
  const shelves = useDeferredValue(props.shelves, firstOf(props.shelves));
  // The list of which every line is there: while another is being put in, that is not the one wanted.
  const [filled, setFilled] = useState<readonly Shelf[]>();
  const [work] = useState(() => new ListWork(setFilled));
  const length = lengthOf(shelves);
  const given = useGiven(props, work, length === 'short');
  const { wanted, onComplete } = props;
  useLayoutEffect(() => work.want(wanted), [work, wanted]);
  useEffect(() => work.lists(shelves), [work, shelves]);
  useEffect(() => work.follow(), [work]);
  const ask = useAskEntries();
  const version = useRecordVersion();
  useEffect(() => work.asks(ask, version), [work, ask, version]);
  const box = useRef<HTMLDivElement>(null);
  useLineLinks(box);
  useReturn(box, work, shelves);
  const complete = filled === props.shelves;
  useEffect(() => onComplete?.(complete), [onComplete, complete]);
  return (
    <div className={length === 'long' ? 'app-shelves app-shelves--long' : 'app-shelves'} ref={box}>
      {shelves.map((shelf, place) => (
        <ShelfView key={shelf.key} shelf={shelf} early={place === 0} given={given} />
      ))}
    </div>
  );
}

/** Links in lines of text lead to their page without loading the app anew, as links drawn by React do. */
function useLineLinks(box: RefObject<HTMLDivElement | null>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const address = event.target === null ? undefined : addressOf(event.target);
      if (address === undefined || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void navigate(address);
    };
    const list = box.current;
    list?.addEventListener('click', follow);
    return () => list?.removeEventListener('click', follow);
  }, [box, navigate]);
}

function useGiven(props: ItemGiven, work: ListWork, short: boolean): RunGiven {
  const { showKind, disputes, trendsOf, becauseOf } = props;
  const { language } = useLanguage();
  const [nameOf, namesOf] = useSourceNames();
  const today = useToday();
  const disputed = useDisputedRefs();
  const telling = useMemo(
    () => ({ language, nameOf, today, showKind, disputes, disputed }),
    [language, nameOf, today, showKind, disputes, disputed],
  );
  return useMemo(
    () => ({ telling, namesOf, trendsOf, becauseOf, work, short }),
    [telling, namesOf, trendsOf, becauseOf, work, short],
  );
}
