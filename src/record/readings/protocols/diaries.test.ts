import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../reading.ts';
import { addDays } from '../wall-clock.ts';
import { DIARIES, readDiary } from './diaries.ts';

const TODAY = '2026-03-10';
const reading = (
  kind: 'weight' | 'glucose' | 'peak-flow',
  value: number,
  takenAt: string,
  how: Reading['how'] = {},
): Reading => ({ kind, values: { [kind]: value }, takenAt, how, origin: { is: 'typed' } });
const weights = (...all: readonly (readonly [daysAgo: number, kilograms: number])[]): Reading[] =>
  all.map(([ago, kilograms]) => reading('weight', kilograms, `${addDays(TODAY, -ago)}T07:00:00+00:00`));

describe('weight with heart failure', () => {
  const view = (all: readonly Reading[]) => readDiary('heart-failure-weight', all, { today: TODAY });

  test.each([
    ['more than 2 kg in three days', weights([3, 80], [0, 82.1]), 2.1],
    ['exactly 2 kg', weights([3, 80], [0, 82]), undefined],
    ['more, but over four days', weights([4, 80], [2, 81.5], [0, 83]), undefined],
    ['more, since the weighing of a week ago', weights([7, 80], [0, 82.5]), 2.5],
    ['a rise three days ago still matters', weights([5, 80], [3, 82.5]), 2.5],
    ['one four days ago does not', weights([6, 80], [4, 82.5]), undefined],
    ['the largest of several', weights([3, 80], [2, 81], [1, 82.3], [0, 83]), 3],
    ['a fall', weights([3, 83], [0, 80]), undefined],
    ['nothing', [], undefined],
  ])('%s', (_what, all, expected) => {
    const read = view(all);
    expect(read.is === 'heart-failure-weight' ? read.rise?.kilograms : Number.NaN).toBe(expected);
  });

  test('the newest day comes first, a day once', () => {
    const all = [...weights([1, 80], [0, 81]), reading('weight', 85, `${TODAY}T21:00:00+00:00`)];
    expect(view(all)).toMatchObject({
      days: [
        { day: TODAY, kilograms: 81 },
        { day: '2026-03-09', kilograms: 80 },
      ],
    });
  });
});

describe('blood sugar around meals', () => {
  test('each pair, and how many have no other half', () => {
    const all = [
      reading('glucose', 5.5, `${TODAY}T08:00:00+00:00`, { meal: 'before-meal' }),
      reading('glucose', 8.1, `${TODAY}T10:00:00+00:00`, { meal: 'after-meal' }),
      reading('glucose', 6, `${TODAY}T18:00:00+00:00`, { meal: 'before-meal' }),
      reading('glucose', 7, `${TODAY}T15:00:00+00:00`),
    ];
    expect(readDiary('glucose-meals', all, { today: TODAY })).toMatchObject({
      pairs: [{ day: TODAY, rise: 2.6, minutes: 120 }],
      single: 1,
    });
  });
});

test('what was typed and also sent by a device counts once, as it does for clinicians', () => {
  const typed = reading('glucose', 6, `${TODAY}T18:00:00+00:00`, { meal: 'before-meal' });
  const sent: Reading = { ...typed, origin: { is: 'bluetooth', frame: 'a' } };
  expect(readDiary('glucose-meals', [typed, sent], { today: TODAY })).toMatchObject({ single: 1 });
});

describe('peak flow', () => {
  const at = (day: string, time: string, value: number) =>
    reading('peak-flow', value, `${day}T${time}:00+00:00`);
  const view = (all: readonly Reading[], bestPeakFlow?: number) =>
    readDiary('peak-flow-diary', all, { today: TODAY, bestPeakFlow });

  test.each([
    [[at(TODAY, '08:00', 249)], 500, true],
    [[at(TODAY, '08:00', 245)], 500, true],
    [[at(TODAY, '08:00', 245), at(TODAY, '20:00', 400)], 500, false],
    [[at('2026-03-09', '08:00', 100)], 500, false],
    [[at(TODAY, '08:00', 100)], undefined, false],
    [[], 500, false],
  ])('very low is the newest of today below half of the best: %#', (all, best, expected) => {
    expect(view(all, best)).toMatchObject({ isVeryLow: expected });
  });

  test('how much it swings is told once a day has both', () => {
    expect(view([at(TODAY, '08:00', 400)])).not.toHaveProperty('variability');
    expect(view([at(TODAY, '08:00', 400), at(TODAY, '20:00', 500)])).toMatchObject({
      variability: { percent: 22.2, days: 1, isVariable: true },
    });
  });
});

test('readings of another kind are in no diary', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DIARIES), fc.integer({ min: 30, max: 200 }), ({ id, kind }, value) => {
      const other = kind === 'weight' ? 'glucose' : 'weight';
      const empty = readDiary(id, [], { today: TODAY });
      expect(readDiary(id, [reading(other, value, `${TODAY}T08:00:00+00:00`)], { today: TODAY })).toEqual(
        empty,
      );
    }),
  );
});
