import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../fact.ts';
import { told, together, type Given } from '../fact-example.test-setup.ts';

type Told = Given<'document'>;
const letter = (more: Told = {}) => told('document', { title: 'Clinic letter', when: '2025-09-30', ...more });
const attached = (...attachments: readonly Attachment[]): Told => ({ detail: { attachments } });
const DR = { people: ['Dr Ffion Rees'] };

describe('one letter at two organisations', () => {
  test.each([
    ['the same title, day and author', DR, DR, ''],
    ['the same title, day and size', attached({ size: 48_213 }), attached({ size: 48_213 }), ''],
    [
      'the same title, day and address',
      attached({ url: 'https://letters.example/FHIR/R4/Binary/17' }),
      attached({ url: 'https://letters.example/FHIR/R4/Binary/17' }),
      '',
    ],
    [
      'the same title, day and bytes',
      attached({ fingerprints: ['sha1:aa'] }),
      attached({ fingerprints: ['sha1:aa'] }),
      '',
    ],
    ['a time on that day', DR, { ...DR, when: '2025-09-30T15:02:11Z' }, ' date-less-precise'],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([letter(left), letter({ source: 'Y2', ...right })])).toEqual([
      `Y1+Y2: same-document${by}`,
    ]);
  });
});

describe('not one letter', () => {
  test.each([
    ['the same title and day, and nothing else', {}, {}],
    ['another title', DR, { ...DR, title: 'Discharge summary' }],
    ['another day', DR, { ...DR, when: '2025-10-01' }],
    ['the month only', { ...DR, when: '2025-09' }, { ...DR, when: '2025-09' }],
    ['another author', DR, { people: ['Dr Owain Price'] }],
    ['another size', { ...DR, ...attached({ size: 1 }) }, { ...DR, ...attached({ size: 2 }) }],
    [
      'other bytes, by one way of taking the print',
      { ...DR, ...attached({ fingerprints: ['sha1:aa'] }) },
      { ...DR, ...attached({ fingerprints: ['sha1:bb'] }) },
    ],
    ['an address within each organisation', attached({ url: 'Binary/17' }), attached({ url: 'Binary/17' })],
    ['superseded at one', { ...DR, standing: 'current' }, { ...DR, standing: 'past' }],
    ['entered in error at one', { ...DR, standing: 'current' }, { ...DR, standing: 'withdrawn' }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([letter(left), letter({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('two letters of one title on one day, and a copy that could be of either', () => {
    expect(together([letter(DR), letter(DR), letter({ source: 'Y2', ...DR })])).toEqual(['Y1', 'Y1', 'Y2']);
  });
  test('two letters of one title on one day with other content: the copy finds its own by its size', () => {
    const [one, other] = [attached({ size: 48_213 }), attached({ size: 1_020 })];
    expect(together([letter(one), letter(other), letter({ source: 'Y2', ...other })])).toEqual([
      'Y1',
      'Y1+Y2: same-document',
    ]);
  });
});
