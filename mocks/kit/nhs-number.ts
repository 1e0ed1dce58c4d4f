import { randomInt } from 'node:crypto';

/** The tenth digit for nine given ones, or undefined where Modulus 11 yields 10 and the number is never issued. */
export function checkDigit(nine: string): number | undefined {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += Number(nine[index]) * (10 - index);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

/** Whether the text is ten digits whose last one holds under Modulus 11 (NHS Data Dictionary, NHS NUMBER). */
export function isNhsNumber(text: string): boolean {
  return /^\d{10}$/.test(text) && checkDigit(text.slice(0, 9)) === Number(text[9]);
}

/** A valid NHS number of the 999 test range for which `taken` says no. */
export function freshNhsNumber(taken: (nhsNumber: string) => boolean): string {
  const start = randomInt(1_000_000);
  for (let step = 0; step < 1_000_000; step += 1) {
    const nine = `999${String((start + step) % 1_000_000).padStart(6, '0')}`;
    const digit = checkDigit(nine);
    if (digit !== undefined && !taken(nine + String(digit))) return nine + String(digit);
  }
  throw new Error('Every NHS number of the test range is taken');
}
