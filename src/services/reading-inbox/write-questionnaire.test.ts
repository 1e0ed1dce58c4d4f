import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, AnswerOption, AnswerPlan, Condition, Item } from '#/record/readings/questionnaire.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { writeQuestionnaire } from './write-questionnaire.ts';

const named = fc.string({ minLength: 1, maxLength: 12 });
const option: fc.Arbitrary<AnswerOption> = fc.oneof(
  named.map((text) => ({ text })),
  fc.integer().map((integer) => ({ text: String(integer), integer })),
  fc.record({ text: named, coding: fc.record({ system: fc.webUrl(), code: named }) }),
);
const ends = fc.record({ low: fc.integer(), high: fc.integer() }, { requiredKeys: [] });
const plan: fc.Arbitrary<AnswerPlan> = fc.oneof(
  fc.constantFrom<AnswerPlan>({ is: 'yes-no' }, { is: 'date' }, { is: 'words', isLong: true }),
  fc.nat().map((longest) => ({ is: 'words' as const, isLong: false, longest })),
  ends.map((both) => ({ is: 'whole-number' as const, ...both })),
  ends.map((both) => ({ is: 'number' as const, ...both })),
  fc.record({
    is: fc.constantFrom('one-of' as const, 'any-of' as const),
    options: fc.array(option, { minLength: 1, maxLength: 3 }),
    orOwnWords: fc.boolean(),
  }),
);
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.boolean().map((value) => ({ is: 'yes-no' as const, value })),
  fc.integer().map((value) => ({ is: 'number' as const, value })),
  named.map((value) => ({ is: 'words' as const, value })),
  fc.constant({ is: 'date' as const, value: '2026-03-02' }),
  option.filter(({ coding }) => coding !== undefined).map((one) => ({ is: 'option' as const, option: one })),
);
const condition: fc.Arbitrary<Condition> = fc.record({
  linkId: fc.constant('q0'),
  operator: fc.constantFrom('exists', '=', '!=', '>', '<', '>=', '<='),
  answer,
});
/** Of one condition it makes no difference, and then nobody says. */
const when = fc
  .record({
    are: fc.constantFrom('all' as const, 'any' as const),
    conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
  })
  .map(({ are, conditions }) => ({ are: conditions.length === 1 ? ('any' as const) : are, conditions }));
const items = fc
  .array(
    fc.record({ text: named, answer: plan, isNeeded: fc.boolean(), place: fc.nat(2), on: fc.option(when) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) =>
    all.map(({ place, on, ...asked }, at): Item => {
      const conditional = on === null ? {} : { when: on };
      const question: Item = { is: 'question', linkId: `q${at}`, items: [], ...asked, ...conditional };
      if (at > 0 && place === 0) return { is: 'group', linkId: `g${at}`, text: 'Group', items: [question] };
      return at > 0 && place === 1 ? { is: 'note', linkId: `n${at}`, text: asked.text } : question;
    }),
  );

it('what staff ask is read as they asked it', () => {
  fc.assert(
    fc.property(items, named, (asked, title) => {
      const questionnaire = { url: 'urn:uuid:1', title, items: asked };
      expect(readQuestionnaire(JSON.parse(JSON.stringify(writeQuestionnaire(questionnaire))))).toEqual(
        questionnaire,
      );
    }),
  );
});

it('a condition on a whole number is one of an integer, as its question is answered', () => {
  const question = (linkId: string, how: AnswerPlan, more = {}): Item => ({
    is: 'question',
    linkId,
    text: '',
    answer: how,
    isNeeded: false,
    items: [],
    ...more,
  });
  const above = {
    are: 'any',
    conditions: [{ linkId: 'a', operator: '>', answer: { is: 'number', value: 3 } }],
  };
  const sent = (how: AnswerPlan) =>
    writeQuestionnaire({
      title: '',
      items: [question('a', how), question('b', { is: 'date' }, { when: above })],
    });
  expect(JSON.stringify(sent({ is: 'whole-number' }))).toContain('"answerInteger":3');
  expect(JSON.stringify(sent({ is: 'number' }))).toContain('"answerDecimal":3');
});
