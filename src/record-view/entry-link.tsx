import type { ReactElement } from 'react';
import { useLanguage } from '#/hooks/language.tsx';
import type { Entry } from '#/record/entry.ts';
import { isNotAFact } from '#/record/standing.ts';
import { Link } from '#/ui/link.tsx';
import { Tag } from '#/ui/tag.tsx';
import { entryPath } from './entry-path.ts';
import { wordsEntryStatus } from './entry-words.ts';
import { TitleText } from './source-text.tsx';

/** The way to an entry that something else names. What is no fact says so here too, in the words of the lists. */
export function EntryLink({ entry }: { readonly entry: Entry }): ReactElement {
  const { language } = useLanguage();
  return (
    <>
      <Link to={entryPath(entry.id)}>
        <TitleText of={entry} source={entry.sources[0]} />
      </Link>
      {isNotAFact(entry.status) ? (
        <>
          {' '}
          <Tag colour="red">{wordsEntryStatus(entry, language)}</Tag>
        </>
      ) : null}
    </>
  );
}
