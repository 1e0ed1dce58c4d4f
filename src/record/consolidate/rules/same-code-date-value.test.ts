import { describe, expect, test } from 'vitest';
import type { Detail, Fact } from '../../fact.ts';
import type { Quantity, Value } from '../../value.ts';
import {
  at,
  loinc,
  quantity,
  readV2,
  result,
  sct,
  told,
  together,
  type Given,
} from '../fact-example.test-setup.ts';

const HBA1C = '999791000000106';
const GLUCOSE = '997671000000106';
const POTASSIUM = '1000651000000109';
const HAEMOGLOBIN = '1022431000000105';

const number = (value: number, unit: string, more: Partial<Quantity> = {}): { value: Value } => ({
  value: { is: 'quantity', quantity: { value, unit, ...more } },
});
type Told = Given<'result'>;
const hba1c = (more: Told = {}) =>
  told('result', {
    title: 'HbA1c level',
    codes: [HBA1C],
    when: '2026-03-14',
    detail: number(52, 'mmol/mol'),
    ...more,
  });

describe('one result at two organisations', () => {
  test.each([
    ['the same code, day and value', {}, {}, ''],
    ['by LOINC', {}, { codes: [loinc('59261-8')] }, ' mapped-code'],
    ['by Read v2', {}, { codes: [readV2('42W5.00')] }, ' mapped-code'],
    ['52 and 52.0', {}, { detail: number(Number('52.0'), 'mmol/mol') }, ''],
    ['a clock time on that day', {}, { when: '2026-03-14T08:15:00Z' }, ' date-less-precise'],
    [
      'midnight means the day',
      { when: '2026-03-14T08:15:00Z' },
      { when: '2026-03-14T00:00:00Z' },
      ' date-less-precise',
    ],
    ['one moment in two zones', { when: '2026-06-14T00:30:00+01:00' }, { when: '2026-06-13T23:30:00Z' }, ''],
    [
      'haemoglobin of 120 g/L and 12 g/dL',
      { codes: [HAEMOGLOBIN], detail: number(120, 'g/L') },
      { codes: [loinc('718-7')], detail: number(12, 'g/dL') },
      ' mapped-code converted-unit',
    ],
    [
      'one is silent about the specimen',
      { detail: { ...number(4, 'mmol/L'), specimen: 'Serum' } },
      { detail: number(4, 'mmol/L') },
      '',
    ],
    [
      'less than 5, twice',
      { detail: number(5, 'mg/L', { comparator: '<' }) },
      { detail: number(5, 'mg/L', { comparator: '<' }) },
      '',
    ],
    ['zero, twice', { detail: number(0, 'mg/L') }, { detail: number(0, 'mg/L') }, ''],
    ['the month only, at both', { when: '2026-03' }, { when: '2026-03' }, ''],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([hba1c(left), hba1c({ source: 'Y2', ...right })])).toEqual([
      `Y1+Y2: same-code-date-value${by}`,
    ]);
  });
  test('a report without a value, by its code, day and conclusion', () => {
    const report = (source: string, conclusion: string): Fact =>
      hba1c({ source, detail: { members: [`${source}/Observation/1`], conclusion } });
    expect(together([report('Y1', 'Normal.'), report('Y2', 'normal')])).toEqual([
      'Y1+Y2: same-code-date-value',
    ]);
    expect(together([report('Y1', 'Normal'), report('Y2', 'Abnormal')])).toEqual(['Y1', 'Y2']);
  });
});

describe('not one result', () => {
  const glucose = (detail: Told['detail']): Told => ({ codes: [GLUCOSE], ...(detail && { detail }) });
  test.each([
    ['52 and 52.0001', {}, { detail: number(52.0001, 'mmol/mol') }],
    ['<5 and 5', { detail: number(5, 'mg/L', { comparator: '<' }) }, { detail: number(5, 'mg/L') }],
    [
      '<5 and <=5',
      { detail: number(5, 'mg/L', { comparator: '<' }) },
      { detail: number(5, 'mg/L', { comparator: '<=' }) },
    ],
    ['90 mg/dL and 90 mmol/L', glucose(number(90, 'mg/dL')), glucose(number(90, 'mmol/L'))],
    [
      '90 mg/dL and 5 mmol/L: a conversion that needs the substance',
      glucose(number(90, 'mg/dL')),
      glucose(number(5, 'mmol/L')),
    ],
    ['HbA1c of 6.9 % and 52 mmol/mol', { detail: number(6.9, '%') }, {}],
    ['no value and no members', { detail: { conclusion: 'Seen' } }, { detail: { conclusion: 'Seen' } }],
    [
      'a value that is absent',
      { detail: { value: { is: 'absent', reason: 'unknown' } } },
      { detail: { value: { is: 'absent', reason: 'unknown' } } },
    ],
    [
      'serum and urine',
      { detail: { ...number(4, 'mmol/L'), specimen: 'Serum' } },
      { detail: { ...number(4, 'mmol/L'), specimen: 'Urine' } },
    ],
    [
      'left and right, by site',
      { detail: { ...number(15, 'mm[Hg]'), bodySite: 'Left eye' } },
      { detail: { ...number(15, 'mm[Hg]'), bodySite: 'Right eye' } },
    ],
    [
      'left and right, in words only',
      { title: 'Intraocular pressure L eye' },
      { title: 'Intraocular pressure R eye' },
    ],
    ['two clock times of one day', { when: '2026-03-14T08:15:00Z' }, { when: '2026-03-14T17:40:00Z' }],
    ['final and entered in error', {}, { standing: 'withdrawn' }],
    ['a year only', { when: '2026' }, { when: '2026' }],
    ['no date at one', {}, { when: '' }],
    [
      'minus 2 and 2, in words',
      { detail: { value: { is: 'text', text: '-2.00' } } },
      { detail: { value: { is: 'text', text: '2.00' } } },
    ],
    [
      'blood group A- and A',
      { detail: { value: { is: 'text', text: 'A-' } } },
      { detail: { value: { is: 'text', text: 'A' } } },
    ],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([hba1c(left), hba1c({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('a fasting and another glucose, of different codes', () => {
    const fasting = hba1c({ codes: ['997681000000108'], detail: number(5.4, 'mmol/L') });
    const random = hba1c({ source: 'Y2', codes: [GLUCOSE], detail: number(5.4, 'mmol/L') });
    expect(together([fasting, random])).toEqual(['Y1', 'Y2']);
  });
});

describe('the same test twice in one day', () => {
  const morning = hba1c({ when: '2026-03-14T08:15:00Z' });
  const evening = hba1c({ when: '2026-03-14T17:40:00Z' });

  test('both copied with their times: each copy finds its own', () => {
    expect(together([morning, evening, at('Y2', morning), at('Y2', evening)])).toEqual([
      'Y1+Y2: same-code-date-value',
      'Y1+Y2: same-code-date-value',
    ]);
  });
  test('with other values: each copy finds its own, also by the day', () => {
    const day = { when: '2026-03-14' };
    const facts = [50, 53].flatMap((value) =>
      ['Y1', 'Y2'].map((source) => hba1c({ source, ...day, detail: number(value, 'mmol/mol') })),
    );
    expect(together(facts)).toEqual(['Y1+Y2: same-code-date-value', 'Y1+Y2: same-code-date-value']);
  });
  test('copied once, by the day: nobody knows of which it is the copy', () => {
    expect(together([morning, evening, hba1c({ source: 'Y2' })])).toEqual(['Y1', 'Y1', 'Y2']);
  });
});

describe('three organisations', () => {
  const potassium = (source: string, when = '2026-03-14'): Fact => ({
    ...told('result', { source, when, title: 'Serum potassium', codes: [POTASSIUM] }),
    detail: quantity(4.6),
  });
  test('agree: one', () => {
    expect(together(['Y1', 'Y2', 'Y3'].map((source) => potassium(source)))).toEqual([
      'Y1+Y2+Y3: same-code-date-value: same-code-date-value',
    ]);
  });
  test('of which one has two alike: none of the four is joined', () => {
    expect(together(['Y1', 'Y2', 'Y3', 'Y3'].map((source) => potassium(source)))).toEqual([
      'Y1',
      'Y2',
      'Y3',
      'Y3',
    ]);
  });
  test('two agree to the second, and the third has two of that day: the two are one, the others stay', () => {
    const time = '2026-03-14T08:15:00Z';
    const facts = [potassium('Y1', time), potassium('Y2', time), potassium('Y3'), potassium('Y3')];
    expect(together(facts)).toEqual(['Y1+Y2: same-code-date-value', 'Y3', 'Y3']);
  });
});

test('components agree by their codes, and one that is absent leaves nothing to compare', () => {
  const part = (code: string, value: Value) => ({
    name: { text: code, codings: [sct(code)] },
    value,
    interpretations: [],
    ranges: [],
  });
  const mmHg = (value: number): Value => ({ is: 'quantity', quantity: { value, unit: 'mm[Hg]' } });
  const pressure = (source: string, diastolic: Value): Fact => ({
    ...told('result', { source, title: 'Blood pressure', codes: ['75367002'], when: '2026-03-14' }),
    detail: {
      ...(result({ is: 'none' }) as Extract<Detail, { kind: 'result' | 'lifestyle' }>),
      components: [part('72313002', mmHg(135)), part('1091811000000102', diastolic)],
    },
  });
  expect(together([pressure('Y1', mmHg(85)), pressure('Y2', mmHg(85))])).toEqual([
    'Y1+Y2: same-code-date-value',
  ]);
  const absent: Value = { is: 'absent', reason: 'not measured' };
  expect(together([pressure('Y1', absent), pressure('Y2', absent)])).toEqual(['Y1', 'Y2']);
});
