import type { Language } from '#/kit/words.ts';
import { shownOf, type Answer, type Answered } from '#/record/readings/questionnaire.ts';
import { formatPlainDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import type { ReadingWords } from './reading.words.ts';

/** A question and what was answered, or a heading over some of them. */
export interface AnswerLine {
  readonly key: string;
  readonly question: string;
  /** Undefined for a heading. */
  readonly answer?: string;
  /** The answer is in the words of whoever asked. */
  readonly isTheirs?: boolean;
}

/** Everything that was asked, in its order, with what was answered: also what was left open. */
export function answerLines(
  { questionnaire, answers }: Answered,
  words: ReadingWords,
  language: Language,
): readonly AnswerLine[] {
  return shownOf(questionnaire, answers).flatMap((one): readonly AnswerLine[] => {
    const { linkId: key, text: question } = one.item;
    switch (one.is) {
      case 'note':
        return [];
      case 'group':
        return question === '' ? [] : [{ key, question }];
      case 'question': {
        const said = one.answers.map((answer) => answerWords(answer, words, language));
        if (said.length === 0) return [{ key, question, answer: words.noAnswer }];
        const isTheirs = one.answers.every(({ is }) => is === 'option');
        return [{ key, question, answer: said.join('; '), ...(isTheirs && { isTheirs }) }];
      }
    }
  });
}

function answerWords(answer: Answer, { yesNo }: ReadingWords, language: Language): string {
  switch (answer.is) {
    case 'yes-no':
      return yesNo[answer.value ? 'yes' : 'no'];
    case 'number':
      return formatNumber(answer.value, language);
    case 'date':
      return formatPlainDate(answer.value, language);
    case 'words':
      return answer.value;
    case 'option':
      return answer.option.text;
  }
}
