import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  answersAsked,
  shownOf,
  type Answer,
  type Answered,
  type AnswerOption,
  type Item,
} from '#/record/readings/questionnaire.ts';
import { readAnswers } from './read-answers.ts';
import { writeAnswers } from './write-answers.ts';

const SENDING = {
  key: '0b6f5d0e-6b1b-4c0e-9d3a-5d2f5f3a8d11',
  version: 1,
  isWithdrawn: false,
  issued: '2026-03-02T08:01:00.000Z',
  nhsNumber: '9990000018',
};

const named = fc.string({ minLength: 1, maxLength: 12 });
const option: fc.Arbitrary<AnswerOption> = fc.oneof(
  named.map((text) => ({ text })),
  fc.integer().map((integer) => ({ text: String(integer), integer })),
  fc.record({ text: named, coding: fc.record({ system: fc.webUrl(), code: named }) }),
);
/** A way to answer, with answers of that way. */
const plans = fc.oneof(
  fc.boolean().map((value) => ({ plan: { is: 'yes-no' as const }, given: [{ is: 'yes-no', value }] })),
  fc.integer().map((value) => ({ plan: { is: 'whole-number' as const }, given: [{ is: 'number', value }] })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({
    plan: { is: 'number' as const },
    given: [{ is: 'number', value: value === 0 ? 0 : value }],
  })),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => ({
    plan: { is: 'date' as const },
    given: [{ is: 'date', value: date.toISOString().slice(0, 10) }],
  })),
  named.map((value) => ({
    plan: { is: 'words' as const, isLong: true },
    given: [{ is: 'words', value }],
  })),
  fc.array(option, { minLength: 1, maxLength: 3 }).map((options) => ({
    plan: { is: 'any-of' as const, options, orOwnWords: true },
    // What is neither a code nor a number is words to whoever gets it.
    given: options.map((one) =>
      one.coding === undefined && one.integer === undefined
        ? { is: 'words', value: one.text }
        : one.integer === undefined
          ? { is: 'option', option: one }
          : { is: 'number', value: one.integer },
    ),
  })),
);

/** Questionnaires of some levels, with answers to some of the questions. */
const answered: fc.Arbitrary<Answered> = fc
  .array(
    fc.record({ under: fc.constantFrom('top', 'group', 'question'), text: named, one: fc.option(plans) }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => {
    const answers: Record<string, readonly Answer[]> = {};
    const items: Item[] = [];
    for (const [place, { under, text, one }] of all.entries()) {
      const linkId = String(place);
      const plan = one?.plan ?? { is: 'yes-no' as const };
      const question: Item = { is: 'question', linkId, text, answer: plan, isNeeded: false, items: [] };
      if (one !== null) answers[linkId] = one.given as readonly Answer[];
      const last = items.at(-1);
      if (under === 'question' && last?.is === 'question')
        items.splice(-1, 1, { ...last, items: [question] });
      else if (under === 'group') items.push({ is: 'group', linkId: `g${place}`, text, items: [question] });
      else items.push(question);
    }
    const questionnaire = { url: 'urn:uuid:1', title: 'Questions', items };
    return { questionnaire, answers: answersAsked(questionnaire, answers) };
  });

const lines = ({ questionnaire, answers }: Answered) =>
  shownOf(questionnaire, answers).flatMap((one) =>
    one.is === 'question' ? [[one.item.text, one.level, one.answers]] : [],
  );

it('whoever gets answers reads each question as it was asked, and what was answered', () => {
  fc.assert(
    fc.property(answered, (one) => {
      fc.pre(Object.keys(one.answers).length > 0);
      const read = readAnswers(JSON.parse(JSON.stringify(writeAnswers({ answered: one }, SENDING))));
      const there = read?.reading?.answered;
      expect(there?.questionnaire.title).toBe('Questions');
      expect(there && lines(there)).toEqual(lines(one));
    }),
    { numRuns: 300 },
  );
});

const cough: Answered = {
  questionnaire: {
    url: 'urn:uuid:2',
    title: 'Your asthma',
    items: [
      { is: 'question', linkId: '1', text: 'Cough?', answer: { is: 'yes-no' }, isNeeded: true, items: [] },
      { is: 'question', linkId: '2', text: 'Often?', answer: { is: 'yes-no' }, isNeeded: false, items: [] },
    ],
  },
  answers: { '1': [{ is: 'yes-no', value: false }] },
};

it('is a QuestionnaireResponse about the person; what was left open is in it as a question', () => {
  const person = {
    type: 'Patient',
    identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' },
  };
  expect(writeAnswers({ answered: cough }, SENDING)).toEqual({
    resourceType: 'QuestionnaireResponse',
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${SENDING.key}` },
    questionnaire: 'urn:uuid:2',
    _questionnaire: {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/display', valueString: 'Your asthma' }],
    },
    status: 'completed',
    subject: person,
    authored: SENDING.issued,
    item: [
      { linkId: '1', text: 'Cough?', answer: [{ valueBoolean: false }] },
      { linkId: '2', text: 'Often?' },
    ],
  });
});

it('says that it was changed, or taken back', () => {
  const read = (how: object) =>
    readAnswers(writeAnswers({ answered: cough }, { ...SENDING, version: 2, ...how }));
  expect(read({})).toMatchObject({ isChanged: true, isWithdrawn: false });
  expect(read({ isWithdrawn: true })).toMatchObject({ isChanged: false, isWithdrawn: true });
});

it.each([
  ['no answers', { item: [] }],
  ['an answer that is not known', { item: [{ linkId: '1', answer: [{ valueAttachment: {} }] }] }],
  ['no time', { authored: undefined }],
])('what cannot be read is told by what it is about: %s', (_, changed) => {
  const read = readAnswers({ ...writeAnswers({ answered: cough }, SENDING), ...changed });
  expect(read).toMatchObject({ text: 'Your asthma' });
  expect(read).not.toHaveProperty('reading');
});

it('questions of the same name are several questions', () => {
  const twice = [true, false].map((valueBoolean) => ({
    linkId: '1',
    text: 'Cough?',
    answer: [{ valueBoolean }],
  }));
  const read = readAnswers({ ...writeAnswers({ answered: cough }, SENDING), item: twice });
  expect(read?.reading?.answered && lines(read.reading.answered).map(([, , said]) => said)).toEqual([
    [{ is: 'yes-no', value: true }],
    [{ is: 'yes-no', value: false }],
  ]);
});

it('says who answered for the person, and nothing of what is not asked any more', () => {
  const when = {
    are: 'any',
    conditions: [{ linkId: '1', operator: '=', answer: { is: 'yes-no', value: true } }],
  } as const;
  const [first, second] = cough.questionnaire.items;
  const items = [first, second && { ...second, when }].filter((item) => item !== undefined);
  const short = { ...cough, questionnaire: { ...cough.questionnaire, items } };
  const written = writeAnswers({ answered: short, measuredBy: 'Rose Example' }, SENDING);
  expect(written).toMatchObject({ source: { type: 'RelatedPerson', display: 'Rose Example' } });
  expect(written['item']).toHaveLength(1);
  expect(readAnswers(written)?.reading?.measuredBy).toBe('Rose Example');
});
