import { describe, expect, test } from 'vitest';
import { UCUM } from '../coding.ts';
import type { Component, Quantity, Value } from '../value.ts';
import { comparableValue } from './comparable-value.ts';
import { loinc, readV2, sct } from './fact-example.test-setup.ts';

const of = (value: number, unit?: string, comparator?: Quantity['comparator']): Value => ({
  is: 'quantity',
  quantity: { value, ...(unit !== undefined && { unit }), ...(comparator !== undefined && { comparator }) },
});
const text = (said: string): Value => ({ is: 'text', text: said });
const coded = (said: string, ...codings: ReturnType<typeof sct>[]): Value => ({
  is: 'coded',
  concept: { text: said, codings },
});
const part = (name: string, value: Value, ...codings: ReturnType<typeof sct>[]): Component => ({
  name: { text: name, codings },
  value,
  interpretations: [],
  ranges: [],
});
const compared = (value: Value, ...components: Component[]) => comparableValue(value, components);

describe('one value', () => {
  test.each([
    ['5.2 and 5.20', of(5.2, 'mmol/L'), of(Number('5.20'), 'mmol/L')],
    ['52 g/L and 5.2 g/dL', of(52, 'g/L'), of(5.2, 'g/dL')],
    [
      'a printed unit and its UCUM code',
      of(120, 'mm[Hg]'),
      {
        is: 'quantity',
        quantity: { value: 120, unit: 'mmHg', unitSystem: UCUM, unitCode: 'mm[Hg]' },
      },
    ],
    ['words in other capitals', text('Not detected.'), text('NOT DETECTED')],
    ['one code under two names', coded('Smoker', sct('77176002')), coded('Current smoker', sct('77176002'))],
    ['a code and the one a map gives', coded('Smoker', sct('77176002')), coded('Smoker', readV2('137P.11'))],
    [
      'a ratio',
      { is: 'ratio', numerator: of5(), denominator: of5() },
      { is: 'ratio', numerator: of5(), denominator: of5() },
    ],
  ] satisfies [string, Value, Value][])('%s', (_what, a, b) => {
    expect(compared(a)).toBeDefined();
    expect(compared(a)).toBe(compared(b));
  });
});

function of5(): Quantity {
  return { value: 5, unit: 'mmol/L' };
}

describe('two values', () => {
  test.each([
    ['52 and 52.0001', of(52, 'mmol/mol'), of(52.0001, 'mmol/mol')],
    ['5 and <5', of(5, 'mg/L'), of(5, 'mg/L', '<')],
    ['<5 and <=5', of(5, 'mg/L', '<'), of(5, 'mg/L', '<=')],
    ['mg/dL and mmol/L', of(90, 'mg/dL'), of(90, 'mmol/L')],
    ['with and without a unit', of(5, 'mmol/L'), of(5)],
    ['0 and -0.1', of(0, 'mmol/L'), of(-0.1, 'mmol/L')],
    ['a number and its words', of(5), text('5')],
    ['-1.25 and 1.25, in words', text('-1.25'), text('1.25')],
    ['blood group A- and A', text('A-'), text('A')],
    ['yes and no', { is: 'yes-no', yes: true }, { is: 'yes-no', yes: false }],
    ['a range and its lower end', { is: 'range', low: of5() }, { is: 'range', low: of5(), high: of5() }],
    ['two codes of one name', coded('Smoker', sct('77176002')), coded('Smoker', sct('8517006'))],
    ['two dates', { is: 'date', text: '2026-03-14' }, { is: 'date', text: '2026-03-15' }],
  ] satisfies [string, Value, Value][])('%s', (_what, a, b) => {
    expect(compared(a)).toBeDefined();
    expect(compared(a)).not.toBe(compared(b));
  });
});

describe('nothing to compare', () => {
  test.each([
    ['absent', { is: 'absent', reason: 'unknown' }],
    ['none', { is: 'none' }],
    ['words that are only signs', text('***')],
    ['a code nobody knows, without a name', coded('', { system: 'urn:local', code: '1' })],
  ] satisfies [string, Value][])('%s', (_what, value) => {
    expect(compared(value)).toBeUndefined();
  });
});

describe('parts', () => {
  const [systolic, diastolic] = [sct('72313002'), sct('1091811000000102')];
  test('by their codes, in any order, through a map', () => {
    expect(
      compared(
        { is: 'none' },
        part('s', of(135, 'mm[Hg]'), systolic),
        part('d', of(85, 'mm[Hg]'), diastolic),
      ),
    ).toBe(
      compared(
        { is: 'none' },
        part('D', of(85, 'mm[Hg]'), diastolic),
        part('S', of(135, 'mm[Hg]'), loinc('8480-6')),
      ),
    );
  });
  test('swapped values, another own value, a further part', () => {
    const said = [part('s', of(135, 'mm[Hg]'), systolic), part('d', of(85, 'mm[Hg]'), diastolic)];
    const swapped = [part('s', of(85, 'mm[Hg]'), systolic), part('d', of(135, 'mm[Hg]'), diastolic)];
    const all = [
      compared({ is: 'none' }, ...said),
      compared({ is: 'none' }, ...swapped),
      compared(text('high'), ...said),
      compared({ is: 'none' }, ...said, part('mean', of(100, 'mm[Hg]'))),
      compared({ is: 'none' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
  test('one part that is absent leaves nothing to compare', () => {
    expect(compared(of(1), part('s', { is: 'absent', reason: 'error' }, systolic))).toBeUndefined();
  });
});
