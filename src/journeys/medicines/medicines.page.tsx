import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useOutline } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeMedicines } from './arrange-medicines.ts';
import { MEDICINES_WORDS } from './medicines.words.ts';

export function MedicinesPage(): ReactElement {
  const words = useWords(MEDICINES_WORDS);
  const { lines, isWhole } = useOutline(['medicine']);
  // What is current stands first, and may lie anywhere among them.
  const entries = isWhole ? lines : undefined;
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
