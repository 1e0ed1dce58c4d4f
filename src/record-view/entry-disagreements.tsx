import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from './coverage-name.ts';
import { Link } from '#/ui/link.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import type { Disagreement } from '#/record/disputes.ts';
import { DISPUTE_WORDS, wordsDispute } from './entry-disputes.words.ts';
import { entryPath } from './entry-path.ts';
import { wordsStanding } from './entry-words.ts';
import { SourceText } from './source-text.tsx';

/** Above a list: on what the sources do not agree, each side by name. Nobody is said to be right. */
export function EntryDisagreements({
  disagreements,
}: {
  readonly disagreements: readonly Disagreement[];
}): ReactElement | null {
  const words = useWords(DISPUTE_WORDS);
  if (disagreements.length === 0) return null;
  return (
    <WarningCallout heading={words.heading} prefix={words.important}>
      {disagreements.map((one, place) => (
        <One key={place} disagreement={one} />
      ))}
      <p>{words.both}</p>
    </WarningCallout>
  );
}

function One({ disagreement }: { readonly disagreement: Disagreement }): ReactElement {
  const words = useWords(DISPUTE_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  if (disagreement.is === 'none-known-beside')
    return (
      <>
        <p>
          {words.noneKnown(nameOf(disagreement.source), disagreement.said)} {words.butRecorded}
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {disagreement.entries.map((entry) => (
            <li key={entry.id}>
              <Link to={entryPath(entry.id)}>
                <SourceText source={entry.sources[0]}>{entry.title}</SourceText>
              </Link>{' '}
              {words.recordedBy(entry.sources.map(nameOf).join('; '))}
            </li>
          ))}
        </ul>
      </>
    );
  const { entry, dispute } = disagreement;
  return (
    <p>
      <strong>
        <SourceText source={entry.sources[0]}>{entry.title}</SourceText>
      </strong>
      {'. '}
      {words.has(
        entry.sources.map(nameOf).join('; '),
        wordsStanding(entry.kind, entry.status, language),
      )}{' '}
      <Link to={entryPath(dispute.other)}>{wordsDispute(dispute, entry.kind, nameOf, language)}</Link>.
    </p>
  );
}
