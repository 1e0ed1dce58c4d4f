import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useEntries } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeConditions } from './arrange-conditions.ts';
import { CONDITIONS_WORDS } from './conditions.words.ts';

export function ConditionsPage(): ReactElement {
  const words = useWords(CONDITIONS_WORDS);
  const entries = useEntries(['condition']);
  const shelves = useMemo(() => arrangeConditions(entries ?? [], words.headings), [entries, words]);
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="condition"
      entries={entries}
      shelves={shelves}
    />
  );
}
