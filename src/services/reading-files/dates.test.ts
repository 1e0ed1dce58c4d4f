import { describe, expect, it } from 'vitest';
import { DayOrderSeen, readDate, wallOf } from './dates.ts';

const wall = (text: string, isDayFirst = true) => {
  const date = readDate(text);
  return date && wallOf(date, isDayFirst);
};

describe('dates in files', () => {
  it.each([
    ['2026-03-14T08:05:09', '2026-03-14T08:05:09'],
    ['2026-03-14 08:05', '2026-03-14T08:05:00'],
    ['2026/3/4 8:05', '2026-03-04T08:05:00'],
    ['2026-03-14T08:05:09.123Z', '2026-03-14T08:05:09'],
    ['14/03/2026 08:05', '2026-03-14T08:05:00'],
    ['14.03.2026, 08:05:30', '2026-03-14T08:05:30'],
    ['14-03-2026 08:05', '2026-03-14T08:05:00'],
    ['Jan 12 2025 08:12', '2025-01-12T08:12:00'],
    ['January 12, 2025, 8:12 PM', '2025-01-12T20:12:00'],
    ['12 Sept 2025 12:00 am', '2025-09-12T00:00:00'],
    ['12-Jan-2025 12:30 p.m.', '2025-01-12T12:30:00'],
  ])('reads %s', (text, expected) => expect(wall(text)).toBe(expected));

  it('reads the same numbers either way, as it is told', () => {
    expect(wall('03/04/2026 08:05', true)).toBe('2026-04-03T08:05:00');
    expect(wall('03/04/2026 08:05', false)).toBe('2026-03-04T08:05:00');
  });

  it.each([
    '',
    'yesterday',
    '2026-02-30 08:00',
    '31/04/2026 08:00',
    '2026-03-14',
    '14/03/2026',
    '2026-03-14 25:00',
    '2026-03-14 13:00 PM',
    '14/03/26 08:00',
    '2026-03-14 08:60',
    'Foo 12 2025 08:12',
    '0001-01-01 08:00',
  ])('makes no time of %j', (text) => expect(wall(text)).toBeUndefined());

  it('keeps the offset that is written', () => {
    expect(readDate('2026-03-14T08:05:09+0100')).toMatchObject({ offset: '+01:00' });
    expect(readDate('2026-03-14T08:05:09Z')).toMatchObject({ offset: '+00:00' });
  });
});

describe('which number is the day', () => {
  const orderOf = (...texts: readonly string[]) => {
    const seen = new DayOrderSeen();
    for (const text of texts) seen.see(text);
    return [seen.order, seen.undecided];
  };

  it('shows in any row of the file', () => {
    expect(orderOf('03/04/2026 08:00', '13/04/2026 08:00')[0]).toBe('day-first');
    expect(orderOf('03/04/2026 08:00', '04/13/2026 08:00')[0]).toBe('month-first');
  });

  it('is not guessed where it does not show', () => {
    expect(orderOf('01/01/2026 08:00', '03/04/2026 08:00')).toEqual(['not-shown', '03/04/2026 08:00']);
  });

  it('does not matter where no date could be another', () => {
    expect(orderOf('03/03/2026 08:00', '2026-04-03 08:00', 'Jan 3 2026 08:00')[0]).toBe('either');
  });

  it('cannot be both', () => {
    expect(orderOf('13/04/2026 08:00', '04/13/2026 08:00')[0]).toBe('contradictory');
  });
});
