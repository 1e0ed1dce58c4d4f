import { expect, test } from 'vitest';
import { endOfDay, startOfDay } from './london-day.ts';

test('a winter day begins at midnight in Greenwich, a summer day an hour before', () => {
  expect(startOfDay('2026-01-15')).toBe('2026-01-15T00:00:00.000Z');
  expect(endOfDay('2026-01-15')).toBe('2026-01-15T23:59:59.999Z');
  expect(startOfDay('2026-07-15')).toBe('2026-07-14T23:00:00.000Z');
  expect(endOfDay('2026-07-15')).toBe('2026-07-15T22:59:59.999Z');
});

test('the days on which the clocks change are as long as they are', () => {
  expect([startOfDay('2026-03-29'), endOfDay('2026-03-29')]).toEqual([
    '2026-03-29T00:00:00.000Z',
    '2026-03-29T22:59:59.999Z',
  ]);
  expect([startOfDay('2026-10-25'), endOfDay('2026-10-25')]).toEqual([
    '2026-10-24T23:00:00.000Z',
    '2026-10-25T23:59:59.999Z',
  ]);
});

test('what is no day has no beginning', () => {
  for (const text of ['', '2026-02-30', '2026-13-01', '2026-1-1', 'yesterday', '2026-01-01T10:00:00Z'])
    expect([startOfDay(text), endOfDay(text)], text).toEqual([undefined, undefined]);
});
