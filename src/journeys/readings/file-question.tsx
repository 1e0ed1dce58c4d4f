import { useState, type ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { AboutFile, FileQuestion } from '#/hooks/reading-file.ts';
import { formatPlainDate } from '#/record-view/format-date.ts';
import { Button } from '#/ui/button.tsx';
import { Choices } from '#/ui/choices.tsx';
import { ErrorSummary } from '#/ui/error-summary.tsx';
import { StepHeading } from '#/ui/step-heading.tsx';
import { twoDays } from './arrange-import.ts';
import { IMPORT_WORDS } from './import.words.ts';

/** Asks what only the person knows about a file. */
export function FileQuestionForm({
  question,
  onAnswer,
  onBack,
}: {
  readonly question: FileQuestion;
  readonly onAnswer: (answer: Pick<AboutFile, 'dayFirst' | 'units'>) => void;
  readonly onBack: () => void;
}): ReactElement {
  const words = useWords(IMPORT_WORDS);
  const { legend, hint, choices } = useAsked(question);
  const [answer, setAnswer] = useState<string>();
  const [tries, setTries] = useState(0);
  const error = tries > 0 && answer === undefined ? words.noAnswer : undefined;
  return (
    <>
      {error === undefined ? null : (
        <ErrorSummary key={tries} title={words.problem} errors={[{ field: 'answer', text: error }]} />
      )}
      <StepHeading>{words.asks}</StepHeading>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (answer === undefined) setTries(tries + 1);
          else if (question.about === 'unit') onAnswer({ units: { [question.part]: answer } });
          else onAnswer({ dayFirst: answer === 'day' });
        }}
      >
        <Choices
          id="answer"
          legend={legend}
          hint={hint}
          error={error}
          errorPrefix={words.error}
          pick="one"
          choices={choices}
          chosen={answer === undefined ? [] : [answer]}
          onPick={setAnswer}
        />
        <div className="app-buttons">
          <Button type="submit">{words.goOn}</Button>
          <Button kind="secondary" onClick={onBack}>
            {words.back}
          </Button>
        </div>
      </form>
    </>
  );
}

/** The question in words, with its answers. */
function useAsked(question: FileQuestion) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  if (question.about === 'unit')
    return {
      legend: words.whichUnit(question.column),
      hint: question.part === 'glucose' ? words.glucoseHint : words.unitHint,
      choices: question.choices.map((unit) => ({ value: unit, text: unit })),
    };
  const days = twoDays(question.example);
  const say = (day: string | undefined, order: string): string =>
    day === undefined ? order : words.dayIs(formatPlainDate(day, language), order);
  return {
    legend: words.whichDay(question.example),
    hint: undefined,
    choices: [
      { value: 'day', text: say(days?.dayFirst, words.dayFirst) },
      { value: 'month', text: say(days?.monthFirst, words.monthFirst) },
    ],
  };
}
