import {
  memo,
  startTransition,
  type ReactElement,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useCoverage } from '#/hooks/record.ts';
import type { Hit } from '#/hooks/search.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { EntryItem } from '#/record-view/entry-item.tsx';
import '#/record-view/entry.css';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { useDisputes } from '#/record-view/use-disputes.ts';
import { useToday } from '#/record-view/use-today.ts';
import { ShowMore } from '#/ui/show-more.tsx';
import { atOnce, wordsBecause } from './arrange-search.ts';
import { SEARCH_WORDS } from './search.words.ts';

export interface HitListProps {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** How many more are shown each time. */
  readonly more: number;
  readonly onMore: () => void;
}

/**
 * The hits, best first, each with why it was found. The first few are drawn at once and the rest when nobody types: a
 * slow phone draws a screenful in the time between two letters, and not much more.
 */
export const HitList = memo(function HitList({ hits, total, more, onMore }: HitListProps): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const id = useId();
  const settled = useQuiet(hits);
  const drawn = settled === hits ? hits : atOnce(hits, settled);
  const [list, remember] = useFocusOnNew(drawn.length);
  const left = total - hits.length;
  return (
    <section className="app-hits" aria-labelledby={id}>
      <h2 className="nhsuk-u-visually-hidden" id={id}>
        {words.results}
      </h2>
      <ul role="list" className="app-entries app-entries--plain" ref={list}>
        <Items hits={drawn} />
      </ul>
      <ShowMore
        left={left}
        text={words.more(Math.min(more, left))}
        onMore={() => {
          remember();
          onMore();
        }}
      />
    </section>
  );
});

const NONE: readonly Hit[] = [];
/** Longer than anybody takes from letter to letter who knows what to type. */
const QUIET_MS = 350;

/** The hits, once no others have come for a while. */
function useQuiet(hits: readonly Hit[]): readonly Hit[] {
  const [settled, settle] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => settle(hits)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [hits]);
  return settled;
}

const Items = memo(function Items({ hits }: Pick<HitListProps, 'hits'>): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const namesOf = useEveryName();
  const today = useToday();
  const disputes = useDisputes();
  const reasonWords = { ...words, kinds: KIND_WORDS[language] };
  return (
    <>
      {hits.map((hit) => (
        <EntryItem
          key={hit.entry.id}
          entry={hit.entry}
          nameOf={nameOf}
          namesOf={namesOf}
          today={today}
          showKind
          because={wordsBecause(hit, reasonWords, language)}
          disputes={disputes.byEntry.get(hit.entry.id)}
        />
      ))}
    </>
  );
});

/** After more were asked for, the keyboard goes on at the first new one; the button may be gone. */
function useFocusOnNew(count: number): readonly [RefObject<HTMLUListElement | null>, () => void] {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current === undefined || count <= before.current) return;
    list.current?.children[before.current]?.querySelector('a')?.focus({ preventScroll: true });
    before.current = undefined;
  }, [count]);
  return [
    list,
    () => {
      before.current = count;
    },
  ];
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
