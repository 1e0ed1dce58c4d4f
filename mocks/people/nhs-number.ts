/** The tenth digit that Modulus 11 demands of a nine-digit stem; undefined when no number may be issued for it. */
export function checkDigit(stem: string): number | undefined {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(stem[i]) * (10 - i);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

/** Whether ten digits satisfy the Modulus 11 check of the NHS Data Dictionary. */
export function isValidNhsNumber(value: string): boolean {
  return /^\d{10}$/.test(value) && checkDigit(value.slice(0, 9)) === Number(value[9]);
}

/** The first `count` valid numbers whose stem is `from` (nine digits, starting 999) or above. */
export function testNhsNumbers(from: number, count: number): string[] {
  const numbers: string[] = [];
  for (let stem = from; numbers.length < count && stem <= 999_999_999; stem++) {
    const digit = checkDigit(String(stem));
    if (digit !== undefined) numbers.push(`${stem}${digit}`);
  }
  return numbers;
}
