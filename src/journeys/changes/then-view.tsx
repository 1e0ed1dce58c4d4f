import { useMemo, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer, useEntries } from '#/hooks/record.ts';
import { ChangedLines } from '#/record-view/changed-lines-list.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { entryPath } from '#/record-view/entry-path.ts';
import { wordsEntryStatus } from '#/record-view/entry-words.ts';
import { formatClinicalDate, formatInstantDay, formatPlainDate } from '#/record-view/format-date.ts';
import { TitleText } from '#/record-view/source-text.tsx';
import { useToday } from '#/record-view/use-today.ts';
import type { Entry } from '#/record/entry.ts';
import { dayInLondon, endOfDay } from '#/record/london-day.ts';
import { Link } from '#/ui/link.tsx';
import { Loading } from '#/ui/loading.tsx';
import { arrangeThen, THEN_KINDS, type ThenRow } from './arrange-then.ts';
import { CHANGES_WORDS } from './changes.words.ts';

/** What was current on a day, with what is different today; says so where this device cannot know. */
export function ThenView({ day }: { readonly day: string }): ReactElement | null {
  const words = useWords(CHANGES_WORDS);
  const { language } = useLanguage();
  const today = useToday();
  const opening = useAnswer('opened');
  const end = endOfDay(day);
  if (end === undefined) return null;
  if (opening === undefined) return <Loading>{words.loading}</Loading>;
  const first = formatInstantDay(new Date(opening.first), language);
  return (
    <section aria-labelledby="then">
      <h2 className="nhsuk-heading-m" id="then">
        {words.onDay.heading(formatPlainDate(day, language))}
      </h2>
      {day > today ? (
        <p>{words.onDay.future}</p>
      ) : end < opening.first ? (
        <>
          <p>{words.onDay.before(first)}</p>
          <p>
            <Link to={`/record/changes?on=${dayInLondon(new Date(opening.first))}`}>
              {words.onDay.seeFirst(first)}
            </Link>
          </p>
        </>
      ) : (
        <Kinds instant={end} />
      )}
      <p>
        <Link to="/record/changes">{words.onDay.back}</Link>
      </p>
    </section>
  );
}

function Kinds({ instant }: { readonly instant: string }): ReactElement {
  const words = useWords(CHANGES_WORDS);
  const then = useAnswer('recordAt', instant, THEN_KINDS);
  const now = useEntries(THEN_KINDS);
  const groups = useMemo(
    () =>
      then === undefined || now === undefined
        ? undefined
        : THEN_KINDS.map((kind) => ({ kind, rows: arrangeThen(kind, then, now) })),
    [then, now],
  );
  if (groups === undefined) return <Loading>{words.loading}</Loading>;
  return (
    <>
      <p>{words.onDay.lead}</p>
      {groups.map(({ kind, rows }) => (
        <div key={kind}>
          <h3 className="nhsuk-heading-s">{words.onDay.kinds[kind]}</h3>
          {rows.length === 0 ? <p>{words.onDay.none}</p> : null}
          <ul className="app-changes">
            {rows.map((row) => (
              <Row key={row.is === 'since' ? row.now.id : row.was.id} row={row} />
            ))}
          </ul>
        </div>
      ))}
      <p>{words.onDay.late}</p>
    </>
  );
}

function Row({ row }: { readonly row: ThenRow }): ReactElement {
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const shown: Entry = row.is === 'since' ? row.now : row.was;
  const about = [
    formatClinicalDate(shown.when, language),
    wordsEntryStatus(shown, language),
    shown.sources.map(nameOf).join('; '),
  ];
  return (
    <li>
      <p>
        <Link to={entryPath(shown.facts[0].ref)}>
          <TitleText of={shown} source={shown.sources[0]} />
        </Link>
      </p>
      <p className="app-changes__about">{about.join(' · ')}</p>
      <Today row={row} />
    </li>
  );
}

function Today({ row }: { readonly row: ThenRow }): ReactElement {
  const { onDay: words } = useWords(CHANGES_WORDS);
  const { language } = useLanguage();
  switch (row.is) {
    case 'same':
      return <p>{words.same}</p>;
    case 'ended':
      return (
        <p>
          <strong>{words.ended(wordsEntryStatus(row.now, language))}</strong>
        </p>
      );
    case 'gone':
      return (
        <p>
          <strong>{words.gone}</strong>
        </p>
      );
    case 'since':
      return (
        <p>
          <strong>{words.since}</strong>
        </p>
      );
    case 'changed':
      return (
        <>
          <p>
            <strong>{words.changed}</strong>
          </p>
          {row.facts.map(([before, after]) => (
            <ChangedLines key={after.ref} before={before} after={after} />
          ))}
        </>
      );
  }
}
