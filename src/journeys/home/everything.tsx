import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Kind } from '#/record/fact.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { Link } from '#/ui/link.tsx';
import type { HomeView } from './arrange-home.ts';
import { HOME_WORDS } from './home.words.ts';
import { PlainList } from '#/ui/plain-list.tsx';

type PageName = keyof typeof HOME_WORDS.en.pages;

const PAGES: readonly (readonly [PageName, Kind | 'all' | 'none'])[] = [
  ['medicines', 'medicine'],
  ['allergies', 'allergy'],
  ['conditions', 'condition'],
  ['results', 'result'],
  ['vaccinations', 'vaccination'],
  ['procedures', 'procedure'],
  ['visits', 'visit'],
  ['documents', 'document'],
  ['timeline', 'all'],
  ['sources', 'none'],
];

/** The way to every page, with how much is on it. */
export function Everything({ counts, total }: Pick<HomeView, 'counts' | 'total'>): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  return (
    <nav aria-labelledby="everything">
      <h2 className="nhsuk-heading-m" id="everything">
        {words.everything}
      </h2>
      <PlainList className="app-tiles">
        {PAGES.map(([name, kind]) => {
          const count = kind === 'all' ? total : kind === 'none' ? undefined : (counts[kind] ?? 0);
          return (
            <li key={name}>
              <Link to={`/record/${name}`}>{words.pages[name]}</Link>
              {count === undefined ? null : (
                <span className="app-tiles__count">
                  {words.count(formatNumber(count, language), count !== 1)}
                </span>
              )}
            </li>
          );
        })}
      </PlainList>
    </nav>
  );
}
