import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useEntries } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeMedicines } from './arrange-medicines.ts';
import { MEDICINES_WORDS } from './medicines.words.ts';

export function MedicinesPage(): ReactElement {
  const words = useWords(MEDICINES_WORDS);
  const entries = useEntries(['medicine']);
  const shelves = useMemo(() => arrangeMedicines(entries ?? [], words.headings), [entries, words]);
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="medicine"
      entries={entries}
      shelves={shelves}
    />
  );
}
