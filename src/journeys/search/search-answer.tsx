import { memo, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useCoverage } from '#/hooks/record.ts';
import type { Found } from '#/hooks/search.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { mayBeElsewhere, meaningIn } from './arrange-search.ts';
import { SEARCH_WORDS } from './search.words.ts';

export interface SearchAnswerProps {
  readonly isAsking: boolean;
  readonly found: Found | undefined;
}

/** How many were found, and how the question was understood. Speaks of the question that it answers, not of the next. */
export const SearchAnswer = memo(function SearchAnswer({ isAsking, found }: SearchAnswerProps): ReactElement {
  return (
    <>
      <div role="status">{isAsking ? <Count found={found} /> : null}</div>
      {isAsking && found?.total === 0 && found.query.limit > 0 ? <Nothing found={found} /> : null}
    </>
  );
});

function Count({ found }: { readonly found: Found | undefined }): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const { language } = useLanguage();
  if (found === undefined || found.query.limit === 0) return <p>{words.searching}</p>;
  const { total, hits, readAs, searched, query } = found;
  return (
    <p>
      {words.count(total, query.text.trim(), searched)}{' '}
      {hits.length < total ? words.shown(hits.length) : null}{' '}
      {readAs.period === undefined ? null : words.period(formatClinicalDate(readAs.period.date, language))}
    </p>
  );
}

function Nothing({ found }: { readonly found: Found }): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const { language } = useLanguage();
  const coverage = useCoverage();
  const meanings = found.readAs.expanded.flatMap((one) => meaningIn(one, language, words.means) ?? []);
  return (
    <>
      {meanings.length === 0 ? null : <p>{meanings.join(' ')}</p>}
      <p>{mayBeElsewhere(coverage) ? words.notAll : words.tryAnother}</p>
    </>
  );
}
