import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberFault } from './read-number.ts';
import { readPair, type PairPart } from './read-pair.ts';

const stones = (stone: number, pounds: number) => [
  { value: stone, unit: '[stone_av]' },
  { value: pounds, unit: '[lb_av]' },
];
const feet = (foot: number, inches: number) => [
  { value: foot, unit: '[ft_i]' },
  { value: inches, unit: '[in_i]' },
];

test.each([
  '12 st 3',
  '12st 3lb',
  '12st3',
  '12 stone 3 pounds',
  '12 St. 3 lbs.',
  ' 12 stones 3lb ',
  '１２ st ３',
])('%s', (text) => {
  expect(readPair(text, 'weight')).toEqual({ ok: true, value: stones(12, 3) });
});

test.each([
  '5 ft 10',
  `5'10"`,
  `5' 10`,
  '5’10”',
  '5′10″',
  '5ft10in',
  '5 feet 10 inches',
  `5'10''`,
  '5 FT 10 IN',
])('%s', (text) => {
  expect(readPair(text, 'height')).toEqual({ ok: true, value: feet(5, 10) });
});

test('one unit alone', () => {
  expect(readPair('12 st', 'weight')).toEqual({ ok: true, value: [{ value: 12, unit: '[stone_av]' }] });
  expect(readPair('12.5 st', 'weight')).toEqual({ ok: true, value: [{ value: 12.5, unit: '[stone_av]' }] });
  expect(readPair('170.4lb', 'weight')).toEqual({ ok: true, value: [{ value: 170.4, unit: '[lb_av]' }] });
  expect(readPair('70 in', 'height')).toEqual({ ok: true, value: [{ value: 70, unit: '[in_i]' }] });
  expect(readPair('6ft', 'height')).toEqual({ ok: true, value: [{ value: 6, unit: '[ft_i]' }] });
});

test('halves of the second', () => {
  expect(readPair('12 st 3,5', 'weight')).toEqual({ ok: true, value: stones(12, 3.5) });
  expect(readPair(`5'10.5"`, 'height')).toEqual({ ok: true, value: feet(5, 10.5) });
  expect(readPair('12 st 0', 'weight')).toEqual({ ok: true, value: stones(12, 0) });
});

test.each<[string, PairPart, NumberFault]>([
  ['', 'weight', 'empty'],
  ['  ', 'height', 'empty'],
  ['12', 'weight', 'ambiguous'],
  ['5.10', 'height', 'ambiguous'],
  ['12 st 14', 'weight', 'ambiguous'],
  ['12 st 15 lb', 'weight', 'ambiguous'],
  [`5'12"`, 'height', 'ambiguous'],
  ['12.5 st 3', 'weight', 'too-many-decimals'],
  ['12 st 3.125', 'weight', 'too-many-decimals'],
  ['12 3', 'weight', 'not-a-number'],
  ['12 stx 3', 'weight', 'not-a-number'],
  ['12 st 3 kg', 'weight', 'not-a-number'],
  ['12 st -3', 'weight', 'not-a-number'],
  ['-12 st 3', 'weight', 'not-a-number'],
  ['st 3', 'weight', 'not-a-number'],
  ['12 ft 3', 'weight', 'not-a-number'],
  ['5 st 10', 'height', 'not-a-number'],
  ['5 ft 10 in tall', 'height', 'not-a-number'],
])('"%s" as %s is %s', (text, part, failure) => {
  expect(readPair(text, part)).toEqual({ ok: false, failure });
});

test('every stone and pound, and every foot and inch, is read as it was written', () => {
  const weights = fc.record({
    first: fc.integer({ min: 0, max: 60 }),
    second: fc.integer({ min: 0, max: 1399 }).map((hundredths) => hundredths / 100),
    gap: fc.constantFrom('', ' ', '  '),
    words: fc.constantFrom(['st', 'lb'], ['stone', ''], ['st', 'lbs'], ['stones', 'pounds']),
  });
  fc.assert(
    fc.property(weights, ({ first, second, gap, words: [large, small] }) => {
      expect(readPair(`${first}${gap}${large}${gap}${second}${gap}${small}`, 'weight')).toEqual({
        ok: true,
        value: stones(first, second),
      });
    }),
  );
});
