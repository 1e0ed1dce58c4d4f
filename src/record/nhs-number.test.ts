import { expect, test } from 'vitest';
import { readNhsNumber } from './nhs-number.ts';

test('an NHS number is read however its digits are set apart', () => {
  for (const typed of ['9990000018', '999 000 0018', ' 999-000-0018 ', '9 9 9 0 0 0 0 0 1 8'])
    expect(readNhsNumber(typed)).toBe('9990000018');
});

test('what is none is not taken: wrong check digit, too few or too many digits, other letters', () => {
  for (const typed of ['9990000019', '999000001', '99900000188', '999 OOO OO18', '', '9990000018a'])
    expect(readNhsNumber(typed)).toBeUndefined();
});
