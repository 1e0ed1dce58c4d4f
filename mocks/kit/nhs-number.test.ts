import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, freshNhsNumber, isNhsNumber } from './nhs-number.ts';

test('published numbers hold and published wrong ones do not', () => {
  for (const valid of ['9434765919', '9876543210', '9990000018', '9000000009', '9999999999']) {
    expect(isNhsNumber(valid), valid).toBe(true);
  }
  for (const invalid of [
    '9000000010',
    '9990000019',
    '9990000000',
    '9876543211',
    '999000001',
    '',
    '999000001x',
  ]) {
    expect(isNhsNumber(invalid), invalid).toBe(false);
  }
});

test('a change of any one digit is noticed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.nat(9),
      fc.integer({ min: 1, max: 9 }),
      (stem, at, by) => {
        const nine = String(stem).padStart(9, '0');
        const digit = checkDigit(nine);
        fc.pre(digit !== undefined);
        const digits = Array.from(`${nine}${digit}`, Number);
        digits[at] = ((digits[at] ?? 0) + by) % 10;
        expect(isNhsNumber(digits.join(''))).toBe(false);
      },
    ),
  );
});

test('a fresh number is valid, in the test range and not taken', () => {
  const taken = new Set<string>();
  for (let count = 0; count < 200; count += 1) {
    const fresh = freshNhsNumber((nhsNumber) => taken.has(nhsNumber));
    expect(fresh).toMatch(/^999\d{7}$/);
    expect(isNhsNumber(fresh)).toBe(true);
    expect(taken.has(fresh)).toBe(false);
    taken.add(fresh);
  }
});
