import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClinicalDate, sortKey, yearOf } from './clinical-date.ts';

describe('parseClinicalDate', () => {
  test.each([
    ['2021', 'year'],
    ['2021-03', 'month'],
    ['2021-03-09', 'day'],
    ['2021-03-09T10:11:12Z', 'time'],
    ['2021-03-09T10:11:12.123+01:00', 'time'],
    ['2021-03-09T10:11', 'time'],
    ['2021-13', 'unreadable'],
    ['2021-02-30', 'unreadable'],
    ['9/3/2021', 'unreadable'],
    [20210309, 'unreadable'],
    ['', 'not-recorded'],
    [undefined, 'not-recorded'],
    [null, 'not-recorded'],
  ])('%s is known to: %s', (said, known) => {
    expect(parseClinicalDate(said).known).toBe(known);
  });

  test('never throws and never makes up a year, whatever is said', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.stringMatching(/^\d{4}(-\d\d){0,2}.{0,3}$/)), (said) => {
        const year = yearOf(parseClinicalDate(said));
        expect(year === undefined || (typeof said === 'string' && Number(said.slice(0, 4)) === year)).toBe(
          true,
        );
      }),
    );
  });
});

test('undated sorts before everything and offsets do not disturb the order', () => {
  const texts = ['', '1957', '2021-03', '2021-03-09', '2021-03-09T00:30:00+01:00'];
  const keys = texts.map((text) => sortKey(parseClinicalDate(text)));
  expect(keys[0]).toBe('');
  expect([...keys].sort()).toEqual([keys[0], keys[1], keys[2], keys[4], keys[3]]);
});

test('a time in UTC has the key of its moment, however it is written', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (at) => {
        const key = `${at.toISOString().slice(0, 19)}.000Z`;
        const second = at.toISOString().slice(0, 19);
        for (const text of [`${second}Z`, `${second}+00:00`, `${second}.000Z`])
          expect(sortKey(parseClinicalDate(text))).toBe(key);
      },
    ),
  );
});
