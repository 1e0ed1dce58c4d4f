import { useEffect, useId, useMemo, useState, type ReactElement } from 'react';
import { useDraft, useDrafts } from '#/hooks/draft.ts';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import { useLayer, type Saying } from '#/hooks/layer.ts';
import { useAnswer, useContradictions, useCoverage } from '#/hooks/record.ts';
import { useSourceName } from '#/record-view/coverage-name.ts';
import { detailsAt, disagreementAt } from '#/record-view/question-path.ts';
import { useDetailsDiffer } from '#/record-view/use-details-differ.ts';
import type { Disagreement } from '#/record/contradictions/disputes.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { Loading } from '#/ui/loading.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { draftDetailQuestion, draftQuestion, type Draft } from './arrange-question.ts';
import { QUESTIONS_WORDS } from './questions.words.ts';

export interface QuestionFormProps {
  readonly search: URLSearchParams;
  /** Keeps it, and then has its draft dropped. */
  readonly onKeep: (question: Saying, drop: () => Promise<void>) => Promise<void>;
  readonly onCancel: () => void;
}

/** Drafts the question that an address asks for, once everything it is about is at hand. */
export function QuestionForm({ search, onKeep, onCancel }: QuestionFormProps): ReactElement {
  const words = useWords(QUESTIONS_WORDS);
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const { items } = useLayer();
  const all = useContradictions();
  const details = useDetailsDiffer();
  // Before the sources are known they have no names, and the text would be written without them.
  const isNamed = useCoverage() !== undefined;
  const entries = useAnswer('entriesById', search.getAll('about'));
  const place = `question ${search.toString()}`;
  const drafts = useDrafts(place);
  const draft = useMemo(() => {
    if (!isNamed || all === undefined || entries === undefined || items === undefined) return undefined;
    const between = all.filter((one): one is Disagreement => one.is !== 'details-differ');
    const differs = detailsAt(search, details ?? []);
    if (differs !== undefined) return draftDetailQuestion(differs, { language, nameOf });
    const each = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    return draftQuestion({ disagreement: disagreementAt(search, between), entries: each }, items, {
      language,
      nameOf,
    });
  }, [isNamed, all, details, entries, items, search, language, nameOf]);
  if (draft === undefined || drafts === undefined) return <Loading>{words.loading}</Loading>;
  if (draft.refs.length === 0) return <p>{words.gone}</p>;
  return (
    <Form
      draft={{ ...draft, text: drafts[place] ?? draft.text }}
      place={place}
      onKeep={onKeep}
      onCancel={onCancel}
    />
  );
}

/** More than that nobody reads out on the phone. */
const LONGEST = 2000;

interface Wrong {
  readonly whom?: string;
  readonly text?: string;
}

function Form({
  draft,
  place,
  onKeep,
  onCancel,
}: Omit<QuestionFormProps, 'search'> & { readonly draft: Draft; readonly place: string }): ReactElement {
  const words = useWords(QUESTIONS_WORDS);
  const nameOf = useSourceName();
  const id = useId();
  const [first = '', ...more] = draft.organisations;
  const [to, setTo] = useState(more.length === 0 ? first : '');
  const [text, setText] = useState(draft.text);
  const { keep: keepDraft, drop } = useDraft(place);
  const [wrong, setWrong] = useState<{ readonly is: Wrong; readonly place: number }>();
  useEffect(() => document.getElementById(`${id}-heading`)?.focus(), [id]);
  const keep = (): void => {
    const written = text.trim();
    const is: Wrong = {
      ...(to === '' && { whom: words.whomNone }),
      ...(written === '' && { text: words.textNone }),
      ...(written.length > LONGEST && { text: words.textLong(written.length) }),
    };
    const complain = (what: Wrong): void => setWrong((last) => ({ is: what, place: (last?.place ?? 0) + 1 }));
    if (Object.keys(is).length > 0) complain(is);
    else
      onKeep({ is: 'question', refs: draft.refs, to, text: written }, drop).catch(() =>
        complain({ text: words.failed }),
      );
  };
  const errors = [
    ...(wrong?.is.whom === undefined ? [] : [{ field: `${id}-whom`, text: wrong.is.whom }]),
    ...(wrong?.is.text === undefined ? [] : [{ field: `${id}-text`, text: wrong.is.text }]),
  ];
  return (
    <form
      className="app-own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {errors.length === 0 ? null : <ErrorSummary key={wrong?.place} title={words.problem} errors={errors} />}
      <h2 className="nhsuk-heading-m app-h1" id={`${id}-heading`} tabIndex={-1}>
        {words.write}
      </h2>
      <Choices
        id={`${id}-whom`}
        pick="one"
        legend={words.whom}
        error={wrong?.is.whom}
        errorPrefix={words.error}
        choices={draft.organisations.map((source) => ({ value: source, text: nameOf(source) }))}
        chosen={[to]}
        onPick={setTo}
      />
      <TextArea
        id={`${id}-text`}
        label={words.text}
        hint={words.textHint}
        rows={8}
        value={text}
        onChange={(typed) => {
          setText(typed);
          keepDraft(typed);
        }}
        error={wrong?.is.text}
        errorPrefix={words.error}
      />
      <div className="app-buttons">
        <Button type="submit">{words.keep}</Button>
        <Button
          kind="secondary"
          onClick={() => {
            void drop();
            onCancel();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
