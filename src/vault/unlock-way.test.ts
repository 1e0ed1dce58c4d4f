import { expect, it } from 'vitest';
import { faultOfPin, newRecoveryCode, plainCode } from './unlock-way.ts';

it('makes recovery codes that differ, are long enough, and are read however they are typed', () => {
  const codes = Array.from({ length: 200 }, newRecoveryCode);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(plainCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
  }
  expect(plainCode('o0-iIlL1')).toBe('0011111');
});

it('takes six digits and more, with a nought in front as well, and says what is wrong with others', () => {
  expect(['', '12345', 'abcdef', '12 456', '048213', '9081726354'].map(faultOfPin)).toEqual([
    'empty',
    'tooShort',
    'notDigits',
    'notDigits',
    undefined,
    undefined,
  ]);
  expect(new Set(['000000', '123456', '1234567890', '987654', '0123456'].map(faultOfPin))).toEqual(
    new Set(['tooEasy']),
  );
});
