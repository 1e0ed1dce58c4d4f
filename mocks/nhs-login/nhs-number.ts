import { isNhsNumber } from '../kit/nhs-number.ts';

/** What is wrong with a typed NHS number, or the ten digits. */
export type TypedNhsNumber =
  { kind: 'number'; digits: string } | { kind: 'empty' | 'not-digits' | 'wrong-length' | 'check-digit' };

/** Reads a number as people type it: spaces and hyphens do not matter; the last digit must hold under Modulus 11. */
export function readNhsNumber(typed: string): TypedNhsNumber {
  const digits = typed.replace(/[\s-]/g, '');
  if (digits === '') return { kind: 'empty' };
  if (!/^\d+$/.test(digits)) return { kind: 'not-digits' };
  if (digits.length !== 10) return { kind: 'wrong-length' };
  return isNhsNumber(digits) ? { kind: 'number', digits } : { kind: 'check-digit' };
}
