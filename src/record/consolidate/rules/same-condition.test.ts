import { describe, expect, test } from 'vitest';
import { readV2, told, together, type Given } from '../fact-example.test-setup.ts';

type Told = Given<'condition'>;
const asthma = (more: Told = {}) =>
  told('condition', {
    title: 'Asthma',
    codes: ['195967001'],
    when: '2004-06-12',
    standing: 'current',
    ...more,
  });

describe('one condition at two organisations', () => {
  test.each([
    ['the same code and day', {}, {}, ''],
    ['Read v2 and SNOMED CT', {}, { codes: [readV2('H33..00')] }, ' mapped-code'],
    ['one knows the year only', {}, { when: '2004' }, ' date-less-precise'],
    ['one knows the month only', {}, { when: '2004-06' }, ' date-less-precise'],
    ['both know the month only', { when: '2004-06' }, { when: '2004-06' }, ''],
    ['midnight is a day', {}, { when: '2004-06-12T00:00:00+01:00' }, ''],
    ['a clock time is on that day', {}, { when: '2004-06-12T09:30:00Z' }, ' date-less-precise'],
    ['one gives no status', {}, { standing: 'unknown' }, ''],
    ['one is silent about the side', { detail: { bodySites: ['Left eye'] } }, {}, ''],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([asthma(left), asthma({ source: 'Y2', ...right })])).toEqual([
      `Y1+Y2: same-condition${by}`,
    ]);
  });
});

describe('not one condition', () => {
  test.each([
    ['active and resolved', {}, { standing: 'past' }],
    ['confirmed and suspected', {}, { standing: 'unconfirmed' }],
    ['live and entered in error', {}, { standing: 'withdrawn' }],
    ['no status and refuted', { standing: 'unknown' }, { standing: 'refuted' }],
    ['another day', {}, { when: '2004-06-13' }],
    ['another month', {}, { when: '2004-07' }],
    ['another year', { when: '2004' }, { when: '2005' }],
    ['no date at one', {}, { when: '' }],
    ['no dates at all', { when: '' }, { when: '' }],
    ['left and right, by site', { detail: { bodySites: ['Left'] } }, { detail: { bodySites: ['Right'] } }],
    ['left and right, in words only', { title: 'Cataract of left eye' }, { title: 'Cataract of right eye' }],
    ['left and right, shortened', { title: 'Cataract (L)' }, { title: 'Cataract (R)' }],
    ['one side and both', { title: 'Left cataract' }, { title: 'Bilateral cataract' }],
    ['left in Welsh', { title: 'Cataract llygad chwith' }, { title: 'Cataract llygad de' }],
    ['mild and severe', { detail: { severity: 'Mild' } }, { detail: { severity: 'Severe' } }],
    ['it and its absence', {}, { detail: { absence: 'none-known' } }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([asthma(left), asthma({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('"2004", where the other organisation has two of that year', () => {
    const two = [asthma(), asthma({ when: '2004-11-02' })];
    expect(together([...two, asthma({ source: 'Y2', when: '2004' })])).toEqual(['Y1', 'Y1', 'Y2']);
  });
  test('two types of diabetes', () => {
    const type1 = asthma({ codes: ['46635009'], title: 'Diabetes' });
    expect(together([type1, asthma({ source: 'Y2', codes: ['44054006'], title: 'Diabetes' })])).toEqual([
      'Y1',
      'Y2',
    ]);
  });
});
