import {
  type ReactElement,
  startTransition,
  useCallback,
  useDeferredValue,
  useMemo,
  useOptimistic,
} from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '#/hooks/language.tsx';
import { useAnswer, useOutline } from '#/hooks/record.ts';
import type { Entry } from '#/record/entry.ts';
import { trendsOf } from '#/record/measurements.ts';
import { EntryJumps, useJump } from '#/record-view/entry-jumps.tsx';
import { EntryListPage } from '#/record-view/entry-list-page.tsx';
import { Select } from '#/ui/select.tsx';
import { arrangeResults, CATEGORIES, readCategory } from './arrange-results.ts';
import { RESULTS_WORDS } from './results.words.ts';

export function ResultsPage(): ReactElement {
  const words = useWords(RESULTS_WORDS);
  const { lines: entries, isWhole } = useOutline(['result']);
  const [search, setSearch] = useSearchParams();
  const [category, choose] = useOptimistic(readCategory(search.get('category')));
  // What was chosen shows at once; tens of thousands of lines follow.
  const applied = useDeferredValue(category);
  const [wanted, jump] = useJump();
  const shelves = useMemo(
    () => arrangeResults(entries ?? [], words.headings, applied),
    [entries, words, applied],
  );
  const counts = useAnswer('trendCounts');
  const trends = useCallback(
    (entry: Entry) => (counts === undefined ? [] : trendsOf(entry, counts)),
    [counts],
  );
  return (
    <EntryListPage
      heading={words.heading}
      lead={words.lead}
      about="result"
      entries={entries}
      shelves={shelves}
      trendsOf={trends}
      wanted={wanted}
      isPart={!isWhole}
    >
      <div className="app-filters">
        <Select
          label={words.filter}
          name="category"
          value={category ?? ''}
          options={[
            { value: '', text: words.all },
            ...CATEGORIES.map((one) => ({ value: one, text: words.categories[one] })),
          ]}
          onChange={(value) =>
            startTransition(() => {
              choose(readCategory(value));
              setSearch(value === '' ? {} : { category: value }, { replace: true });
            })
          }
        />
      </div>
      <EntryJumps label={words.jump} shelves={shelves} onJump={jump} />
    </EntryListPage>
  );
}
