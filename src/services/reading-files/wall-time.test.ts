import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsIn } from './wall-time.ts';

describe('how far a wall clock is from Greenwich', () => {
  const london = offsetsIn('Europe/London');
  it.each([
    ['2026-01-12T08:00:00', '+00:00'],
    ['2026-07-12T08:00:00', '+01:00'],
    ['2026-03-29T00:59:59', '+00:00'],
    ['2026-03-29T02:00:00', '+01:00'],
    ['2026-10-25T00:59:59', '+01:00'],
    ['2026-10-25T02:00:00', '+00:00'],
  ])('in London at %s is %s', (wall, offset) => expect(london(wall)).toBe(offset));

  it('takes the first of an hour that comes twice, and the old time for one that never was', () => {
    expect(london('2026-10-25T01:30:00')).toBe('+01:00');
    expect(london('2026-03-29T01:30:00')).toBe('+00:00');
  });

  it('knows offsets west of Greenwich and of half an hour', () => {
    expect(offsetsIn('America/New_York')('2026-07-01T12:00:00')).toBe('-04:00');
    expect(offsetsIn('Asia/Kolkata')('2026-07-01T12:00:00')).toBe('+05:30');
  });

  it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Auckland'])(
    'is what the clocks of %s show at that instant',
    (timeZone) => {
      const offsetAt = offsetsIn(timeZone);
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      const year = { min: Date.UTC(2015, 0, 1), max: Date.UTC(2030, 0, 1) };
      fc.assert(
        fc.property(fc.integer(year), (instant) => {
          const wall = shown.format(instant).replace(' ', 'T');
          expect(shown.format(Date.parse(wall + offsetAt(wall))).replace(' ', 'T')).toBe(wall);
        }),
      );
    },
  );
});
