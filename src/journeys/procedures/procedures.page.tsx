import { type ReactElement, useMemo } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useOutline } from '#/hooks/record.ts';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { arrangeProcedures } from './arrange-procedures.ts';
import { PROCEDURES_WORDS } from './procedures.words.ts';

export function ProceduresPage(): ReactElement {
  const words = useWords(PROCEDURES_WORDS);
  const { lines: entries, isWhole } = useOutline(['procedure']);
  const shelves = useMemo(() => arrangeProcedures(entries ?? [], words.headings), [entries, words]);
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="procedure"
      entries={entries}
      shelves={shelves}
      isPart={!isWhole}
    />
  );
}
