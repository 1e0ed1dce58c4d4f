import { useState, type ReactElement } from 'react';
import { useWords } from '#/hooks/language.tsx';
import { useStaff } from '#/hooks/staff.tsx';
import { questionsIn, type Questionnaire } from '#/record/readings/questionnaire.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { ErrorSummary, useWrong } from '#/ui/error-summary.tsx';
import { FileInput } from '#/ui/file-input.tsx';
import { Select } from '#/ui/select.tsx';
import { TextArea } from '#/ui/text-area.tsx';
import { TextInput } from '#/ui/text-input.tsx';
import {
  emptyQuestion,
  hasOptions,
  questionnaireOf,
  questionsFaults,
  WAYS,
  type DraftQuestion,
} from './arrange-questions.ts';
import { CLINICIAN_WORDS } from './clinician.words.ts';
import { QUESTIONS_FORM_WORDS } from './questions-form.words.ts';

/** Asks a person questions, which they answer at home. */
export function QuestionsForm({
  nhsNumber,
  onDone,
  onCancel,
}: {
  readonly nhsNumber: string;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const words = useWords(QUESTIONS_FORM_WORDS);
  const shared = useWords(CLINICIAN_WORDS);
  const { reviews } = useStaff();
  // One form is asked once, however often it is sent.
  const [key] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [questions, setQuestions] = useState<readonly DraftQuestion[]>(() => [
    emptyQuestion(crypto.randomUUID()),
  ]);
  const [loaded, setLoaded] = useState<Questionnaire>();
  const [wrong, complain] = useWrong();
  const [isBusy, setBusy] = useState(false);
  const errorOf = (field: string): string | undefined =>
    wrong?.errors.find((one) => one.field === `ask-${field}`)?.text;
  const send = async (questionnaire: Questionnaire): Promise<void> => {
    setBusy(true);
    const sent = await reviews
      ?.askQuestions(key, { nhsNumber, words: text.trim(), questionnaire })
      .catch(() => undefined);
    setBusy(false);
    if (sent?.ok === true) onDone(words.said);
    else complain([{ field: 'ask-title', text: shared.saidFailed }]);
  };
  const load = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const found = reviews?.readQuestions(await file.arrayBuffer());
    if (found === undefined) {
      complain([{ field: 'ask-file', text: words.unreadable }]);
      return;
    }
    complain([]);
    setLoaded(found);
    if (title.trim() === '') setTitle(found.title);
  };
  const ask = (): void => {
    const faults = questionsFaults({ title, words: text }, loaded === undefined ? questions : []);
    const about = { title, url: `urn:uuid:${key}` };
    if (faults.length === 0)
      void send(loaded === undefined ? questionnaireOf(about, questions) : { ...about, ...loaded, title });
    else complain(faults.map(({ field, is }) => ({ field: `ask-${field}`, text: words.fault[is] })));
  };
  return (
    // Sent by its button alone: what is half written does not go to anybody because a line of it was ended with Enter.
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      {wrong === undefined ? null : (
        <ErrorSummary key={wrong.place} title={shared.problem} errors={wrong.errors} />
      )}
      <TextInput
        id="ask-title"
        name="ask-title"
        label={words.title}
        hint={words.titleHint}
        labelSize="s"
        value={title}
        onChange={setTitle}
        {...onError(errorOf('title'), shared.error)}
      />
      <TextArea
        id="ask-words"
        label={shared.askWords}
        hint={words.wordsHint}
        value={text}
        onChange={setText}
        error={errorOf('words')}
        errorPrefix={shared.error}
        rows={2}
      />
      {loaded === undefined ? (
        <>
          <QuestionList questions={questions} errorOf={errorOf} onChange={setQuestions} />
          <FileInput
            id="ask-file"
            label={words.file}
            hint={words.fileHint}
            error={errorOf('file')}
            errorPrefix={shared.error}
            accept=".json,application/json,application/fhir+json"
            onChoose={(file) => void load(file)}
          />
        </>
      ) : (
        <LoadedQuestions questionnaire={loaded} onUnload={() => setLoaded(undefined)} />
      )}
      <p>{words.notUrgent}</p>
      <div className="app-buttons">
        <Button onClick={ask} disabled={isBusy}>
          {words.send}
        </Button>
        <Button kind="secondary" onClick={onCancel}>
          {shared.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The questions of a file, as they are asked. */
function LoadedQuestions({
  questionnaire,
  onUnload,
}: {
  readonly questionnaire: Questionnaire;
  readonly onUnload: () => void;
}): ReactElement {
  const words = useWords(QUESTIONS_FORM_WORDS);
  return (
    <>
      <h3 className="nhsuk-heading-s">{words.loaded}</h3>
      <ol className="nhsuk-list nhsuk-list--number">
        {questionsIn(questionnaire.items).map(({ linkId, text }) => (
          <li key={linkId}>{text}</li>
        ))}
      </ol>
      <p>
        <Button kind="secondary" onClick={onUnload}>
          {words.unload}
        </Button>
      </p>
    </>
  );
}

/** The questions as they are written, one after the other. */
function QuestionList({
  questions,
  errorOf,
  onChange,
}: {
  readonly questions: readonly DraftQuestion[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (questions: readonly DraftQuestion[]) => void;
}): ReactElement {
  const words = useWords(QUESTIONS_FORM_WORDS);
  return (
    <>
      {questions.map((one, place) => (
        <QuestionFields
          key={one.key}
          question={one}
          number={place + 1}
          errorOf={errorOf}
          onChange={(next) => onChange(questions.map((other) => (other.key === one.key ? next : other)))}
          {...(questions.length > 1 && {
            onRemove: () => onChange(questions.filter(({ key }) => key !== one.key)),
          })}
        />
      ))}
      <p>
        <Button kind="secondary" onClick={() => onChange([...questions, emptyQuestion(crypto.randomUUID())])}>
          {words.add}
        </Button>
      </p>
    </>
  );
}

const onError = (error: string | undefined, errorPrefix: string) =>
  error === undefined ? {} : { error, errorPrefix };

function QuestionFields({
  question,
  number,
  errorOf,
  onChange,
  onRemove,
}: {
  readonly question: DraftQuestion;
  readonly number: number;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (question: DraftQuestion) => void;
  readonly onRemove?: () => void;
}): ReactElement {
  const words = useWords(QUESTIONS_FORM_WORDS);
  const { error } = useWords(CLINICIAN_WORDS);
  const { key } = question;
  return (
    <fieldset className="nhsuk-fieldset app-clinician__question">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.question(number)}</legend>
      <TextInput
        id={`ask-${key}`}
        name={`ask-${key}`}
        label={words.text}
        value={question.text}
        onChange={(text) => onChange({ ...question, text })}
        {...onError(errorOf(key), error)}
      />
      <Select
        label={words.way}
        name={`ask-${key}-way`}
        value={question.way}
        options={WAYS.map((way) => ({ value: way, text: words.ways[way] }))}
        onChange={(value) =>
          onChange({ ...question, way: WAYS.find((way) => way === value) ?? question.way })
        }
      />
      {hasOptions(question) ? (
        <TextArea
          id={`ask-${key}-options`}
          label={words.options}
          hint={words.optionsHint}
          rows={3}
          value={question.options}
          onChange={(options) => onChange({ ...question, options })}
          error={errorOf(`${key}-options`)}
          errorPrefix={error}
        />
      ) : null}
      <Choices
        id={`ask-${key}-needed`}
        legend={words.mustBe}
        errorPrefix={error}
        pick="many"
        choices={[{ value: 'needed', text: words.needed }]}
        chosen={question.isNeeded ? ['needed'] : []}
        onPick={(_, isNeeded) => onChange({ ...question, isNeeded })}
      />
      {onRemove === undefined ? null : (
        <Button kind="secondary" onClick={onRemove}>
          {words.remove(number)}
        </Button>
      )}
    </fieldset>
  );
}
