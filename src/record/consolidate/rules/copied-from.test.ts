import { describe, expect, test } from 'vitest';
import type { Fact } from '../../fact.ts';
import { consolidate } from '../consolidate.ts';
import { told, type Given } from '../fact-example.test-setup.ts';

const BASES = new Map([
  ['Y1', 'https://practice.example/FHIR/R4'],
  ['Y2', 'https://hospital.example/FHIR/R4'],
]);
const together = (...facts: readonly Fact[]): string[] =>
  consolidate(facts, [], BASES)
    .map(({ sources, merges }) =>
      [[...sources].sort().join('+'), ...merges.map(({ rule }) => rule)].join(': '),
    )
    .sort();
const addressOf = (fact: Fact): string =>
  `https://practice.example/FHIR/R4/Thing/${fact.provenance.resourceId}`;

type Told = Given<'medicine'>;
const line = (more: Told = {}) =>
  told('medicine', {
    title: 'Ramipril 5mg capsules',
    codes: ['318902004'],
    when: '2024-02-10',
    standing: 'current',
    ...more,
  });
const copyOf = (fact: Fact, more: Told = {}) =>
  line({ source: 'Y2', when: '2024-04-01', copiedFrom: [addressOf(fact)], ...more });

describe('a copy and what it was copied from', () => {
  test.each([
    ['whatever the date', {}],
    ['under the same words, where the copy has no code', { codes: [] }],
    ['under other words for the same code', { title: 'Ramipril capsules' }],
  ] satisfies [string, Told][])('%s', (_what, change) => {
    const original = line();
    expect(together(original, copyOf(original, change))).toEqual(['Y1+Y2: copied-from']);
  });
});

describe('not a copy', () => {
  test.each([
    ['the fact of that address says another code', { codes: ['318906001'] }],
    ['neither code nor words are those of the original', { codes: [], title: 'Blood pressure tablets' }],
    ['ended at the copy', { standing: 'past' }],
    ['entered in error at the copy', { standing: 'withdrawn' }],
    ['the address of another fact', { copiedFrom: ['https://practice.example/FHIR/R4/Thing/999'] }],
    ['the same path at another server', { copiedFrom: ['https://elsewhere.example/FHIR/R4/Thing/1'] }],
  ] satisfies [string, Told][])('%s', (_what, change) => {
    const original = line();
    expect(together(original, copyOf(original, change))).toEqual(['Y1', 'Y2']);
  });
  test('what was worked out from another: another kind, another value', () => {
    const measured = told('result', {
      title: 'Weight',
      codes: ['27113001'],
      detail: { value: { is: 'quantity', quantity: { value: 80, unit: 'kg' } } },
    });
    const derived = (kind: 'result' | 'lifestyle', value: number) =>
      told(kind, {
        source: 'Y2',
        title: 'Weight',
        codes: ['27113001'],
        copiedFrom: [addressOf(measured)],
        detail: { value: { is: 'quantity', quantity: { value, unit: 'kg' } } },
      });
    expect(together(measured, derived('result', 79))).toEqual(['Y1', 'Y2']);
    expect(together(measured, derived('lifestyle', 80))).toEqual(['Y1', 'Y2']);
    expect(together(measured, derived('result', 80))).toEqual(['Y1+Y2: copied-from']);
  });
  test('two conclusions drawn from one thing that is not here', () => {
    const copiedFrom = ['https://practice.example/FHIR/R4/Thing/999'];
    const drawn = (source: string, title: string) =>
      told('condition', { source, title, copiedFrom, when: '2024-02-10', standing: 'current' });
    expect(together(drawn('Y1', 'Anaemia'), drawn('Y2', 'Iron deficiency'))).toEqual(['Y1', 'Y2']);
  });
});
