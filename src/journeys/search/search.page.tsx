import { type ReactElement, useCallback } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useMarkWhenPainted } from '#/hooks/marks.ts';
import { useSearch } from '#/hooks/search.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { FIRST_HITS, isAsking, MORE_HITS, toQuery } from './arrange-search.ts';
import { HitList } from './hit-list.tsx';
import { SearchAnswer } from './search-answer.tsx';
import { SearchFilter } from './search-filter.tsx';
import { SearchForm } from './search-form.tsx';
import { SEARCH_WORDS } from './search.words.ts';
import { useAsked, useLimit } from './use-asked.ts';
import './search.css';

export function SearchPage(): ReactElement {
  const words = useWords(SEARCH_WORDS);
  return (
    <>
      <PageHeading text={words.heading} />
      <Search />
      <CoverageRegion />
    </>
  );
}

/** What changes with every letter is in here, and what a letter does not change is left alone (`memo`). */
function Search(): ReactElement {
  const { asked, ask } = useAsked();
  const [limit, setLimit] = useLimit(asked, FIRST_HITS);
  const query = toQuery(asked, limit);
  const { found, askAhead } = useSearch(query);
  const isSettled = found !== undefined && JSON.stringify(found.query) === JSON.stringify(query);
  const onText = useCallback(
    (text: string) => {
      const next = { ...asked, text };
      askAhead(toQuery(next, FIRST_HITS));
      ask(next);
    },
    [ask, askAhead, asked],
  );
  const onMore = useCallback(() => setLimit(limit + MORE_HITS), [setLimit, limit]);
  useMarkWhenPainted('phr:search-ready', found !== undefined);
  useMarkWhenPainted('phr:search-shown', isSettled && isAsking(asked), found?.total);
  return (
    <>
      <div className="app-asks">
        <SearchForm text={asked.text} onText={onText} />
        <SearchFilter asked={asked} counts={found?.countsByKind} onAsk={ask} />
      </div>
      <SearchAnswer isAsking={isAsking(asked)} found={found} />
      {/* A box of its own: what comes and goes beside others makes the browser style those again. */}
      <div>
        {isAsking(asked) && found !== undefined && found.hits.length > 0 ? (
          <HitList hits={found.hits} total={found.total} more={MORE_HITS} onMore={onMore} />
        ) : null}
      </div>
    </>
  );
}
