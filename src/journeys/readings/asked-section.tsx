import { useMemo, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { usePlan } from '#/hooks/plan.ts';
import { useReadings } from '#/hooks/readings.tsx';
import { stillAsked } from '#/record/readings/asked.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { formatInstant, formatPlainDate } from '#/record-view/format-date.ts';
import { useSourceLanguage } from '#/record-view/source-text.tsx';
import { useToday } from '#/record-view/use-today.ts';
import { Link } from '#/ui/link.tsx';
import { PlainList } from '#/ui/plain-list.tsx';
import { useNow } from '#/hooks/now.ts';
import { askedLine, planLine } from './arrange-asked.ts';
import { ASKED_WORDS } from './asked.words.ts';
import { READINGS_WORDS } from './readings.words.ts';

/** What the people of organisations ask for and is still to be done: other readings, questions, plans. Nothing when there is none. */
export function AskedSection(): ReactElement | null {
  const words = useWords(ASKED_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const { all, asked } = useReadings();
  const isFollowing = (usePlan().plan ?? null) !== null;
  const nameOf = useSourceName();
  const langOf = useSourceLanguage();
  const today = useToday();
  const now = useNow();
  const still = useMemo(() => stillAsked(asked, all ?? [], today), [asked, all, today]);
  if (still.readings.length + still.questions.length + still.plans.length + still.unreadable === 0)
    return null;
  return (
    <section aria-labelledby="asked">
      <h2 className="nhsuk-heading-m" id="asked">
        {words.heading}
      </h2>
      <PlainList className="app-list" labelledBy="asked">
        {still.readings.map((one) => {
          const { what, path, link } = askedLine(one, nameOf(one.from), { words, readings });
          return (
            <li key={`${one.from} ${one.id}`} className="app-reading-item" data-asked={one.id}>
              <p className="app-reading-item__what">
                <strong>{what}</strong>
              </p>
              <p className="app-asked__words" lang={langOf(one.from)}>
                {words.words(one.words)}
              </p>
              <p className="app-list__about">{formatInstant(one.at, language, now)}</p>
              <p>
                <Link to={path}>{link}</Link>
              </p>
            </li>
          );
        })}
        {still.questions.map(({ id, from, by, at, words: said, questionnaire: { title } }) => (
          <li key={`${from} ${id}`} className="app-reading-item" data-asked={id}>
            <p className="app-reading-item__what">
              <strong>{words.questions(by, nameOf(from), title)}</strong>
            </p>
            {said === '' ? null : (
              <p className="app-asked__words" lang={langOf(from)}>
                {words.words(said)}
              </p>
            )}
            <p className="app-list__about">{formatInstant(at, language, now)}</p>
            <p>
              <Link to={`/readings/answers?${new URLSearchParams({ from, id }).toString()}`}>
                {words.answer}
              </Link>
            </p>
          </li>
        ))}
        {still.plans.map((one) => {
          const { path, link } = planLine(one, isFollowing, { words, readings });
          return (
            <li key={`${one.from} ${one.id}`} className="app-reading-item" data-asked={one.id}>
              <p className="app-reading-item__what">
                <strong>{words.plan(one.title)}</strong>
              </p>
              <p className="app-list__about">
                {[
                  words.planBy(one.by, nameOf(one.from)),
                  words.planTime(
                    formatPlainDate(one.firstDay, language),
                    formatPlainDate(one.lastDay, language),
                  ),
                ].join(' · ')}
              </p>
              <p>
                <Link to={path}>{link}</Link>
              </p>
            </li>
          );
        })}
      </PlainList>
      {still.unreadable === 0 ? null : <p>{words.unreadable(still.unreadable)}</p>}
    </section>
  );
}
