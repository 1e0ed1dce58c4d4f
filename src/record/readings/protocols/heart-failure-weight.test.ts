import { expect, test } from 'vitest';
import { reading } from '../reading-example.test-setup.ts';
import { heartFailureWeight } from './heart-failure-weight.ts';

/** Days from 1 March on, each with its weights in order; none where nobody weighed. */
const weights = (...days: readonly (readonly number[])[]) =>
  days.flatMap((ofDay, day) =>
    ofDay.map((weight, hour) =>
      reading('weight', { weight }, `2026-03-${String(day + 1).padStart(2, '0')}T0${7 + hour}:00:00+00:00`),
    ),
  );
const rises = (...days: readonly (readonly number[])[]) =>
  heartFailureWeight(weights(...days)).rises.map(({ from, until, kilograms }) => [
    from.day.slice(8),
    until.day.slice(8),
    kilograms,
  ]);

test('more than two kilograms in three days', () => {
  expect(rises([80], [80.5], [81], [82])).toEqual([]);
  expect(rises([80], [80.5], [81], [82.01])).toEqual([['01', '04', 2.01]]);
  expect(rises([80.1], [82.1])).toEqual([]);
  expect(rises([80.1], [82.2])).toEqual([['01', '02', 2.1]]);
});

test('over four days it is not, where somebody was weighed in between', () => {
  expect(rises([80], [81.5], [], [], [83])).toEqual([]);
  expect(rises([80], [], [], [83])).toEqual([['01', '04', 3]]);
});

test('who weighs once a week is told of a rise since the weighing before, a day late too', () => {
  const gap = (days: number) => Array.from({ length: days }, () => []);
  expect(rises([80], ...gap(6), [82.5])).toEqual([['01', '08', 2.5]]);
  expect(rises([80], ...gap(7), [82.5])).toEqual([['01', '09', 2.5]]);
  expect(rises([80], ...gap(8), [82.5])).toEqual([]);
  expect(rises([80], ...gap(6), [82])).toEqual([]);
  // Not from a lower one before that: nobody knows when between them it began.
  expect(rises([78], [], [], [80], ...gap(3), [81])).toEqual([]);
});

test('it is counted from the lowest of those days, on every day that it is so', () => {
  expect(rises([81], [79.5], [80], [82], [82.5])).toEqual([
    ['02', '04', 2.5],
    ['02', '05', 3],
  ]);
  expect(rises([83], [82], [80])).toEqual([]);
});

test('the first of a day is its weight', () => {
  expect(rises([80, 84], [80.2])).toEqual([]);
  expect(heartFailureWeight(weights([80, 84], [], [80.2])).days).toEqual([
    { day: '2026-03-01', kilograms: 80 },
    { day: '2026-03-03', kilograms: 80.2 },
  ]);
});

test('days are found over the end of a month, in any order', () => {
  const later = [
    reading('weight', { weight: 83 }, '2026-04-01T07:00:00+01:00'),
    reading('weight', { weight: 80 }, '2026-03-30T07:00:00+01:00'),
  ];
  expect(heartFailureWeight(later).rises).toMatchObject([{ kilograms: 3 }]);
});

test('a person’s own limit can take its place', () => {
  const own = { aboveKilograms: 1, withinDays: 2 };
  expect(heartFailureWeight(weights([80], [], [81.1]), own).rises).toHaveLength(1);
  expect(heartFailureWeight(weights([80], [], [], [81.1]), own).rises).toHaveLength(0);
});

test('a rise within two weeks of the newest weight is recent, the newest of them first', () => {
  const none = Array.from({ length: 10 }, () => []);
  const recent = (...days: readonly (readonly number[])[]) =>
    heartFailureWeight(weights(...days)).recent.map(({ until }) => until.day.slice(8));
  expect(recent([80], [83], ...none, [83], [86])).toEqual(['14', '02']);
  expect(recent([80], [83], ...none, [], [], [], [83])).toEqual(['02']);
  expect(recent([80], [83], ...none, [], [], [], [], [83])).toEqual([]);
  expect(recent()).toEqual([]);
});
