import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, AnswerPlan, Item, Question } from '#/record/readings/questionnaire.ts';
import { NONE, OWN, readTyped, typedOf, type TypedAnswer } from './typed-answers.ts';

const question = (linkId: string, answer: AnswerPlan, more: Partial<Question> = {}): Question => ({
  is: 'question',
  linkId,
  text: linkId,
  answer,
  isNeeded: false,
  items: [],
  ...more,
});
const form = (...items: Item[]) => ({ title: 'T', items });
const choice: AnswerPlan = {
  is: 'any-of',
  options: [{ text: 'Grass' }, { text: 'Cats', coding: { code: '2' } }],
  orOwnWords: true,
};
const typed = (text: string, ...picked: string[]): TypedAnswer => ({ text, picked });
const words = (value: string): Answer => ({ is: 'words', value });

it.each([
  [{ is: 'yes-no' }, typed('', 'no'), [{ is: 'yes-no', value: false }]],
  [{ is: 'yes-no' }, typed(''), []],
  [{ is: 'yes-no' }, typed('', NONE), []],
  [choice, typed('', NONE), []],
  [choice, typed('', '1'), [{ is: 'option', option: choice.options[1] }]],
  [choice, typed(' Dust ', '0', OWN), [{ is: 'option', option: choice.options[0] }, words('Dust')]],
  [choice, typed('left behind', '0'), [{ is: 'option', option: choice.options[0] }]],
  [{ is: 'number' }, typed('5,6'), [{ is: 'number', value: 5.6 }]],
  [{ is: 'number' }, typed('−3'), [{ is: 'number', value: -3 }]],
  [{ is: 'whole-number' }, typed('1,200'), [{ is: 'number', value: 1200 }]],
  [{ is: 'date' }, typed('2026-03-02'), [{ is: 'date', value: '2026-03-02' }]],
  [{ is: 'words', isLong: true }, typed(' as ever '), [words('as ever')]],
  [{ is: 'words', isLong: true }, typed('  '), []],
] as [AnswerPlan, TypedAnswer, Answer[]][])('reads a field of %o: %o', (plan, field, answers) => {
  expect(readTyped(form(question('a', plan)), { a: field })).toEqual({ answers: { a: answers }, faults: [] });
});

it.each([
  [{ is: 'whole-number' }, '1.5', 'too-many-decimals'],
  [{ is: 'number' }, 'three', 'not-a-number'],
  [{ is: 'number' }, '-', 'not-a-number'],
  [{ is: 'number' }, '1,234', 'ambiguous'],
  [{ is: 'number', high: 10 }, '11', 'too-high'],
  [{ is: 'words', isLong: false, longest: 2 }, 'abc', 'too-long'],
] as [AnswerPlan, string, string][])('says of %o what is wrong with "%s"', (plan, text, is) => {
  const { faults } = readTyped(form(question('a', plan)), { a: typed(text) });
  expect(faults).toMatchObject([{ linkId: 'a', is }]);
});

it('says one thing of each question, in their order, and nothing of what is not asked', () => {
  const when = {
    are: 'all',
    conditions: [{ linkId: 'a', operator: '=', answer: { is: 'yes-no', value: true } }],
  } as const;
  const questions = form(
    question('b', { is: 'number' }, { isNeeded: true, when }),
    question('a', { is: 'yes-no' }, { isNeeded: true }),
  );
  const nonsense = { b: typed('nonsense') };
  expect(readTyped(questions, nonsense).faults).toEqual([{ linkId: 'a', is: 'missing' }]);
  expect(readTyped(questions, { ...nonsense, a: typed('', 'yes') }).faults).toEqual([
    { linkId: 'b', is: 'not-a-number' },
  ]);
  expect(readTyped(questions, { a: typed('', 'yes') }).faults).toEqual([{ linkId: 'b', is: 'missing' }]);
});

it('what was answered stands in the form again when it is changed', () => {
  const answer = fc.oneof(
    fc.boolean().map((value) => [question('a', { is: 'yes-no' }), [{ is: 'yes-no', value }]] as const),
    fc
      .tuple(fc.constantFrom(...choice.options), fc.option(fc.constantFrom('Dust', '7')))
      .map(([option, own]) => {
        const given: Answer[] = [{ is: 'option', option }];
        if (own !== null) given.push(words(own));
        return [question('a', choice), given] as const;
      }),
    fc
      .integer({ min: -1_000_000, max: 1_000_000 })
      .map((value) => [question('a', { is: 'number' }), [{ is: 'number', value: value / 100 }]] as const),
  );
  fc.assert(
    fc.property(answer, ([one, given]) => {
      const questionnaire = form(one);
      const again = readTyped(questionnaire, typedOf(questionnaire, { a: given }));
      expect(again).toEqual({ answers: { a: given }, faults: [] });
    }),
  );
});
