import { expect, test } from 'vitest';
import { atMost, median } from './figure.ts';

test('the middle of runs is one of them', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
});

test('a figure holds at its limit and not above it', () => {
  const given = { name: 'some.share', unit: 'share', detail: { why: 'because' } };
  expect(atMost(0.2, { ...given, values: [0.9, 0.2, 0.1] })).toEqual({
    name: 'some.share',
    value: 0.2,
    unit: 'share',
    target: '<= 0.2',
    holds: true,
    runs: 3,
    detail: { values: [0.9, 0.2, 0.1], why: 'because' },
  });
  expect(atMost(0.2, { ...given, values: [0.21] }).holds).toBe(false);
  expect(atMost(0.2, { ...given, values: [] }).holds).toBe(false);
});
