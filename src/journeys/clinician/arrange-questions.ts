import type { AnswerPlan, Item, Questionnaire } from '#/record/readings/questionnaire.ts';

/** Ways to answer that staff choose from, the usual one first. */
export const WAYS = ['yes-no', 'one-of', 'any-of', 'score', 'number', 'date', 'words'] as const;
export type AnswerWay = (typeof WAYS)[number];

/** One question as it stands in the form. */
export interface DraftQuestion {
  readonly key: string;
  readonly text: string;
  readonly way: AnswerWay;
  /** Answers to choose from, one a line. */
  readonly options: string;
  readonly isNeeded: boolean;
}

export const emptyQuestion = (key: string): DraftQuestion => ({
  key,
  text: '',
  way: 'yes-no',
  options: '',
  isNeeded: true,
});

/** Whether the answers are to be written for a question. */
export const hasOptions = ({ way }: DraftQuestion): boolean => way === 'one-of' || way === 'any-of';

/** What is wrong, and with which question; `title` and `words` are of the whole. */
export interface QuestionsFault {
  readonly field: string;
  readonly is: 'no-title' | 'no-words' | 'no-text' | 'too-few-options';
}

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** What keeps questions from being sent; `[]` when nothing does. */
export function questionsFaults(
  { title, words }: { readonly title: string; readonly words: string },
  questions: readonly DraftQuestion[],
): readonly QuestionsFault[] {
  return [
    ...(title.trim() === '' ? [{ field: 'title', is: 'no-title' } as const] : []),
    ...(words.trim() === '' ? [{ field: 'words', is: 'no-words' } as const] : []),
    ...questions.flatMap((one): readonly QuestionsFault[] => {
      if (one.text.trim() === '') return [{ field: one.key, is: 'no-text' }];
      return hasOptions(one) && linesOf(one.options).length < 2
        ? [{ field: `${one.key}-options`, is: 'too-few-options' }]
        : [];
    }),
  ];
}

/** The questions of a form, under a canonical address of their own. */
export function questionnaireOf(
  { title, url }: { readonly title: string; readonly url: string },
  questions: readonly DraftQuestion[],
): Questionnaire {
  return {
    url,
    title: title.trim(),
    items: questions.map((one, place): Item => ({
      is: 'question',
      linkId: String(place + 1),
      text: one.text.trim(),
      answer: planOf(one),
      isNeeded: one.isNeeded,
      items: [],
    })),
  };
}

function planOf({ way, options }: DraftQuestion): AnswerPlan {
  switch (way) {
    case 'yes-no':
    case 'date':
    case 'number':
      return { is: way };
    case 'score':
      return { is: 'whole-number', low: 0, high: 10 };
    case 'words':
      return { is: 'words', isLong: true };
    case 'one-of':
    case 'any-of':
      return { is: way, options: linesOf(options).map((text) => ({ text })), orOwnWords: false };
  }
}
