import { expect, test } from 'vitest';
import { addDays, daysBetween, wallClockOf } from './wall-clock.ts';

test('the day and the minute are those of its own clock', () => {
  expect(wallClockOf('2026-03-14T23:30:00+01:00')).toEqual({
    day: '2026-03-14',
    minutes: 23 * 60 + 30,
    at: Date.parse('2026-03-14T22:30:00Z'),
    isToTheMinute: false,
  });
  expect(wallClockOf('2026-03-15T00:10:00-05:00')).toMatchObject({ day: '2026-03-15', minutes: 10 });
  expect(wallClockOf('2026-03-15T00:10Z')).toMatchObject({ minutes: 10, isToTheMinute: true });
});

test.each([
  '',
  '2026-03-14',
  '2026-03-14T08:00:00',
  '2026-02-30T08:00:00Z',
  '2026-03-14T24:00:00Z',
  'this morning',
])('"%s" is no such time', (text) => {
  expect(wallClockOf(text)).toBeUndefined();
});

test('days follow each other over months and over the change of the clocks', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});
