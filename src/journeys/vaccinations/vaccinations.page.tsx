import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useEntries } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeVaccinations } from './arrange-vaccinations.ts';
import { VACCINATIONS_WORDS } from './vaccinations.words.ts';

export function VaccinationsPage(): ReactElement {
  const words = useWords(VACCINATIONS_WORDS);
  const entries = useEntries(['vaccination']);
  const shelves = useMemo(() => arrangeVaccinations(entries ?? [], words.headings), [entries, words]);
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="vaccination"
      entries={entries}
      shelves={shelves}
    />
  );
}
