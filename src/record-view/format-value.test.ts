import { describe, expect, it } from 'vitest';
import { UCUM } from '#/record/coding.ts';
import type { Interpretation, Value } from '#/record/value.ts';
import { formatNhsNumber, formatNumber } from './format-number.ts';
import {
  formatInterpretation,
  formatInterpretations,
  formatQuantity,
  formatRange,
  formatValue,
} from './format-value.ts';

describe('a number on screen', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [5.45, '5.45'],
    [0.1234567890123, '0.1234567890123'],
    [150000, '150,000'],
    [-3.2, '-3.2'],
    [1e-9, '0.000000001'],
    [-1.5e-7, '-0.00000015'],
    [1e15, '1,000,000,000,000,000'],
    [1.25e21, '1,250,000,000,000,000,000,000'],
  ])('shows %s as %s', (value, shown) => {
    expect(formatNumber(value, 'en')).toBe(shown);
    expect(formatNumber(value, 'cy')).toBe(shown);
  });

  it('groups an NHS number and leaves anything else alone', () => {
    expect(formatNhsNumber('9990548609')).toBe('999 054 8609');
    expect(formatNhsNumber('not known')).toBe('not known');
  });
});

describe('a value on screen', () => {
  it('shows number and unit as sent', () => {
    expect(formatQuantity({ value: 5.4, unit: 'mmol/L' }, 'en')).toBe('5.4 mmol/L');
    expect(formatQuantity({ value: 0, unit: 'units' }, 'en')).toBe('0 units');
    expect(formatQuantity({ value: 98, unit: '%' }, 'en')).toBe('98%');
    expect(formatQuantity({ value: 3 }, 'en')).toBe('3');
  });

  it('prints the usual symbol for a UCUM code it knows', () => {
    const ucum = (value: number, unitCode: string, unit?: string, language: 'en' | 'cy' = 'en') =>
      formatQuantity(
        { value, unitSystem: UCUM, unitCode, ...(unit === undefined ? {} : { unit }) },
        language,
      );
    expect(ucum(120, 'mm[Hg]')).toBe('120 mmHg');
    expect(ucum(120, 'mm[Hg]', 'millimeter of mercury')).toBe('120 mmHg');
    expect(ucum(36.9, 'Cel', 'degree Celsius')).toBe('36.9°C');
    expect(ucum(72, '/min', 'heart beats per minute')).toBe('72 a minute');
    expect(ucum(72, '{beats}/min', '/min', 'cy')).toBe('72 y funud');
    expect(ucum(58, 'mL/min/{1.73_m2}')).toBe('58 mL/min/1.73m²');
    expect(ucum(2, 'd', 'day')).toBe('2 days');
    expect(ucum(40, 'umol/L', 'umol/L')).toBe('40 µmol/L');
  });

  it('leaves out what is a remark and no unit', () => {
    const remark = (unitCode: string, unit: string) =>
      formatQuantity({ value: 6, unit, unitSystem: UCUM, unitCode }, 'en');
    expect(remark('{score}', '{score}')).toBe('6');
    expect(remark('{score}', 'score')).toBe('6');
    expect(remark('{ratio}', '{ratio}')).toBe('6');
    expect(remark('%{saturation}', '%')).toBe('6%');
    expect(remark('{tbl}', 'tablets')).toBe('6 tablets');
  });

  it('shows a unit as sent where there is no code, an unknown one, or two that do not agree', () => {
    expect(formatQuantity({ value: 120, unit: 'mm[Hg]' }, 'en')).toBe('120 mm[Hg]');
    expect(formatQuantity({ value: 1, unitSystem: 'local', unitCode: 'Cel' }, 'en')).toBe('1 Cel');
    expect(formatQuantity({ value: 1, unit: 'zips', unitSystem: UCUM, unitCode: 'zip' }, 'en')).toBe(
      '1 zips',
    );
    expect(formatQuantity({ value: 5, unit: 'mg', unitSystem: UCUM, unitCode: 'g' }, 'en')).toBe('5 mg (g)');
  });

  it('says every comparator in words', () => {
    const said = (['<', '<=', '>=', '>', 'ad'] as const).map((comparator) =>
      formatQuantity({ value: 5, comparator, unit: 'mg/L' }, 'en'),
    );
    expect(said).toEqual([
      'less than 5 mg/L (<5)',
      '5 mg/L or less (<=5)',
      '5 mg/L or more (>=5)',
      'more than 5 mg/L (>5)',
      'enough to reach 5 mg/L',
    ]);
    expect(formatQuantity({ value: 5, comparator: '<' }, 'cy')).toBe('llai na 5 (<5)');
  });

  it.each<[Value, string]>([
    [{ is: 'coded', concept: { text: '', codings: [{ system: 's', code: 'X1' }] } }, 'X1'],
    [{ is: 'text', text: 'clear' }, 'clear'],
    [{ is: 'range', low: { value: 1, unit: 'g' }, high: { value: 2, unit: 'g' } }, '1 to 2 g'],
    [{ is: 'ratio', numerator: { value: 1 }, denominator: { value: 128 } }, '1 to 128'],
    [{ is: 'yes-no', yes: false }, 'No'],
    [{ is: 'date', text: '2020-02' }, 'February 2020'],
    [{ is: 'absent', reason: 'not-performed' }, 'No value: the test was not done'],
    [{ is: 'absent', reason: 'sample lost' }, 'No value: sample lost'],
    [{ is: 'none' }, 'No value was sent'],
  ])('says %j as "%s"', (value, shown) => {
    expect(formatValue(value, 'en')).toBe(shown);
  });

  it('gives a range as sent and never makes one up', () => {
    expect(
      formatRange({ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.3, unit: 'mmol/L' } }, 'en'),
    ).toBe('3.5 to 5.3 mmol/L');
    expect(formatRange({ high: { value: 5, unit: 'mg/L' } }, 'en')).toBe('up to 5 mg/L');
    expect(formatRange({ low: { value: 0, unit: 'g' }, appliesTo: 'adults' }, 'en')).toBe(
      '0 g or more (adults)',
    );
    expect(formatRange({ text: '< 5' }, 'en')).toBe('< 5');
    expect(formatRange({}, 'en')).toBeUndefined();
  });

  it('shows an unknown judgement as it was sent, never as normal', () => {
    expect(formatInterpretation({ means: 'unrecognised', said: 'QQ' }, 'en')).toContain('QQ');
    expect(formatInterpretation({ means: 'critical-high', said: 'HH' }, 'cy')).toContain('Llawer uwch');
  });

  it('speaks of a range only where the laboratory did, and names the speaker of a bare verdict once', () => {
    const judged = (...means: Interpretation['means'][]) =>
      (['alone', 'labelled'] as const).map((place) =>
        formatInterpretations(
          means.map((one) => ({ means: one, said: '' })),
          'en',
          place,
        ),
      );
    expect(judged('abnormal')).toEqual(['Abnormal, the laboratory says', 'Abnormal']);
    expect(judged('normal')).toEqual(['Normal, the laboratory says', 'Normal']);
    expect(judged('high')).toEqual(['Higher than the usual range', 'Higher than the usual range']);
    expect(judged()).toEqual(['', '']);
    expect(formatInterpretations([{ means: 'abnormal', said: 'A' }], 'cy', 'alone')).toBe(
      'Annormal, yn ôl y labordy',
    );
  });

  it('says that judgements do not agree, and lists them', () => {
    const said = (...means: Interpretation['means'][]) =>
      formatInterpretations(
        means.map((one) => ({ means: one, said: '' })),
        'en',
      );
    expect(said('normal', 'high')).toBe(
      'The laboratory marked it in ways that do not agree: Normal; Higher than the usual range',
    );
    expect(said('low', 'critical-high')).toContain('do not agree');
    expect(said('high', 'abnormal')).toBe('Higher than the usual range; Abnormal');
  });
});
