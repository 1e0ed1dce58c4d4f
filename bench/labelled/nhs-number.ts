/** The nth valid NHS number of the range 9996… (999 is kept for tests; check digit by Modulus 11). */
export function labelledNhsNumber(index: number): string {
  let left = index;
  for (let stem = 999_600_000; stem < 999_700_000; stem += 1) {
    const number = numbered(String(stem));
    if (number === undefined) continue;
    if (left === 0) return number;
    left -= 1;
  }
  throw new RangeError(`The range holds no number ${index}`);
}

function numbered(nine: string): string | undefined {
  const sum = Array.from(nine, Number).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : `${nine}${check}`;
}
