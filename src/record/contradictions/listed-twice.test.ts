import { describe, expect, test } from 'vitest';
import { told, type Given } from '../consolidate/fact-example.test-setup.ts';
import type { Fact } from '../fact.ts';
import { found, inShort } from './contradiction-example.test-setup.ts';
import { type Disagreement, sentenceOf } from './disputes.ts';

const line = (dose: string, more: Given<'medicine'> = {}) =>
  told('medicine', {
    title: 'Tacrolimus 1mg capsules',
    when: '2024-02-10',
    standing: 'current',
    detail: { dosage: [dose], told: 'stated' },
    ...more,
  });

describe('one medicine that one organisation lists twice as current', () => {
  test.each([
    ['without a code', []],
    ['with a code whose ingredient is not known here', ['900000101']],
  ])('with two doses is told, %s', (_what, codes) => {
    expect(inShort(line('One a day', { codes }), line('Two a day', { codes }))).toEqual([
      'same-ingredient: Y1 One a day | Y1 Two a day',
    ]);
  });
  test('each dose once', () => {
    expect(inShort(line('One a day'), line('Two a day'), line('1 a day', { when: '2025' }))).toHaveLength(1);
  });
  test('has a sentence of its own', () => {
    const isToldAs = (...facts: readonly Fact[]): string[] =>
      found(...facts)
        .filter((one): one is Disagreement => one.is !== 'details-differ')
        .map(sentenceOf);
    expect(isToldAs(line('One a day'), line('Two a day', { title: 'TACROLIMUS 1mg capsules' }))).toEqual([
      'listed-twice',
    ]);
    const brand = line('Two a day', { title: 'Ventolin Evohaler' });
    expect(isToldAs(brand, line('Two a day', { title: 'Salbutamol inhaler' }))).toEqual(['same-ingredient']);
  });
});

test.each([
  ['the same dose in other words', line('1 a day')],
  ['no dose', line('')],
  ['stopped', line('Two a day', { standing: 'past' })],
  ['another name', line('Two a day', { title: 'Tacrolimus 5mg capsules' })],
  ['dispensed', line('Two a day', { detail: { dosage: ['Two a day'], told: 'dispensed' } })],
  ['told in another way', line('Two a day', { detail: { dosage: ['Two a day'], told: 'prescribed' } })],
])('nothing to tell: %s', (_what, other) => {
  const short = inShort(line('One a day'), other);
  expect(short.filter((one) => one.endsWith('Y1 Two a day'))).toEqual([]);
});
