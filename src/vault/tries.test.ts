import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, NO_TRIES, triesLeft, waitOf } from './tries.ts';

describe('tries of a PIN', () => {
  it('lets the first slips of the finger pass, then makes wait', () => {
    expect([0, 1, 2, 3].map((wrong) => waitOf({ wrong, lastAt: 1000 }, 1000))).toEqual([0, 0, 0, 0]);
    expect(waitOf({ wrong: 4, lastAt: 1000 }, 1000)).toBe(30_000);
    expect(waitOf({ wrong: 4, lastAt: 1000 }, 21_000)).toBe(10_000);
    expect(waitOf({ wrong: 4, lastAt: 1000 }, 31_000)).toBe(0);
    expect(waitOf({ wrong: 9, lastAt: 1000 }, 1000)).toBe(60 * 60_000);
  });

  it('counts down to none', () => {
    expect(triesLeft(NO_TRIES)).toBe(MOST_TRIES);
    expect(triesLeft({ wrong: MOST_TRIES + 3, lastAt: 0 })).toBe(0);
  });

  it('never makes wait longer than an hour, nor less after more wrong ones', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(), fc.nat(), (wrong, lastAt, now) => {
        const wait = waitOf({ wrong, lastAt }, now);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(60 * 60_000);
        expect(waitOf({ wrong: wrong + 1, lastAt }, now)).toBeGreaterThanOrEqual(wait);
      }),
    );
  });
});
