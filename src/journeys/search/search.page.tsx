import { type ReactElement, useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useMarkWhenPainted } from '#/hooks/marks.ts';
import { useCoverage } from '#/hooks/record.ts';
import { useSearch } from '#/hooks/search.ts';
import type { Entry } from '#/record/entry.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { EntryList } from '#/record-view/entry-list.tsx';
import { useDisputes } from '#/record-view/use-disputes.ts';
import { PageHeading } from '#/ui/page-heading.tsx';
import { arrangeHits, mayBeElsewhere, wordsBecause } from './arrange-hits.ts';
import { SEARCH_WORDS } from './search.words.ts';

export function SearchPage(): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  return (
    <>
      <PageHeading text={words.heading} />
      <SearchForm
        text={text}
        onText={(next) => setSearch(next === '' ? {} : { q: next }, { replace: true })}
      />
      <Hits query={useDeferredValue(text.trim())} />
      <CoverageRegion />
    </>
  );
}

interface SearchFormProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

function SearchForm({ text, onText }: SearchFormProps): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const id = useId();
  return (
    <search>
      <form
        className="app-search"
        action="/record/search"
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('q');
          if (typeof typed === 'string') onText(typed);
        }}
      >
        <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
          {words.label}
        </label>
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {words.hint}
        </div>
        <div className="app-search__row">
          <input
            className="nhsuk-input app-search__input"
            id={id}
            name="q"
            type="search"
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
          />
          <button type="submit" className="nhsuk-button app-search__button">
            {words.button}
          </button>
        </div>
      </form>
    </search>
  );
}

function Hits({ query }: { readonly query: string }): ReactElement {
  const words = useWords(SEARCH_WORDS);
  const found = useSearch(query);
  const settled = useSettled(query, found);
  const hits = query === '' ? undefined : found?.hits;
  const shelves = useMemo(() => arrangeHits(hits ?? [], words.results), [hits, words]);
  const reasons = useMemo(
    () =>
      new Map(
        (hits ?? []).map((hit) => [hit.entry.id, words.because(wordsBecause(hit, words.fields))] as const),
      ),
    [hits, words],
  );
  const disputes = useDisputes();
  const coverage = useCoverage();
  const becauseOf = useCallback((entry: Entry) => reasons.get(entry.id), [reasons]);
  useMarkWhenPainted('phr:search-ready', found !== undefined);
  useMarkWhenPainted('phr:search-shown', settled && query !== '', hits?.length);
  return (
    <>
      <div role="status">
        {query === '' ? null : !settled || found === undefined ? (
          <p>{words.searching}</p>
        ) : (
          <p>{words.count(found.hits.length, query, found.searched)}</p>
        )}
      </div>
      {settled && hits?.length === 0 ? (
        <p>{mayBeElsewhere(coverage) ? words.notAll : words.tryAnother}</p>
      ) : null}
      <EntryList shelves={shelves} showKind becauseOf={becauseOf} disputes={disputes.byEntry} />
    </>
  );
}

/** Whether an answer belongs to this question: the answer to the last one stays on screen until the new one is here. */
function useSettled(query: string, found: unknown): boolean {
  const [asked, setAsked] = useState({ query, before: undefined as unknown });
  if (asked.query !== query) setAsked({ query, before: found });
  return found !== undefined && found !== asked.before && asked.query === query;
}
