import { describe, expect, test } from 'vitest';
import { readV2, told, together, type Given } from '../fact-example.test-setup.ts';

type Told = Given<'family-history'>;
const of = (relative: string, ...conditions: readonly string[]): Told => ({
  title: [relative, conditions.join(', ')].filter(Boolean).join(': '),
  detail: { relative, conditions },
});
const history = (given: Told) => told('family-history', given);

describe('one piece of family history at two organisations', () => {
  test.each([
    [
      'the same condition of the same relative, undated',
      of('Father', 'Diabetes'),
      of('father', 'diabetes'),
      '',
    ],
    [
      'one is dated',
      { ...of('Father', 'Diabetes'), when: '2010-05-02' },
      of('Father', 'Diabetes'),
      ' date-missing',
    ],
    ['two conditions in another order', of('Mother', 'Asthma', 'Gout'), of('Mother', 'Gout', 'Asthma'), ''],
    [
      'a code that names both, under two sets of words',
      { ...of('', 'Asthma'), codes: ['160377001'] },
      { ...of('', 'Bronchial asthma'), codes: [readV2('12D2.00')] },
      ' mapped-code',
    ],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([history(left), history({ source: 'Y2', ...right })])).toEqual([
      `Y1+Y2: same-family-history${by}`,
    ]);
  });
});

describe('not one piece of family history', () => {
  test.each([
    ['a father’s diabetes and a mother’s', of('Father', 'Diabetes'), of('Mother', 'Diabetes')],
    ['one of a named and one of an unnamed relative', of('Father', 'Diabetes'), of('', 'Diabetes')],
    ['two conditions of one relative', of('Father', 'Diabetes'), of('Father', 'Asthma')],
    ['one condition and that with another', of('Father', 'Diabetes'), of('Father', 'Diabetes', 'Asthma')],
    ['two dates', { ...of('Father', 'Gout'), when: '2010' }, { ...of('Father', 'Gout'), when: '2011' }],
    ['entered in error at one', of('Father', 'Gout'), { ...of('Father', 'Gout'), standing: 'withdrawn' }],
    [
      'nothing said about whom or what',
      { title: 'Family history', detail: {} },
      { title: 'Family member history', detail: {} },
    ],
    [
      'a relative with two different notes and no condition',
      { ...of('Father'), codes: ['66839005'], fact: { remarks: [{ is: 'died', said: '1984' }] } },
      { ...of('Father'), codes: ['66839005'], fact: { notes: ['Well'] } },
    ],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([history(left), history({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
});
