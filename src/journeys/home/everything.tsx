import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Kind } from '#/record/fact.ts';
import { formatNumber } from '#/record-view/format-number.ts';
import { NoWrap } from '#/ui/no-wrap.tsx';
import { Link } from '#/ui/link.tsx';
import type { Count, HomeView } from '#/record/overview/arrange-home.ts';
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
  ['changes', 'none'],
  ['questions', 'none'],
  ['sources', 'none'],
];

const NONE: Count = { entries: 0, notFacts: 0 };

/** The way to every page, with how much is on it; where nobody could be asked, a nought would say too much. */
export function Everything({ counts, nobodyAsked }: Pick<HomeView, 'counts' | 'nobodyAsked'>): ReactElement {
  const words = useWords(HOME_WORDS);
  const { language } = useLanguage();
  return (
    <nav aria-labelledby="everything">
      <h2 className="nhsuk-heading-m" id="everything">
        {words.everything}
      </h2>
      <PlainList className="app-tiles">
        {PAGES.map(([name, kind]) => {
          const count = kind === 'none' || nobodyAsked ? undefined : (counts[kind] ?? NONE);
          return (
            <li key={name}>
              <Link to={`/record/${name}`}>{words.pages[name]}</Link>
              {count === undefined ? null : (
                <span className="app-tiles__count">
                  <NoWrap>{words.count(count.entries, formatNumber(count.entries, language))}</NoWrap>
                  {count.notFacts === 0 ? '' : `, ${words.notFacts(formatNumber(count.notFacts, language))}`}
                </span>
              )}
            </li>
          );
        })}
      </PlainList>
    </nav>
  );
}
