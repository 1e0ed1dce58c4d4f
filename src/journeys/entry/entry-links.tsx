import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { linesInList } from '#/record-view/arrange-item.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { linesOf } from '#/record-view/entry-lines.ts';
import { EntryLink } from '#/record-view/entry-link.tsx';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import type { Entry } from '#/record/entry.ts';
import { ShowMore } from '#/ui/show-more.tsx';
import { ENTRY_WORDS } from './entry.words.ts';

export interface EntryLinksProps {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** They are all of the kind that the heading names: say what each one found instead. */
  readonly withValues?: boolean;
}

const AT_ONCE = 20;

/** Entries that belong to another, each with the way to it. */
export function EntryLinks({ heading, entries, withValues = false }: EntryLinksProps): ReactElement {
  const words = useWords(ENTRY_WORDS);
  const [most, setMost] = useState(AT_ONCE);
  const left = entries.length - most;
  return (
    <>
      <h3 className="nhsuk-heading-s">{heading}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {entries.slice(0, most).map((entry) => (
          <Item key={entry.id} entry={entry} withValues={withValues} />
        ))}
      </ul>
      <ShowMore
        left={left}
        text={words.showMore(Math.min(left, AT_ONCE), left)}
        onMore={() => setMost(most + AT_ONCE)}
      />
    </>
  );
}

function Item({ entry, withValues }: { readonly entry: Entry; readonly withValues: boolean }): ReactElement {
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const [lead] = entry.facts;
  const lines = withValues ? linesInList(linesOf(lead, language), entry.sources.map(nameOf)).slice(0, 3) : [];
  const about = [
    ...(withValues ? [] : [KIND_WORDS[language][entry.kind].one]),
    formatClinicalDate(entry.when, language),
  ];
  return (
    <li>
      <EntryLink entry={entry} /> ({about.join(', ')})
      {lines.map((line) => (
        <span key={line.key} className="app-links__line">
          {line.name}:{' '}
          {line.theirs ? <SourceText source={entry.sources[0]}>{line.text}</SourceText> : line.text}
        </span>
      ))}
    </li>
  );
}
