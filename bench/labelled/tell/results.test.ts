import { expect, test } from 'vitest';
import { shifted } from './results.ts';

test.each([
  ['136', 1, '13.6'],
  ['84', 3, '0.084'],
  ['7', 1, '0.7'],
  ['81.4', -3, '81400'],
  ['175', 2, '1.75'],
  ['170', 1, '17'],
  ['1.75', -2, '175'],
  ['100', 0, '100'],
])('%s with the point moved by %i is %s', (digits, places, expected) => {
  expect(shifted(digits, places)).toBe(expected);
});
