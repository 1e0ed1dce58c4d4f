import { describe, expect, it } from 'vitest';
import { UCUM } from '#/record/coding.ts';
import type { Value } from '#/record/value.ts';
import { formatNhsNumber, formatNumber } from './format-number.ts';
import { formatInterpretation, formatQuantity, formatRange, formatValue } from './format-value.ts';

describe('a number on screen', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [5.45, '5.45'],
    [0.1234567890123, '0.1234567890123'],
    [150000, '150,000'],
    [-3.2, '-3.2'],
    [1e-9, '1e-9'],
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

  it('prints a UCUM code only when no unit was printed', () => {
    expect(formatQuantity({ value: 120, unitSystem: UCUM, unitCode: 'mm[Hg]' }, 'en')).toBe('120 mmHg');
    expect(formatQuantity({ value: 120, unit: 'mm[Hg]', unitSystem: UCUM, unitCode: 'mm[Hg]' }, 'en')).toBe(
      '120 mm[Hg]',
    );
    expect(formatQuantity({ value: 1, unitSystem: 'local', unitCode: 'Cel' }, 'en')).toBe('1 Cel');
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
});
