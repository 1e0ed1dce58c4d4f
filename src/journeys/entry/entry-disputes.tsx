import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import type { Entry } from '#/record/entry.ts';
import type { Dispute } from '#/record/contradictions/disputes.ts';
import { wordsDispute } from '#/record-view/entry-disputes.words.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { Link } from '#/ui/link.tsx';
import { WarningCallout } from '#/ui/warning-callout.tsx';
import { ENTRY_WORDS } from './entry.words.ts';

export interface EntryDisputesProps {
  readonly entry: Entry;
  readonly disputes: readonly Dispute[];
}

/** What other organisations say against this entry, each with the way to what it says. */
export function EntryDisputes({ entry, disputes }: EntryDisputesProps): ReactElement | null {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  if (disputes.length === 0) return null;
  return (
    <WarningCallout heading={words.disputed} prefix={words.important}>
      {disputes.map((dispute) => (
        <p key={dispute.other}>
          <Link to={entryPath(dispute.other)}>{wordsDispute(dispute, entry.kind, nameOf, language)}</Link>
        </p>
      ))}
      <p>{words.disputedText}</p>
    </WarningCallout>
  );
}
