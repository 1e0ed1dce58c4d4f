import { expect, test } from 'vitest';
import { told, sct } from '../consolidate/fact-example.test-setup.ts';
import type { Value } from '../value.ts';
import { inShort } from './contradiction-example.test-setup.ts';

const identifiers = [{ system: 'https://lab.example/items', value: '17' }];
const number = (value: number, unit: string, comparator?: '<'): Value => ({
  is: 'quantity',
  quantity: { value, unit, ...(comparator && { comparator }) },
});
const potassium = (source: string, value: Value, numbered = identifiers) =>
  told('result', {
    source,
    title: 'Serum potassium',
    codes: ['1000651000000109'],
    when: '2026-03-14',
    identifiers: numbered,
    detail: { value },
  });
const coded = (text: string, code: string): Value => ({
  is: 'coded',
  concept: { text, codings: [sct(code)] },
});

test.each([
  ['two numbers', number(4.6, 'mmol/L'), number(6.4, 'mmol/L'), 'Y1 4.6 mmol/L | Y2 6.4 mmol/L'],
  ['<5 and 5', number(5, 'mmol/L', '<'), number(5, 'mmol/L'), 'Y1 <5 mmol/L | Y2 5 mmol/L'],
  ['one number in two units', number(5, 'mmol/L'), number(5, 'mg/dL'), 'Y1 5 mmol/L | Y2 5 mg/dL'],
  [
    'words',
    { is: 'text', text: 'Not detected' },
    { is: 'text', text: 'Detected' },
    'Y1 Not detected | Y2 Detected',
  ],
  ['codes', coded('Smoker', '77176002'), coded('Ex-smoker', '8517006'), 'Y1 Smoker | Y2 Ex-smoker'],
] satisfies [string, Value, Value, string][])(
  'one result under one number with two values: %s',
  (_what, a, b, sides) => {
    expect(inShort(potassium('Y1', a), potassium('Y2', b))).toEqual([`value-differs: ${sides}`]);
  },
);

test.each([
  ['the same in other units', number(120, 'g/L'), number(12, 'g/dL')],
  ['nothing at one', number(4.6, 'mmol/L'), { is: 'none' }],
  ['absent at one', number(4.6, 'mmol/L'), { is: 'absent', reason: 'error' }],
] satisfies [string, Value, Value][])('no difference: %s', (_what, a, b) => {
  expect(inShort(potassium('Y1', a), potassium('Y2', b))).toEqual([]);
});
test('two results that nothing makes one may well differ', () => {
  expect(
    inShort(potassium('Y1', number(4.6, 'mmol/L'), []), potassium('Y2', number(6.4, 'mmol/L'), [])),
  ).toEqual([]);
});
test('of three copies each value is told once', () => {
  const [a, b, c] = [4.6, 6.4, 4.6].map((value, place) => potassium(`Y${place}`, number(value, 'mmol/L')));
  expect(inShort(...[a, b, c].filter((one) => one !== undefined))).toEqual([
    'value-differs: Y0 4.6 mmol/L | Y1 6.4 mmol/L',
  ]);
});
