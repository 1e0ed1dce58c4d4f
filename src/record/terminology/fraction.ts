/** An exact number: whole numerator over whole positive denominator, in lowest terms. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const ONE: Fraction = { over: 1n, under: 1n };

/** Makes a fraction in lowest terms. */
export function fraction(over: bigint, under: bigint = 1n): Fraction {
  const divisor = greatestCommonDivisor(over < 0n ? -over : over, under);
  return { over: over / divisor, under: under / divisor };
}

/** Multiplies exactly. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

/** Adds exactly. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

/** Raises to a whole power; a negative power of a positive fraction turns it over. */
export function power(base: Fraction, exponent: number): Fraction {
  const size = BigInt(Math.abs(exponent));
  return exponent < 0
    ? fraction(base.under ** size, base.over ** size)
    : fraction(base.over ** size, base.under ** size);
}

/** Ten to a whole power. */
export function tenTo(exponent: number): Fraction {
  return power(fraction(10n), exponent);
}

/** The number that JavaScript prints for a value: its shortest decimal text, exponent form included. */
export function fractionOf(value: number): Fraction | undefined {
  const [, sign, whole, decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === undefined) return undefined;
  const digits = BigInt(`${whole}${decimals}`);
  return times(fraction(sign === '-' ? -digits : digits), tenTo(Number(exponent) - decimals.length));
}

/** A decimal where it ends ("5.2"), else the fraction in lowest terms ("101/3"): one text for one number. */
export function fractionText({ over, under }: Fraction): string {
  const places = decimalPlaces(under);
  if (places === undefined) return `${over}/${under}`;
  const digits = String(((over < 0n ? -over : over) * 10n ** BigInt(places)) / under).padStart(
    places + 1,
    '0',
  );
  const point = digits.length - places;
  return `${over < 0n ? '-' : ''}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** How many decimals the fraction needs, if it ends at all: its denominator has no factors but 2 and 5. */
function decimalPlaces(under: bigint): number | undefined {
  let rest = under;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
