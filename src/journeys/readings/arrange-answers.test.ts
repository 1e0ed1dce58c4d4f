import { expect, it } from 'vitest';
import type { KeptReading } from '#/hooks/readings.tsx';
import { newDelivery } from '#/record/readings/delivery.ts';
import type { Question } from '#/record/readings/questionnaire.ts';
import { shownOf } from '#/record/readings/questionnaire.ts';
import { answerLines } from '#/record-view/answer-text.ts';
import { READING_WORDS } from '#/record-view/reading.words.ts';
import { ANSWERS_WORDS } from './answers.words.ts';
import { questionsAt, typedFaultWords } from './arrange-answers.ts';

const question = (linkId: string, more: Partial<Question> = {}): Question => ({
  is: 'question',
  linkId,
  text: `Question ${linkId}`,
  answer: { is: 'number' },
  isNeeded: false,
  items: [],
  ...more,
});
const questionnaire = {
  title: 'Your asthma',
  items: [{ is: 'group' as const, linkId: 'g', text: 'Nights', items: [question('a'), question('b')] }],
};
const asked = {
  from: 'Y99901',
  readings: [],
  questions: [{ id: 'q', at: '2026-03-02T10:00:00Z', by: 'Nurse', words: 'Please', questionnaire }],
  plans: [],
  unreadable: 0,
};
const kept = (more: Partial<KeptReading> = {}): KeptReading => ({
  key: 'k',
  place: 0,
  isWithdrawn: false,
  reviews: {},
  deliveries: [newDelivery('k', 'Y99901')],
  versions: [
    {
      issued: '2026-03-02T11:00:00Z',
      reading: {
        kind: 'questionnaire',
        values: {},
        takenAt: '2026-03-02T11:00:00+00:00',
        how: {},
        origin: { is: 'typed' },
        answered: {
          questionnaire,
          answers: { a: [{ is: 'number', value: 7 }] },
          request: { id: 'q', from: 'Y99901' },
        },
      },
    },
  ],
  ...more,
});

it.each([
  ['from=Y99901&id=q', { key: 'Y99901 q', by: 'Nurse', words: 'Please', answers: {} }],
  ['change=k', { key: 'k', id: 'q', from: 'Y99901', changed: 'k', answers: { a: [{ value: 7 }] } }],
])('finds what the address names: %s', (search, found) => {
  const all = search.startsWith('change') ? [kept()] : [kept({ isWithdrawn: true })];
  expect(questionsAt(new URLSearchParams(search), [asked], all)).toMatchObject(found);
});

it.each([
  ['', kept()],
  ['from=Y99901&id=q', kept()],
  ['from=Y99902&id=q', kept()],
  ['from=Y99901&id=other', kept()],
  ['change=other', kept()],
  ['change=k', kept({ isWithdrawn: true })],
])('finds nothing else: "%s"', (search, one) => {
  expect(questionsAt(new URLSearchParams(search), [asked], [one])).toBeUndefined();
});

it('says what is wrong with which question, or that nothing is answered', () => {
  const about = (faults: Parameters<typeof typedFaultWords>[0]['faults'], answers = {}) =>
    typedFaultWords(
      { faults, shown: shownOf(questionnaire, answers), answered: { questionnaire, answers } },
      ANSWERS_WORDS.en,
      'en',
    );
  expect(about([{ linkId: 'b', is: 'too-high', bound: 1000 }])).toEqual([
    { field: 'answer-b', text: 'The number must be at most 1,000: Question b' },
  ]);
  expect(about([])).toEqual([{ field: 'answer-a', text: 'Answer at least one question' }]);
  expect(about([], { a: [{ is: 'number', value: 7 }] })).toEqual([]);
});

it('shows every question that is asked, also those that were left open', () => {
  const answers = { a: [{ is: 'number' as const, value: 1200.5 }] };
  expect(answerLines({ questionnaire, answers }, READING_WORDS.en, 'en')).toEqual([
    { key: 'g', question: 'Nights' },
    { key: 'a', question: 'Question a', answer: '1,200.5' },
    { key: 'b', question: 'Question b', answer: 'Not answered' },
  ]);
});
