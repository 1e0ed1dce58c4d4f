import { memo, type ReactElement, useEffect, useState } from 'react';
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

function Count({ found }: { readonly found: Found | undefined }): ReactElement | null {
  const words = useWords(SEARCH_WORDS);
  const { language } = useLanguage();
  const isLate = useLate(LATE_MS);
  if (found === undefined || found.query.limit === 0) return isLate ? <p>{words.searching}</p> : null;
  const { total, hits, readAs, searched, query } = found;
  return (
    <p>
      {words.count(total, query.text.trim(), searched)}{' '}
      {hits.length < total ? words.shown(hits.length) : null}{' '}
      {readAs.period === undefined ? null : words.period(formatClinicalDate(readAs.period.date, language))}
    </p>
  );
}

/** Longer than an answer takes as a rule: only who waits is told that they wait. */
const LATE_MS = 300;

/** Whether so much time has passed since this was first drawn. */
function useLate(ms: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isLate;
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
