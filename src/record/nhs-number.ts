/** Whether ten digits are an NHS number: the last one checks the others (Modulus 11, NHS Data Dictionary). */
export function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  const sum = Array.from(value.slice(0, 9), Number).reduce(
    (total, digit, at) => total + digit * (10 - at),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(value[9]);
}

/** The NHS number that somebody typed, with whatever stands between its digits; undefined when it is none. */
export function readNhsNumber(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return isNhsNumber(digits) ? digits : undefined;
}
