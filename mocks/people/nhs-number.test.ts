import { expect, it } from 'vitest';
import { checkDigit, isValidNhsNumber, testNhsNumbers } from './nhs-number.ts';

it('knows valid and invalid numbers', () => {
  for (const valid of ['9434765919', '9876543210', '9990000018', '9999999999'])
    expect(isValidNhsNumber(valid)).toBe(true);
  for (const invalid of ['9990000019', '4857773456', '999000001', '99900000181', 'abcdefghij'])
    expect(isValidNhsNumber(invalid)).toBe(false);
});

it('skips stems that have no check digit', () => {
  expect(checkDigit('999000000')).toBeUndefined();
  expect(testNhsNumbers(999_000_000, 2)).toEqual(['9990000018', '9990000026']);
});
