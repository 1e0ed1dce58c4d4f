import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Entry } from '#/record/entry.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { Details } from '#/ui/details.tsx';
import { Link } from '#/ui/link.tsx';
import type { Related } from '#/record/related.ts';
import { ENTRY_WORDS } from './entry.words.ts';

export function EntryRelated({ related }: { readonly related: Related }): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const parts = (['visits', 'panels', 'members', 'recordedThere', 'others'] as const).filter(
    (part) => related[part].length > 0,
  );
  if (parts.length === 0 && related.folded.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 className="nhsuk-heading-m" id="related">
        {words.related}
      </h2>
      {parts.map((part) => (
        <Entries key={part} heading={words[part]} entries={related[part]} />
      ))}
      {related.folded.length === 0 ? null : (
        <Details summary={words.folded(related.folded.length)}>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {related.folded.map((ref) => (
              <li key={ref}>{ref}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function Entries({
  heading,
  entries,
}: {
  readonly heading: string;
  readonly entries: readonly Entry[];
}): ReactElement {
  const { language } = useLanguage();
  return (
    <>
      <h3 className="nhsuk-heading-s">{heading}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to={entryPath(entry.id)}>
              <SourceText source={entry.sources[0]}>{entry.title}</SourceText>
            </Link>{' '}
            ({KIND_WORDS[language][entry.kind].one}, {formatClinicalDate(entry.when, language)})
          </li>
        ))}
      </ul>
    </>
  );
}
