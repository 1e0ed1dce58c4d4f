import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useEntries } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeAllergies } from './arrange-allergies.ts';
import { ALLERGIES_WORDS } from './allergies.words.ts';

export function AllergiesPage(): ReactElement {
  const words = useWords(ALLERGIES_WORDS);
  const entries = useEntries(['allergy']);
  const shelves = useMemo(() => arrangeAllergies(entries ?? [], words.headings), [entries, words]);
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="allergy"
      entries={entries}
      shelves={shelves}
    />
  );
}
