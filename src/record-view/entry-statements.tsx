import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useOrganisationName } from '#/hooks/record.ts';
import type { Statement } from '#/record/fact.ts';
import { InsetText } from '#/ui/inset-text.tsx';
import { EMPTY_WORDS } from './entry-empty.words.ts';
import { STATEMENT_WORDS } from './entry-words.ts';
import { formatClinicalDate } from './format-date.ts';

/** What organisations say about a whole part of the record, each statement as the different thing it is. */
export function EntryStatements({
  statements,
}: {
  readonly statements: readonly Statement[] | undefined;
}): ReactElement | null {
  const { language } = useLanguage();
  const words = useWords(EMPTY_WORDS);
  const nameOf = useOrganisationName();
  if (statements === undefined || statements.length === 0) return null;
  return (
    <section aria-labelledby="statements">
      <h2 className="nhsuk-heading-m" id="statements">
        {words.saidHeading}
      </h2>
      <InsetText>
        {statements.map((one, place) => (
          <p key={place}>
            {STATEMENT_WORDS[language][one.says](nameOf(one.source), one.said)}
            {one.when.known === 'not-recorded'
              ? null
              : ` ${words.saidOn(formatClinicalDate(one.when, language))}`}
            {one.said === '' || one.says === 'other' || one.says === 'none-known'
              ? null
              : ` ${words.itsWords(one.said)}`}
          </p>
        ))}
      </InsetText>
    </section>
  );
}
