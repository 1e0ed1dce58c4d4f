import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEART_FAILURE_WEIGHT, HEART_FAILURE_WEIGHT_WEEKLY } from './heart-failure-weight.ts';
import { HOME_BLOOD_PRESSURE } from './home-blood-pressure.ts';
import { progressOf } from './schedule.ts';

const MONDAY = '2026-03-02';
const { schedule: twiceTwice } = HOME_BLOOD_PRESSURE;
const at = (day: number, time: string, offset = '+00:00') => `2026-03-0${day}T${time}:00${offset}`;
const morning = (day: number) => [at(day, '08:00'), at(day, '08:02')];
const evening = (day: number) => [at(day, '20:00'), at(day, '20:02')];
const days = [2, 3, 4, 5, 6, 7, 8];

describe('a plan of seven days', () => {
  test('before it begins, the first morning is next', () => {
    expect(progressOf(twiceTwice, MONDAY, [], '2026-03-01T10:00:00+00:00')).toEqual({
      next: { from: '2026-03-02', until: '2026-03-02', slot: 'morning', wanted: 2, has: 0 },
      missed: [],
      completeness: 0,
      isFinished: false,
    });
  });

  test('a slot that has begun is next until it is full', () => {
    const progress = progressOf(twiceTwice, MONDAY, [at(2, '08:00')], at(2, '08:01'));
    expect(progress.next).toMatchObject({ from: '2026-03-02', slot: 'morning', has: 1 });
    expect(progress.completeness).toBe(1 / 28);
    expect(progressOf(twiceTwice, MONDAY, morning(2), at(2, '08:03')).next).toMatchObject({
      slot: 'evening',
    });
  });

  test('the morning is missed from noon on', () => {
    expect(progressOf(twiceTwice, MONDAY, [], at(2, '11:59')).missed).toEqual([]);
    const { missed, next } = progressOf(twiceTwice, MONDAY, [at(2, '08:00')], at(2, '12:00'));
    expect(missed).toEqual([{ from: '2026-03-02', until: '2026-03-02', slot: 'morning', wanted: 2, has: 1 }]);
    expect(next).toMatchObject({ from: '2026-03-02', slot: 'evening' });
  });

  test('the evening is missed from midnight on', () => {
    expect(progressOf(twiceTwice, MONDAY, morning(2), at(2, '23:59')).missed).toEqual([]);
    expect(progressOf(twiceTwice, MONDAY, morning(2), at(3, '00:00')).missed).toMatchObject([
      { slot: 'evening' },
    ]);
  });

  test('it is finished when every slot is full, or over', () => {
    const all = days.flatMap((day) => [...morning(day), ...evening(day)]);
    expect(progressOf(twiceTwice, MONDAY, all, at(8, '20:03'))).toEqual({
      missed: [],
      completeness: 1,
      isFinished: true,
    });
    const half = progressOf(twiceTwice, MONDAY, days.flatMap(morning), at(9, '00:00'));
    expect(half).toMatchObject({ completeness: 0.5, isFinished: true });
    expect(half.missed.map(({ from, slot }) => `${from} ${slot}`)).toEqual(
      days.map((day) => `2026-03-0${day} evening`),
    );
    expect(half).not.toHaveProperty('next');
  });

  test('extra readings fill no other slot, and those outside the plan fill none', () => {
    const extra = [...morning(2), at(2, '08:04'), at(1, '08:00'), at(9, '08:00'), 'never'];
    expect(progressOf(twiceTwice, MONDAY, extra, at(2, '09:00')).completeness).toBe(2 / 28);
  });

  test('slots go by the clock where the person is', () => {
    // Noon has passed in Greenwich, and not yet in New York.
    expect(progressOf(twiceTwice, MONDAY, [], at(2, '08:00', '-05:00')).missed).toEqual([]);
    const done = [at(2, '08:00', '-05:00'), at(2, '08:02', '-05:00')];
    expect(progressOf(twiceTwice, MONDAY, done, at(2, '08:03', '-05:00')).next).toMatchObject({
      slot: 'evening',
    });
  });
});

describe('a plan without an end', () => {
  test('is complete by what is over or done, and never finished', () => {
    const { schedule } = HEART_FAILURE_WEIGHT;
    const done = [at(2, '07:00'), at(4, '07:00')];
    const progress = progressOf(schedule, MONDAY, done, at(5, '06:00'));
    expect(progress).toMatchObject({
      next: { from: '2026-03-05', slot: 'whole-day', has: 0 },
      missed: [{ from: '2026-03-03' }],
      completeness: 2 / 3,
      isFinished: false,
    });
    expect(progressOf(schedule, MONDAY, [...done, at(5, '07:00')], at(5, '07:01'))).toMatchObject({
      next: { from: '2026-03-06' },
      completeness: 3 / 4,
    });
    expect(progressOf(schedule, MONDAY, [], at(2, '06:00')).completeness).toBe(0);
    expect(progressOf(schedule, MONDAY, [], '2026-02-01T06:00:00Z').next).toMatchObject({ from: MONDAY });
  });

  test('once a week is done on any of its days', () => {
    const { schedule } = HEART_FAILURE_WEIGHT_WEEKLY;
    const late = '2026-03-16T07:00:00Z';
    expect(progressOf(schedule, MONDAY, [at(8, '23:59')], late)).toMatchObject({
      next: { from: '2026-03-16', until: '2026-03-22' },
      missed: [{ from: '2026-03-09', until: '2026-03-15', has: 0 }],
      completeness: 0.5,
    });
  });
});

test('doing more never makes it less complete, and what is next is never missed', () => {
  const instant = fc
    .integer({ min: -1440, max: 9 * 1440 })
    .map((minutes) => new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString());
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 30 }), instant, instant, (done, more, now) => {
      const before = progressOf(twiceTwice, MONDAY, done, now);
      const after = progressOf(twiceTwice, MONDAY, [...done, more], now);
      expect(after.completeness).toBeGreaterThanOrEqual(before.completeness);
      expect(after.completeness).toBeLessThanOrEqual(1);
      expect(before.isFinished).toBe(before.next === undefined);
      if (before.next !== undefined) expect(before.missed).not.toContainEqual(before.next);
    }),
  );
});
