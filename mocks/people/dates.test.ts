import { expect, it } from 'vitest';
import { addDays, addYears, daysBetween, inWords, moment } from './dates.ts';

it('counts over month ends and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  expect(addYears('2024-02-29', 1)).toBe('2025-03-01');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});

it('writes one moment of a summer day in three spellings', () => {
  expect(moment('2024-07-01', '09:30', 'local')).toBe('2024-07-01T09:30:00+01:00');
  expect(moment('2024-07-01', '09:30', 'zulu')).toBe('2024-07-01T08:30:00Z');
  expect(moment('2024-07-01', '09:30', 'utc')).toBe('2024-07-01T08:30:00+00:00');
  expect(moment('2024-12-01', '09:30', 'zulu')).toBe('2024-12-01T09:30:00Z');
});

it('writes a date as letters do', () => {
  expect(inWords('2024-03-07')).toBe('7 March 2024');
});
