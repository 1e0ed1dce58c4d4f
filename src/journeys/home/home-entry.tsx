import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '#/hooks/language.tsx';
import { useOrganisationName } from '#/hooks/record.ts';
import type { Entry } from '#/record/entry.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { KIND_WORDS, wordsStanding } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { Link } from '#/ui/link.tsx';

export interface HomeEntryProps {
  readonly entry: Entry;
  readonly children?: ReactNode;
  /** Says what kind of entry it is, where several kinds stand together. */
  readonly withKind?: boolean;
}

/** One entry in a list: what it is, when, its status, and who holds it. */
export function HomeEntry({ entry, children, withKind = false }: HomeEntryProps): ReactElement {
  const { language } = useLanguage();
  const organisation = useOrganisationName();
  const about = [
    ...(withKind ? [KIND_WORDS[language][entry.kind].one] : []),
    formatClinicalDate(entry.when, language),
    wordsStanding(entry.kind, entry.status, language),
    entry.sources.map(organisation).join(', '),
  ];
  return (
    <li className="app-list__item">
      <p className="app-list__name">
        <Link to={entryPath(entry.id)}>{entry.title}</Link>
      </p>
      {children}
      <p className="app-list__about">{about.join(' · ')}</p>
    </li>
  );
}
