import { describe, expect, it } from 'vitest';
import { readNhsNumber } from './nhs-number.ts';

describe('a typed NHS number', () => {
  it.each(['9990000018', '999 000 0018', ' 999-000-0018 '])('reads %j', (typed) => {
    expect(readNhsNumber(typed)).toEqual({ kind: 'number', digits: '9990000018' });
  });

  it.each([
    ['   ', 'empty'],
    ['999 000 001O', 'not-digits'],
    ['999000001', 'wrong-length'],
    ['99900000180', 'wrong-length'],
    ['9990000019', 'check-digit'],
  ])('says why %j is none', (typed, kind) => {
    expect(readNhsNumber(typed)).toEqual({ kind });
  });
});
