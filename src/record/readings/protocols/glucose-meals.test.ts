import { expect, test } from 'vitest';
import type { Meal } from '../reading.ts';
import { reading } from '../reading-example.test-setup.ts';
import { glucoseMeals } from './glucose-meals.ts';

const glucose = (time: string, value: number, meal?: Meal, day = '2026-03-02') =>
  reading('glucose', { glucose: value }, `${day}T${time}:00+00:00`, {
    how: meal === undefined ? {} : { meal },
  });

const shown = (readings: readonly ReturnType<typeof glucose>[]) => {
  const { pairs, single } = glucoseMeals(readings);
  return {
    pairs: pairs.map(({ before, after, rise, minutes }) => [
      before.values.glucose,
      after.values.glucose,
      rise,
      minutes,
    ]),
    single: single.map(({ values }) => values.glucose),
  };
};

test('before and after each meal of a day, and by how much it rose', () => {
  expect(
    shown([
      glucose('07:30', 5.1, 'fasting'),
      glucose('09:30', 8.4, 'after-meal'),
      glucose('12:30', 6.2, 'before-meal'),
      glucose('14:30', 5.9, 'after-meal'),
    ]),
  ).toEqual({
    pairs: [
      [5.1, 8.4, 3.3, 120],
      [6.2, 5.9, -0.3, 120],
    ],
    single: [],
  });
});

test('it is the last one before that counts, and each counts once', () => {
  expect(
    shown([
      glucose('07:00', 5, 'fasting'),
      glucose('07:30', 5.5, 'before-meal'),
      glucose('08:30', 7, 'after-meal'),
      glucose('09:30', 8, 'after-meal'),
      glucose('10:00', 9),
      glucose('10:30', 9.5, 'random'),
      glucose('12:00', 6, 'before-meal'),
    ]),
  ).toEqual({ pairs: [[5.5, 7, 1.5, 60]], single: [5, 8, 6] });
});

test('four hours are as long as a meal goes, and it does not go over midnight', () => {
  const pairsOf = (...readings: readonly ReturnType<typeof glucose>[]) => shown(readings).pairs.length;
  expect(pairsOf(glucose('08:00', 5, 'before-meal'), glucose('12:00', 7, 'after-meal'))).toBe(1);
  expect(pairsOf(glucose('08:00', 5, 'before-meal'), glucose('12:01', 7, 'after-meal'))).toBe(0);
  expect(pairsOf(glucose('23:30', 5, 'before-meal'), glucose('00:30', 7, 'after-meal', '2026-03-03'))).toBe(
    0,
  );
});

test('the order in which they come does not matter, and other kinds do not count', () => {
  const day = [
    glucose('07:30', 5.1, 'fasting'),
    reading('weight', { weight: 80 }, '2026-03-02T08:00:00Z'),
    glucose('09:30', 8.4, 'after-meal'),
  ];
  expect(glucoseMeals([...day].reverse())).toEqual(glucoseMeals(day));
  expect(glucoseMeals([{ ...glucose('07:30', 5), takenAt: 'x' }]).unusable).toHaveLength(1);
});
