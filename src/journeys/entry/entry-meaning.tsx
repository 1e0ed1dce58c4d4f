import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Entry } from '#/record/entry.ts';
import { linesOf } from '#/record-view/entry-lines.ts';
import { abbreviationsIn, explain } from '#/record-view/plain-language.ts';
import { InsetText } from '#/ui/inset-text.tsx';
import { ENTRY_WORDS } from './entry.words.ts';

/** A general explanation where one is known, and nothing where none is. */
export function EntryMeaning({ entry }: { readonly entry: Entry }): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const lead = entry.facts[0];
  const meaning = explain(lead);
  const texts = [lead.title, ...lead.notes, ...linesOf(lead, language).map((line) => line.text)];
  const abbreviations = abbreviationsIn(texts);
  if (meaning === undefined && abbreviations.length === 0) return null;
  return (
    <InsetText>
      {meaning === undefined ? null : (
        <>
          <p>
            <strong>{words.plain}:</strong> {meaning[language]}
          </p>
          <p>
            {words.plainNote} {words.plainFrom[meaning.from]}{' '}
            {meaning.page === undefined ? null : (
              <a className="nhsuk-link" href={meaning.page} hrefLang="en" target="_blank" rel="noreferrer">
                {words.plainMore(meaning.name[language])}
              </a>
            )}
          </p>
        </>
      )}
      {abbreviations.length === 0 ? null : (
        <p>
          <strong>{words.abbreviations}:</strong>{' '}
          {abbreviations.map((one) => `${one.short} = ${one[language]}`).join('; ')}.{' '}
          {words.abbreviationsFrom}
        </p>
      )}
    </InsetText>
  );
}
