import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import type { Entry } from '#/record/entry.ts';
import { KINDS } from '#/record/fact.ts';
import type { Related } from '#/record/related.ts';
import { Details } from '#/ui/details.tsx';
import { EntryLinks } from './entry-links.tsx';
import { ENTRY_WORDS } from './entry.words.ts';

/** What else in the record belongs to an entry. */
export function EntryRelated({ related }: { readonly related: Related }): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const parts = (['visits', 'panels', 'members', 'conditions', 'others'] as const).filter(
    (part) => related[part].length > 0,
  );
  if (parts.length + related.recordedThere.length === 0 && related.folded.length === 0) return null;
  return (
    <>
      <RecordedThere entries={related.recordedThere} />
      {parts.length === 0 && related.folded.length === 0 ? null : (
        <section aria-labelledby="related">
          <h2 className="nhsuk-heading-m" id="related">
            {words.related}
          </h2>
          {parts.map((part) => (
            <EntryLinks
              key={part}
              heading={words[part]}
              entries={related[part]}
              withValues={part === 'members'}
            />
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
      )}
    </>
  );
}

/** Everything that was recorded at a visit, kind by kind, with what was found. */
function RecordedThere({ entries }: { readonly entries: readonly Entry[] }): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="recorded-there">
      <h2 className="nhsuk-heading-m" id="recorded-there">
        {words.recordedThere}
      </h2>
      {KINDS.map((kind) => ({ kind, those: entries.filter((entry) => entry.kind === kind) }))
        .filter(({ those }) => those.length > 0)
        .map(({ kind, those }) => (
          <EntryLinks key={kind} heading={KIND_WORDS[language][kind].many} entries={those} withValues />
        ))}
    </section>
  );
}
