import { type ReactElement, useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useOutline } from '#/hooks/record.ts';
import { EntryJumps, useJump } from '#/record-view/entry-jumps.tsx';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { useToday } from '#/record-view/use-today.ts';
import { arrangeTimeline, filterEntries, readChoice } from './arrange-timeline.ts';
import { TimelineFilter } from './timeline-filter.tsx';
import { TIMELINE_WORDS } from './timeline.words.ts';

export function TimelinePage(): ReactElement {
  const words = useWords(TIMELINE_WORDS);
  const { language } = useLanguage();
  const { lines: entries, isWhole } = useOutline('all');
  const [search, setSearch] = useSearchParams();
  const choice = useMemo(() => readChoice(search), [search]);
  const today = useToday();
  const [wanted, jump] = useJump();
  // The box that was ticked shows it at once; tens of thousands of lines follow.
  const applied = useDeferredValue(choice);
  const chosen = useMemo(() => filterEntries(entries ?? [], applied), [entries, applied]);
  const shelves = useMemo(
    () =>
      arrangeTimeline(chosen, today, {
        ...words.headings,
        wholeYear: words.wholeYear,
        month: (year, month) =>
          formatClinicalDate({ known: 'month', text: `${year}-${String(month).padStart(2, '0')}` }, language),
      }),
    [chosen, today, words, language],
  );
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="record"
      entries={entries}
      shelves={shelves}
      wanted={wanted}
      isPart={!isWhole}
      showKind
    >
      <TimelineFilter
        entries={entries ?? []}
        choice={choice}
        onChange={(next) => setSearch(next, { replace: true, preventScrollReset: true })}
      />
      <p role="status">{isWhole ? words.count(chosen.length, entries?.length ?? 0) : words.reading}</p>
      <EntryJumps label={words.jump} shelves={shelves} onJump={jump} />
    </EntryListPage>
  );
}
