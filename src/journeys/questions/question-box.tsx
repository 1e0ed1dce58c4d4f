import { useId, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useAnswer, useCoverage, useHeldDetails } from '#/hooks/record.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { EntryLink } from '#/record-view/entry-link.tsx';
import { formatClinicalDay, formatInstantDay } from '#/record-view/format-date.ts';
import type { LayerRemark } from '#/record/person-layer.ts';
import { Button } from '#/ui/button.tsx';
import { Link, PhoneLink } from '#/ui/link.tsx';
import { QUESTIONS_WORDS } from './questions.words.ts';

export type Question = Extract<LayerRemark, { is: 'question' }>;

export interface QuestionBoxProps {
  readonly question: Question;
  readonly onAsked: (asked: boolean) => void;
  readonly onDelete: () => void;
  readonly onCopy: () => void;
}

/** One question: whom to ask and how to reach them, the words, what it is about, and what to do with it. */
export function QuestionBox({ question, onAsked, onDelete, onCopy }: QuestionBoxProps): ReactElement {
  const words = useWords(QUESTIONS_WORDS);
  const { language } = useLanguage();
  const id = useId();
  const who = useSourceName()(question.to);
  const phone = useCoverage()?.find(({ source }) => source === question.to)?.phone;
  const { asked } = question;
  const day = (instant: string): string => formatInstantDay(new Date(instant), language);
  return (
    <section className="app-own" aria-labelledby={id}>
      <h3 className="nhsuk-heading-s" id={id}>
        {words.to(who)}
      </h3>
      <p>{phone === undefined ? words.noPhone : <Phone phone={phone} />}</p>
      <p className="app-own__text">{question.text}</p>
      <About question={question} />
      <p className="app-list__about">
        {asked === undefined ? words.written(day(question.at)) : words.askedOn(day(asked))}
      </p>
      <div className="app-buttons">
        <Button kind="secondary" describedBy={id} onClick={() => onAsked(asked === undefined)}>
          {asked === undefined ? words.iAsked : words.notAsked}
        </Button>
        <Button kind="secondary" describedBy={id} onClick={onCopy}>
          {words.copy}
        </Button>
        <Button kind="secondary" describedBy={id} onClick={onDelete}>
          {words.delete}
        </Button>
      </div>
    </section>
  );
}

function Phone({ phone }: { readonly phone: string }): ReactElement {
  const words = useWords(QUESTIONS_WORDS);
  return (
    <>
      {words.phone} <PhoneLink phone={phone} />
    </>
  );
}

/** The entries that it is about, by the facts it names, whatever entries they stand in by now. */
function About({ question }: { readonly question: Question }): ReactElement | null {
  const words = useWords(QUESTIONS_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const found = useAnswer('entriesById', question.refs);
  const details = useHeldDetails();
  if (found === undefined || details === undefined) return null;
  if (details.some(({ ref }) => question.refs.includes(ref)))
    return (
      <p>
        <strong>{words.about}</strong> <Link to="/record/sources">{words.aboutDetails}</Link>
      </p>
    );
  const entries = [...new Map(found.map((entry) => [entry.id, entry])).values()];
  if (entries.length === 0) return <p>{words.gone}</p>;
  return (
    <>
      <p>
        <strong>{words.about}</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLink entry={entry} /> (
            {[formatClinicalDay(entry.when, language), ...entry.sources.map(nameOf)].join(', ')})
          </li>
        ))}
      </ul>
    </>
  );
}
