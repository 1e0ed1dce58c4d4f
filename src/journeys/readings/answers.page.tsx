import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useDraft, useDrafts } from '#/hooks/draft.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useReadings } from '#/hooks/readings.tsx';
import { useSession } from '#/hooks/session.tsx';
import { localInstant } from '#/kit/local-instant.ts';
import { answersAsked, shownOf, type Answered } from '#/record/readings/questionnaire.ts';
import type { Reading } from '#/record/readings/reading.ts';
import { AnswerList } from '#/record-view/answer-list.tsx';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { SourceText } from '#/record-view/source-text.tsx';
import { BackLink } from '#/ui/back-link.tsx';
import { Button } from '#/ui/button.tsx';
import { ErrorSummary, useWrong } from '#/ui/error-summary.tsx';
import { InsetText } from '#/ui/inset-text.tsx';
import { Loading } from '#/ui/loading.tsx';
import { PageHeading } from '#/ui/page-heading.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { ANSWERS_WORDS } from './answers.words.ts';
import { questionsAt, typedFaultWords, type AskedAt } from './arrange-answers.ts';
import { FORM_WORDS, READINGS_WORDS } from './readings.words.ts';
import { readTyped, typedOf, type TypedAnswers } from './typed-answers.ts';
import './readings.css';

/** `/readings/answers`: questions that somebody asks (`?from=` and `?id=`), or answers that are changed (`?change=`). */
export function AnswersPage(): ReactElement {
  const words = useWords(ANSWERS_WORDS);
  const readings = useWords(READINGS_WORDS);
  const [search] = useSearchParams();
  const { all, asked } = useReadings();
  const found = useMemo(() => all && questionsAt(search, asked, all), [search, asked, all]);
  // Once they are kept they are asked no more, and the form stays until the next page is there.
  const [sending, setSending] = useState<AskedAt>();
  const at = found ?? sending;
  const place = `answers ${at?.key ?? ''}`;
  const drafts = useDrafts(place);
  if (all === undefined || drafts === undefined) return <Loading>{readings.loading}</Loading>;
  return (
    <div className="app-reading">
      <BackLink to="/readings">{readings.heading}</BackLink>
      {at === undefined ? (
        <>
          <PageHeading text={readings.kinds.questionnaire} />
          <p>{words.gone}</p>
        </>
      ) : (
        <AnswersForm
          key={place}
          at={at}
          place={place}
          draft={drafts[place]}
          isSending={sending !== undefined}
          onSending={setSending}
        />
      )}
    </div>
  );
}

/** Makes a reading of answers that are given now, by the person or by whoever acts for them. */
function useReadingOf(): (answered: Answered) => Reading {
  const { session } = useSession();
  const actor = session.state === 'signed-in' ? session.actor?.name : undefined;
  return (answered) => ({
    kind: 'questionnaire',
    values: {},
    takenAt: localInstant(new Date()),
    how: {},
    origin: { is: 'typed' },
    answered,
    ...(actor !== undefined && { measuredBy: actor }),
  });
}

function AnswersForm({
  at,
  place,
  draft,
  isSending,
  onSending,
}: {
  readonly at: AskedAt;
  readonly place: string;
  /** As it was left, if it was. */
  readonly draft: string | undefined;
  readonly isSending: boolean;
  /** Undefined when it came to nothing. */
  readonly onSending: (at: AskedAt | undefined) => void;
}): ReactElement {
  const words = useWords(ANSWERS_WORDS);
  const { problem } = useWords(FORM_WORDS);
  const readings = useWords(READINGS_WORDS);
  const { language } = useLanguage();
  const where = useSourceName()(at.from);
  const { keep: keepDraft, drop } = useDraft(place);
  const { keep, change } = useReadings();
  const readingOf = useReadingOf();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<TypedAnswers>(() =>
    draft === undefined ? typedOf(at.questionnaire, at.answers) : (JSON.parse(draft) as TypedAnswers),
  );
  const [wrong, complain] = useWrong();
  const { answers, faults } = readTyped(at.questionnaire, typed);
  const shown = shownOf(at.questionnaire, answers);
  const answered: Answered = {
    questionnaire: at.questionnaire,
    answers: answersAsked(at.questionnaire, answers),
    request: { id: at.id, from: at.from },
  };
  const errors = typedFaultWords({ faults, shown, answered }, words, language);

  const goOn = (): void => {
    complain(errors);
    if (errors.length > 0) return;
    const next = new URLSearchParams(search);
    next.set('check', '');
    setSearch(next);
  };
  const send = async (): Promise<void> => {
    onSending(at);
    const reading = readingOf(answered);
    try {
      await (at.changed === undefined ? keep(reading, [at.from]) : change(at.changed, reading));
      await drop();
      void navigate('/readings', { state: { answered: true } });
    } catch {
      onSending(undefined);
      complain([{ field: 'main', text: words.failed }]);
    }
  };

  const title = <SourceText source={at.from}>{at.questionnaire.title || readings.untitled}</SourceText>;
  const summary =
    wrong === undefined ? null : <ErrorSummary key={wrong.place} title={problem} errors={wrong.errors} />;
  if (search.has('check') && errors.length === 0)
    return (
      <>
        {summary}
        <PageHeading key="check" text={words.check} about={title} />
        <Check
          answered={answered}
          where={where}
          isChange={at.changed !== undefined}
          isSending={isSending}
          onSend={() => void send()}
        />
      </>
    );
  return (
    <>
      {summary}
      <PageHeading key="form" text={readings.kinds.questionnaire} about={title} />
      <p>{words.from(at.by, where)}</p>
      {at.words === '' ? null : (
        <p className="app-asked__words">
          “<SourceText source={at.from}>{at.words}</SourceText>”
        </p>
      )}
      <InsetText>
        <p>{words.notWatched}</p>
      </InsetText>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <AnswerFields
          shown={shown}
          typed={typed}
          errors={wrong?.errors ?? []}
          from={at.from}
          onChange={(linkId, field) => {
            const next = { ...typed, [linkId]: field };
            setTyped(next);
            keepDraft(JSON.stringify(next));
          }}
        />
        <Button type="submit">{words.goOn}</Button>
      </form>
    </>
  );
}

/** What will be seen, before it goes. */
function Check({
  answered,
  where,
  isChange,
  isSending,
  onSend,
}: {
  readonly answered: Answered;
  /** Who asks. */
  readonly where: string;
  readonly isChange: boolean;
  readonly isSending: boolean;
  readonly onSend: () => void;
}): ReactElement {
  const words = useWords(ANSWERS_WORDS);
  const navigate = useNavigate();
  return (
    <>
      <p>{words.seen(where)}</p>
      <AnswerList answered={answered} />
      {isChange ? null : <p>{words.allows}</p>}
      {navigator.onLine ? null : <p>{words.offline}</p>}
      <div className="app-buttons">
        <Button onClick={onSend} disabled={isSending}>
          {isChange ? words.save : words.send(where)}
        </Button>
        <Button kind="secondary" onClick={() => void navigate(-1)}>
          {words.change}
        </Button>
      </div>
    </>
  );
}
