import { describe, expect, it } from 'vitest';
import { showsMore } from './arrange-shown.ts';

describe('what is read while locked', () => {
  it('is more when the card was not shown, even with the own words alone, and when a kind is added', () => {
    expect(showsMore(undefined, [])).toBe(true);
    expect(showsMore(['allergy'], ['allergy', 'condition'])).toBe(true);
    expect(showsMore(['allergy'], ['medicine'])).toBe(true);
  });

  it('is not more when it stays, shrinks or ends', () => {
    expect(showsMore(['allergy', 'medicine'], ['allergy', 'medicine'])).toBe(false);
    expect(showsMore(['allergy', 'medicine'], ['medicine'])).toBe(false);
    expect(showsMore(['allergy'], undefined)).toBe(false);
    expect(showsMore(undefined, undefined)).toBe(false);
  });
});
