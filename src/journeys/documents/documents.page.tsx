import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useOutline } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeDocuments } from './arrange-documents.ts';
import { DOCUMENTS_WORDS } from './documents.words.ts';

export function DocumentsPage(): ReactElement {
  const words = useWords(DOCUMENTS_WORDS);
  const { lines: entries, isWhole } = useOutline(['document']);
  const shelves = useMemo(() => arrangeDocuments(entries ?? [], words.headings), [entries, words]);
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="document"
      entries={entries}
      shelves={shelves}
      isPart={!isWhole}
    />
  );
}
