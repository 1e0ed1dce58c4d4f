import type { ReactElement } from 'react';
import { useLanguage, useWords } from '#/hooks/language.tsx';
import type { Answered } from '#/record/readings/questionnaire.ts';
import { SummaryList } from '#/ui/summary-list.tsx';
import { answerLines } from './answer-text.ts';
import { READING_WORDS } from './reading.words.ts';
import { SourceText } from './source-text.tsx';

/** Questions and what was answered, as everybody sees them. */
export function AnswerList({ answered }: { readonly answered: Answered }): ReactElement {
  const words = useWords(READING_WORDS);
  const { language } = useLanguage();
  return (
    <SummaryList
      rows={answerLines(answered, words, language).map(({ key, question, answer, isTheirs = false }) => ({
        key,
        name: <SourceText source={answered.request?.from}>{question}</SourceText>,
        value: isTheirs ? (
          <SourceText source={answered.request?.from} className="app-answer">
            {answer}
          </SourceText>
        ) : (
          <span className="app-answer">{answer}</span>
        ),
      }))}
    />
  );
}
