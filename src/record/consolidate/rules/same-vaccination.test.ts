import { describe, expect, test } from 'vitest';
import { told, together, type Given } from '../fact-example.test-setup.ts';

const COVID_19_VACCINATION = '1324681000000101';

type Told = Given<'vaccination'>;
const covid = (more: Told = {}) =>
  told('vaccination', {
    title: 'Administration of first dose of COVID-19 vaccine',
    codes: [COVID_19_VACCINATION],
    when: '2021-03-14',
    ...more,
  });

describe('one vaccination at two organisations', () => {
  test.each([
    ['the same vaccine and day', {}, {}, ''],
    ['one gives the batch', { detail: { lot: 'FA-1027' } }, {}, ''],
    ['the same batch in other capitals', { detail: { lot: 'FA1027' } }, { detail: { lot: 'fa1027' } }, ''],
    ['both not given', { detail: { given: 'no' } }, { detail: { given: 'no' } }, ''],
    [
      'a month, and the batch',
      { detail: { lot: 'FA1027' } },
      { when: '2021-03', detail: { lot: 'FA1027' } },
      ' date-less-precise',
    ],
    [
      'a month, and who gave it',
      { people: ['Nurse A. Bevan'] },
      { when: '2021-03', people: ['NURSE A BEVAN'] },
      ' date-less-precise',
    ],
    [
      'a time in another zone, across midnight and New Year',
      { when: '2020-12-31T23:30:00-01:00' },
      { when: '2021-01-01T00:30:00Z' },
      '',
    ],
    [
      'the day in UTC of a time elsewhere',
      { when: '2020-12-31T23:30:00-01:00' },
      { when: '2021-01-01' },
      ' date-less-precise',
    ],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([covid(left), covid({ source: 'Y2', ...right })])).toEqual([
      `Y1+Y2: same-vaccination${by}`,
    ]);
  });
});

describe('not one vaccination', () => {
  test.each([
    ['two doses a day apart', {}, { when: '2021-03-15' }],
    ['dose 1 and dose 2', { detail: { doseNumber: 1 } }, { detail: { doseNumber: 2 } }],
    ['two batches', { detail: { lot: 'FA1027' } }, { detail: { lot: 'FA1028' } }],
    ['given and not given', {}, { detail: { given: 'no' } }],
    ['not said whether given', { detail: { given: 'not-stated' } }, { detail: { given: 'not-stated' } }],
    ['live and entered in error', {}, { standing: 'withdrawn' }],
    ['a month, and no second witness', {}, { when: '2021-03' }],
    ['a month, and the batch at one only', { detail: { lot: 'FA1027' } }, { when: '2021-03' }],
    ['another vaccine', {}, { codes: ['1324691000000104'], title: 'Second dose' }],
    ['no date at one', {}, { when: '' }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([covid(left), covid({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('two doses a day apart at one, and a copy of each: each copy finds its own', () => {
    const days = ['2021-03-14', '2021-03-15'];
    const facts = days.flatMap((when) => [covid({ when }), covid({ source: 'Y2', when })]);
    expect(together(facts)).toEqual(['Y1+Y2: same-vaccination', 'Y1+Y2: same-vaccination']);
  });
  test('March, where the other has two doses of March of one batch', () => {
    const [first, second] = ['2021-03-02', '2021-03-30'].map((when) =>
      covid({ when, detail: { lot: 'FA1027' } }),
    );
    const march = covid({ source: 'Y2', when: '2021-03', detail: { lot: 'FA1027' } });
    expect(together([first, second, march].filter((one) => one !== undefined))).toEqual(['Y1', 'Y1', 'Y2']);
  });
  test('a copy of another batch, beside one that is already one with a copy of this batch', () => {
    const morning = covid({ when: '2021-03-14T09:00:00Z' });
    const copy = covid({ source: 'Y2', when: '2021-03-14T09:00:00Z', detail: { lot: 'FA1027' } });
    const other = covid({ source: 'Y3', when: '2021-03-14', detail: { lot: 'FA1028' } });
    expect(together([morning, copy, other])).toEqual(['Y1+Y2: same-vaccination', 'Y3']);
  });
});
