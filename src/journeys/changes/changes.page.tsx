import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer } from '#/hooks/record.ts';
import { CoverageRegion } from '#/record-view/coverage-region.tsx';
import { formatInstant, formatPlainDate } from '#/record-view/format-date.ts';
import { startOfDay } from '#/record/london-day.ts';
import { newSince } from '#/record/opening.ts';
import { Details } from '#/ui/details.tsx';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { useNow } from '#/hooks/now.ts';
import { ChangesList } from './changes-list.tsx';
import { CHANGES_WORDS } from './changes.words.ts';
import { DayForm } from './day-form.tsx';
import { ThenView } from './then-view.tsx';
import '#/record-view/entry.css';
import '#/record-view/own-layer.css';

/** `/record/changes`: what sources changed, since the last visit or a day; and what the record said on a day. */
export function ChangesPage(): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const [search, setSearch] = useSearchParams();
  const since = search.get('since') ?? '';
  const on = search.get('on') ?? '';
  return (
    <>
      <PageHeading text={words.heading} />
      <div className="app-no-print">
        <Details summary={words.choose} open={since !== '' || on !== ''}>
          <DayForm
            key={`since ${since}`}
            name="since"
            label={words.chooseSince}
            day={since}
            onShow={(day) => setSearch({ since: day })}
          />
          <DayForm
            key={`on ${on}`}
            name="on"
            label={words.chooseOn}
            day={on}
            onShow={(day) => setSearch({ on: day })}
          />
        </Details>
      </div>
      {on === '' ? <Since day={since} /> : <ThenView day={on} />}
      <CoverageRegion />
    </>
  );
}

function Since({ day }: { readonly day: string }): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const { language } = useLanguage();
  const now = useNow();
  const opening = useAnswer('opened');
  const chosen = startOfDay(day);
  if (opening === undefined) return <Loading>{words.loading}</Loading>;
  const since = chosen ?? newSince(opening);
  const moment = (instant: string): string => formatInstant(instant, language, now, 'middle');
  const heading =
    chosen !== undefined
      ? words.sinceDay(formatPlainDate(day, language))
      : opening.before === undefined
        ? words.sinceFirst(moment(opening.first))
        : words.sinceOpened(moment(opening.before));
  return (
    <section aria-labelledby="since">
      <h2 className="nhsuk-heading-m" id="since">
        {heading}
      </h2>
      <ChangesList since={since} first={opening.first} />
      {chosen === undefined ? null : (
        <p>
          <Link to="/record/changes">{words.backToOpened}</Link>
        </p>
      )}
    </section>
  );
}
