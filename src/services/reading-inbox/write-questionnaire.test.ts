import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnswerOption, AnswerPlan, Item } from '#/record/readings/questionnaire.ts';
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
const items = fc
  .array(fc.record({ text: named, answer: plan, isNeeded: fc.boolean(), place: fc.nat(2) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map(({ place, ...asked }, at): Item => {
      const question: Item = { is: 'question', linkId: `q${at}`, items: [], ...asked };
      if (place === 0) return { is: 'group', linkId: `g${at}`, text: 'Group', items: [question] };
      return place === 1 ? { is: 'note', linkId: `n${at}`, text: asked.text } : question;
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

it('refuses to write a question without its condition', () => {
  const when = {
    are: 'all',
    conditions: [{ linkId: 'a', operator: 'exists', answer: { is: 'yes-no', value: true } }],
  } as const;
  const questionnaire = { title: 'T', items: [{ is: 'note', linkId: 'n', text: '', when } as const] };
  expect(() => writeQuestionnaire(questionnaire)).toThrow(TypeError);
});
