import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { dateTestSql, parseDateTest, parsePeriod } from './fhir-date.ts';

const iso = (text: string) => {
  const period = parsePeriod(text);
  return period && [new Date(period.low).toISOString(), new Date(period.high).toISOString()];
};

describe('parsePeriod', () => {
  test.each([
    ['2024', '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-12', '2024-12-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-07-01T10:30+01:00', '2024-07-01T09:30:00.000Z', '2024-07-01T09:31:00.000Z'],
    ['2024-07-01T10:30:05Z', '2024-07-01T10:30:05.000Z', '2024-07-01T10:30:06.000Z'],
    ['2024-07-01T10:30:05.123Z', '2024-07-01T10:30:05.123Z', '2024-07-01T10:30:05.124Z'],
    ['0033-01-01', '0033-01-01T00:00:00.000Z', '0033-01-02T00:00:00.000Z'],
  ])('takes %s for all the time it covers', (text, low, high) => {
    expect(iso(text)).toEqual([low, high]);
  });

  test.each(['', '2024-13', '2023-02-29', '24-01-01', '2024-1-1', 'yesterday', '2024-01-01T25:00Z'])(
    'refuses %j',
    (text) => expect(parsePeriod(text)).toBeUndefined(),
  );
});

describe('dateTestSql', () => {
  const database = new DatabaseSync(':memory:');
  const holds = (asked: string, value: string) => {
    const wanted = parseDateTest(asked);
    const [start = '', end = start] = value.split('/');
    const low = parsePeriod(start)?.low;
    const high = parsePeriod(end)?.high;
    if (!wanted || low === undefined || high === undefined) throw new Error('not a date');
    const { sql, values } = dateTestSql(wanted, 'low', 'high', Date.UTC(2025, 0, 1));
    const row = database
      .prepare(`SELECT ${sql} AS holds FROM (SELECT ${low} AS low, ${high} AS high)`)
      .get(...values);
    return row?.holds === 1;
  };

  test.each([
    ['2024', '2024-03-01', true],
    ['2024-03-01', '2024', false],
    ['eq2024-03-01', '2024-03-01T10:00:00Z', true],
    ['ne2024', '2023-12-31', true],
    ['ne2024', '2024-05', false],
    ['gt2024-03-01', '2024-03-01T23:00:00Z', false],
    ['gt2024-03-01', '2024-03-02', true],
    ['ge2024-03-01', '2024-03-01T00:00:00Z', true],
    ['ge2024-03-01', '2024-02-29', false],
    ['lt2024-03-01', '2024-02', true],
    ['lt2024-03-01', '2024-03-01', false],
    ['le2024-03-01', '2024-03-01', true],
    ['gt2024-03-01', '2024-02-01/2024-04-01', true],
    ['sa2024-03-01', '2024-02-01/2024-04-01', false],
    ['sa2024-03-01', '2024-03-02', true],
    ['eb2024-03-01', '2024-02-29', true],
    ['eb2024-03-01', '2024-02-01/2024-04-01', false],
    ['ap2024-03-01', '2024-03-20', true],
    ['ap2024-03-01', '2023-03-20', false],
  ])('%s against %s is %s', (asked, value, expected) => {
    expect(holds(asked, value)).toBe(expected);
  });
});
