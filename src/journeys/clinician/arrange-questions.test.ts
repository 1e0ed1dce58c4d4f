import { expect, it } from 'vitest';
import { emptyQuestion, questionnaireOf, questionsFaults, type DraftQuestion } from './arrange-questions.ts';

const question = (more: Partial<DraftQuestion> = {}): DraftQuestion => ({
  ...emptyQuestion('a'),
  text: ' Cough? ',
  ...more,
});
const about = { title: 'Asthma', words: 'Before your review' };

it.each([
  [about, [question()], []],
  [{ ...about, title: ' ' }, [question()], ['title no-title']],
  [{ ...about, words: '' }, [question()], ['words no-words']],
  [about, [question({ text: ' ' }), question()], ['a no-text']],
  [about, [question({ way: 'one-of', options: 'Daily\nDaily\n \n' })], ['a-options too-few-options']],
  [about, [question({ way: 'any-of', options: 'Daily\nWeekly' })], []],
] as const)('says what keeps questions from being sent: %o %o', (of, questions, faults) => {
  expect(questionsFaults(of, questions).map(({ field, is }) => `${field} ${is}`)).toEqual(faults);
});

it('makes each question as it is to be answered, in their order', () => {
  const all = [
    question(),
    question({ way: 'one-of', options: ' Daily \nWeekly\n', isNeeded: false }),
    question({ way: 'score' }),
    question({ way: 'words' }),
  ];
  const made = questionnaireOf({ title: ' Asthma ', url: 'urn:uuid:1' }, all);
  expect(made).toMatchObject({ url: 'urn:uuid:1', title: 'Asthma' });
  expect(made.items).toMatchObject([
    { linkId: '1', text: 'Cough?', answer: { is: 'yes-no' }, isNeeded: true },
    {
      linkId: '2',
      answer: { is: 'one-of', options: [{ text: 'Daily' }, { text: 'Weekly' }], orOwnWords: false },
      isNeeded: false,
    },
    { linkId: '3', answer: { is: 'whole-number', low: 0, high: 10 } },
    { linkId: '4', answer: { is: 'words', isLong: true } },
  ]);
});
