import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageOf, rounded } from './rounded.ts';

test.each([
  [1.005, 2, 1.01],
  [128.5, 0, 129],
  [128.49, 0, 128],
  [5.55, 1, 5.6],
  [-17.85, 1, -17.8],
  [-17.86, 1, -17.9],
  [-2, 0, -2],
  [0, 1, 0],
  [1e-9, 2, 0],
])('%d to %d decimals is %d', (value, decimals, expected) => {
  expect(rounded(value, decimals)).toBe(expected);
});

test('what is no number has no rounding', () => {
  expect([rounded(Number.NaN, 1), rounded(Number.POSITIVE_INFINITY, 1)]).toEqual([undefined, undefined]);
});

test('averages are of exact sums', () => {
  expect(averageOf([128, 129], 0)).toBe(129);
  expect(averageOf([128, 128, 129], 0)).toBe(128);
  expect(averageOf([0.1, 0.2, 0.3], 2)).toBe(0.2);
  expect(averageOf([], 0)).toBeUndefined();
  expect(averageOf([120, Number.NaN], 0)).toBeUndefined();
});

test('rounding never moves a number by more than half a step', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -500, max: 500, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (value, places) => {
        const step = 10 ** -places;
        expect(Math.abs((rounded(value, places) ?? Number.NaN) - value)).toBeLessThanOrEqual(step / 2 + 1e-9);
      },
    ),
  );
});
