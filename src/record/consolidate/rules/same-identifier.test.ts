import { describe, expect, test } from 'vitest';
import { readV2, told, together, type Given } from '../fact-example.test-setup.ts';

type Told = Given<'vaccination'>;
const identifiers = [{ system: 'https://supplier.example/events', value: '7f3c' }];
const FLU = '86198006';
const event = (more: Told = {}) =>
  told('vaccination', {
    title: 'Influenza vaccination',
    codes: [FLU],
    when: '2025-10-04',
    identifiers,
    ...more,
  });

describe('one thing under one business identifier', () => {
  test.each([
    ['whatever the dates say', {}, { when: '2025-10-09' }],
    ['no date', {}, { when: '' }],
    ['codes that cannot be compared', {}, { codes: [readV2('65E..00')], title: 'Flu jab' }],
    ['no code', {}, { codes: [], title: 'Flu jab' }],
    ['current at one, past at the other', { standing: 'current' }, { standing: 'past' }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([event(left), event({ source: 'Y2', ...right })])).toEqual(['Y1+Y2: same-identifier']);
  });
  test('a product and its unmapped brand of one name are one medicine', () => {
    const line = (source: string, code: string) =>
      told('medicine', { source, title: 'Lustral 50mg tablets', codes: [code], identifiers });
    expect(together([line('Y1', '936411000001108'), line('Y2', '321987003')])).toEqual([
      'Y1+Y2: same-identifier',
    ]);
  });
});

describe('not one thing', () => {
  const other = { when: '2025-11-04' };
  test.each([
    ['the same value in another system', { identifiers: [{ system: 'urn:local', value: '7f3c' }], ...other }],
    [
      'another value',
      { identifiers: [{ system: 'https://supplier.example/events', value: '7f3d' }], ...other },
    ],
    ['codes that disagree: a sender’s mistake', { codes: ['1324681000000101'] }],
    ['withdrawn at one', { standing: 'withdrawn' }],
  ] satisfies [string, Told][])('%s', (_what, change) => {
    expect(together([event(), event({ source: 'Y2', ...change })])).toEqual(['Y1', 'Y2']);
  });
  test.each([
    ['no system', { system: '', value: '7f3c' }],
    ['no value', { system: 'https://supplier.example/events', value: '' }],
  ])('an identifier with %s', (_what, empty) => {
    const facts = ['Y1', 'Y2'].map((source, month) =>
      event({ source, when: `2025-0${month + 1}-04`, identifiers: [empty] }),
    );
    expect(together(facts)).toEqual(['Y1', 'Y2']);
  });
  test('another kind of thing', () => {
    expect(together([event(), told('procedure', { source: 'Y2', codes: [FLU], identifiers })])).toEqual([
      'Y1',
      'Y2',
    ]);
  });
  test('an identifier that one source used twice: nobody knows which of the two', () => {
    expect(together([event(), event({ when: '2024-10-04' }), event({ source: 'Y2', ...other })])).toEqual([
      'Y1',
      'Y1',
      'Y2',
    ]);
  });
});
