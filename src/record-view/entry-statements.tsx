import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from './coverage-name.ts';
import { InsetText } from '#/ui/inset-text.tsx';
import type { Said } from './arrange-statements.ts';
import { EMPTY_WORDS } from './entry-empty.words.ts';
import { quotedOf, wordsSaid } from './entry-statements.words.ts';
import { SourceText } from './source-text.tsx';

/** What organisations state about a whole part of the record, one paragraph a source and meaning. */
export function EntryStatements({ said }: { readonly said: readonly Said[] }): ReactElement | null {
  const words = useWords(EMPTY_WORDS);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="statements">
      <h2 className="nhsuk-heading-m" id="statements">
        {words.saidHeading}
      </h2>
      <Paragraphs said={said} />
    </section>
  );
}

/** Statements after which something may be missing from the list below. */
export function EntryWarnings({ said }: { readonly said: readonly Said[] }): ReactElement | null {
  return said.length === 0 ? null : <Paragraphs said={said} />;
}

function Paragraphs({ said }: { readonly said: readonly Said[] }): ReactElement {
  const { language } = useLanguage();
  const words = useWords(EMPTY_WORDS);
  const nameOf = useSourceName();
  return (
    <InsetText>
      {said.map((one) => (
        <p key={one.key}>
          {wordsSaid(one, nameOf(one.source), language)}
          {quotedOf(one).map((text) => (
            <span key={text}>
              {' '}
              {words.itsWords} <SourceText source={one.source}>“{text}”</SourceText>
            </span>
          ))}
        </p>
      ))}
    </InsetText>
  );
}
