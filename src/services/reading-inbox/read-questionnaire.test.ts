import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shownOf } from '#/record/readings/questionnaire.ts';
import { CORPUS, filesOf, parsed } from '../fhir/corpus.test-setup.ts';
import { readQuestionnaire } from './read-questionnaire.ts';

const asthma = {
  resourceType: 'Questionnaire',
  url: 'https://forms.example/asthma',
  status: 'active',
  title: 'Your asthma',
  item: [
    { linkId: '0', type: 'display', text: 'Think of the last 4 weeks' },
    {
      linkId: '1',
      type: 'group',
      text: 'Nights',
      item: [
        { linkId: '1.1', prefix: '1.', type: 'boolean', text: 'Do you wake up?', required: true },
        {
          linkId: '1.2',
          type: 'integer',
          text: 'How often a week?',
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
            { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 7 },
          ],
          enableWhen: [{ question: '1.1', operator: '=', answerBoolean: true }],
        },
      ],
    },
    {
      linkId: '2',
      type: 'open-choice',
      repeats: true,
      text: 'What sets it off?',
      answerOption: [
        { valueCoding: { system: 'http://snomed.info/sct', code: '256277009', display: 'Grass pollen' } },
        { valueString: 'Cold air' },
        { valueInteger: 3 },
      ],
    },
    { linkId: '3', type: 'string', text: 'Your inhaler', maxLength: 40 },
  ],
};
const [first] = asthma.item;

it('reads what is asked: headings, how each is answered, between which ends, and when', () => {
  expect(readQuestionnaire(asthma)).toEqual({
    url: 'https://forms.example/asthma',
    title: 'Your asthma',
    items: [
      { is: 'note', linkId: '0', text: 'Think of the last 4 weeks' },
      {
        is: 'group',
        linkId: '1',
        text: 'Nights',
        items: [
          {
            is: 'question',
            linkId: '1.1',
            text: '1. Do you wake up?',
            answer: { is: 'yes-no' },
            isNeeded: true,
            items: [],
          },
          {
            is: 'question',
            linkId: '1.2',
            text: 'How often a week?',
            answer: { is: 'whole-number', low: 0, high: 7 },
            isNeeded: false,
            items: [],
            when: {
              are: 'any',
              conditions: [{ linkId: '1.1', operator: '=', answer: { is: 'yes-no', value: true } }],
            },
          },
        ],
      },
      {
        is: 'question',
        linkId: '2',
        text: 'What sets it off?',
        answer: {
          is: 'any-of',
          options: [
            { text: 'Grass pollen', coding: { system: 'http://snomed.info/sct', code: '256277009' } },
            { text: 'Cold air' },
            { text: '3', integer: 3 },
          ],
          orOwnWords: true,
        },
        isNeeded: false,
        items: [],
      },
      {
        is: 'question',
        linkId: '3',
        text: 'Your inhaler',
        answer: { is: 'words', isLong: false, longest: 40 },
        isNeeded: false,
        items: [],
      },
    ],
  });
});

const deep = (levels: number): unknown =>
  levels === 0
    ? { linkId: 'x', type: 'boolean' }
    : { linkId: `g${levels}`, type: 'group', item: [deep(levels - 1)] };

it.each([
  ['nothing', undefined],
  ['another type', { ...asthma, resourceType: 'Observation' }],
  ['nothing to ask', { ...asthma, item: [] }],
  ['a picture', { ...asthma, item: [{ linkId: '1', type: 'attachment' }] }],
  ['a choice of nothing', { ...asthma, item: [{ linkId: '1', type: 'choice' }] }],
  ['a choice from elsewhere', { ...asthma, item: [{ linkId: '1', type: 'choice', answerValueSet: 'v' }] }],
  [
    'a group several times',
    { ...asthma, item: [{ linkId: '1', type: 'group', repeats: true, item: [first] }] },
  ],
  ['the same name twice', { ...asthma, item: [first, first] }],
  ['no name', { ...asthma, item: [{ type: 'boolean' }] }],
  [
    'a condition on nothing',
    {
      ...asthma,
      item: [{ ...first, enableWhen: [{ question: 'x', operator: 'exists', answerBoolean: true }] }],
    },
  ],
  [
    'a condition on something unknown',
    { ...asthma, item: [{ ...first, enableWhen: [{ question: '0', operator: '=', answerReference: {} }] }] },
  ],
  ['something that changes the meaning', { ...asthma, modifierExtension: [{ url: 'x' }] }],
  ['too many levels', { ...asthma, item: [deep(20)] }],
  [
    'a unit that nobody would see',
    {
      ...asthma,
      item: [
        {
          linkId: '1',
          type: 'decimal',
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit' }],
        },
      ],
    },
  ],
  ['what the person may not fill in', { ...asthma, item: [{ ...first, type: 'integer', readOnly: true }] }],
  ['an answer given before', { ...asthma, item: [{ linkId: '1', type: 'boolean', initial: [{}] }] }],
  [
    'a question whose meaning is changed',
    { ...asthma, item: [{ linkId: '1', type: 'boolean', modifierExtension: [{ url: 'x' }] }] },
  ],
  [
    'several conditions without whether all are needed',
    {
      ...asthma,
      item: [
        { linkId: '1', type: 'boolean' },
        {
          linkId: '2',
          type: 'boolean',
          enableWhen: ['=', '!='].map((operator) => ({ question: '1', operator, answerBoolean: true })),
        },
      ],
    },
  ],
])('does not ask half of it where something cannot be asked: %s', (_, sent) => {
  expect(readQuestionnaire(sent)).toBeUndefined();
});

it.runIf(existsSync(CORPUS))('reads what real systems made, or none of it', () => {
  const all = ['bad-fhir-validator', 'hl7-r4-examples', 'uk-core-r4']
    .flatMap((folder) => filesOf(join(CORPUS, folder)))
    .flatMap((file) => parsed(file)?.resources ?? []);
  const read = all.flatMap((one) => readQuestionnaire(one) ?? []);
  expect(read.length).toBeGreaterThan(0);
  for (const one of read) expect(shownOf(one, {}).length).toBeGreaterThan(0);
});
