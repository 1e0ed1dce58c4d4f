import { describe, expect, test } from 'vitest';
import { parseClinicalDate } from '../clinical-date.ts';
import { keysAt, mayBeOne, tieredDate, type TieredDate, type Tier } from './date-tiers.ts';

const tiered = (text: string): TieredDate => tieredDate(parseClinicalDate(text));

describe('a date as it is compared', () => {
  test.each([
    ['2026', 'year', [], [], ['2026']],
    ['2026-03', 'month', [], ['2026-03'], ['2026']],
    ['2026-03-14', 'day', ['2026-03-14'], ['2026-03'], ['2026']],
    ['2026-03-14T09:30:00Z', 'moment', ['2026-03-14'], ['2026-03'], ['2026']],
    ['', 'undated', [], [], []],
    ['2026-02-31', 'undated', [], [], []],
    ['soon', 'undated', [], [], []],
  ])('%s', (text, precision, days, months, years) => {
    expect(tiered(text)).toMatchObject({ precision, days, months, years });
  });

  test.each(['T00:00:00Z', 'T00:00:00.000Z', 'T00:00:00+01:00', 'T00:00Z'])(
    'midnight as written (%s) means that only the day is known',
    (time) => {
      expect(tiered(`2026-06-14${time}`)).toMatchObject({ precision: 'day', days: ['2026-06-14'] });
      expect(tiered(`2026-06-14${time}`).moment).toBeUndefined();
    },
  );
  test('a second past midnight is a time', () => {
    expect(tiered('2026-06-14T00:00:01Z').precision).toBe('moment');
  });

  test.each([
    ['midnight', '2026-06-14T00:30:00+01:00', ['2026-06-14', '2026-06-13'], ['2026-06'], ['2026']],
    [
      'the end of a month',
      '2026-07-01T00:30:00+01:00',
      ['2026-07-01', '2026-06-30'],
      ['2026-07', '2026-06'],
      ['2026'],
    ],
    [
      'New Year',
      '2020-12-31T23:30:00-01:00',
      ['2020-12-31', '2021-01-01'],
      ['2020-12', '2021-01'],
      ['2020', '2021'],
    ],
  ])('a time in another zone lies on both sides of %s', (_of, text, days, months, years) => {
    expect(tiered(text)).toMatchObject({ precision: 'moment', days, months, years });
  });
  test('one moment is one, whatever the zone and the fractions of a second', () => {
    const moments = [
      '2026-03-14T10:30:00+01:00',
      '2026-03-14T09:30:00Z',
      '2026-03-14T09:30:00.123Z',
      '2026-03-14T09:30Z',
    ];
    expect(new Set(moments.map((text) => tiered(text).moment))).toEqual(new Set(['2026-03-14T09:30:00']));
  });
});

describe('where two dates meet', () => {
  const meetAt = (a: string, b: string): readonly Tier[] =>
    (['moment', 'day', 'month', 'year', 'undated'] as const).filter((tier) => {
      const [left, right] = [tiered(a), tiered(b)];
      const shared = keysAt(left, tier).some((key) => keysAt(right, tier).includes(key));
      return shared && mayBeOne(left, right, tier);
    });
  test.each([
    ['2026-03-14T09:30:00Z', '2026-03-14T09:30:00Z', ['moment']],
    ['2026-03-14T09:30:00Z', '2026-03-14T09:31:00Z', []],
    ['2026-03-14T09:30:00Z', '2026-03-14', ['day']],
    ['2026-03-14', '2026-03-14', ['day']],
    ['2026-03-14', '2026-03-15', []],
    ['2026-03-14', '2026-03', ['month']],
    ['2026-03', '2026-03', ['month']],
    ['2026-03-14', '2026', ['year']],
    ['2026', '2026', ['year']],
    ['2026', '2025', []],
    ['2026-03-14', '', ['undated']],
    ['', '', ['undated']],
  ])('%s and %s', (a, b, tiers) => {
    expect(meetAt(a, b)).toEqual(tiers);
    expect(meetAt(b, a)).toEqual(tiers);
  });
});
