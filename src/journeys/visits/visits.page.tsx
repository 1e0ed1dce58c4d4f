import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useOutline } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeVisits } from './arrange-visits.ts';
import { VISITS_WORDS } from './visits.words.ts';

export function VisitsPage(): ReactElement {
  const words = useWords(VISITS_WORDS);
  const { lines: entries, isWhole } = useOutline(['visit']);
  const shelves = useMemo(() => arrangeVisits(entries ?? [], words.headings), [entries, words]);
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="visit"
      entries={entries}
      shelves={shelves}
      isPart={!isWhole}
    />
  );
}
