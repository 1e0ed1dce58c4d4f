import { fraction, fractionOf, plus, tenTo, times, type Fraction } from '../terminology/fraction.ts';

const HALF = fraction(1n, 2n);

/** An exact number to so many decimal places, halves going up (1.005 to two places is 1.01, which `toFixed` does not give). */
export function roundedFraction(exact: Fraction, decimals: number): number {
  const { over, under } = plus(times(exact, tenTo(decimals)), HALF);
  // Division of whole numbers goes toward nought; below nought the floor is one lower.
  const floor = over / under - (over < 0n && over % under !== 0n ? 1n : 0n);
  return Number(floor) / 10 ** decimals;
}

/** A number to so many decimal places, halves going up; undefined for what is no finite number. */
export function rounded(value: number, decimals: number): number | undefined {
  const exact = fractionOf(value);
  return exact === undefined ? undefined : roundedFraction(exact, decimals);
}

/** The mean to so many decimal places, from exact sums, halves going up; undefined when there is nothing to average. */
export function averageOf(values: readonly number[], decimals: number): number | undefined {
  const exact = values.map(fractionOf).filter((value) => value !== undefined);
  if (exact.length === 0 || exact.length < values.length) return undefined;
  const sum = exact.reduce(plus, fraction(0n));
  return roundedFraction(times(sum, fraction(1n, BigInt(exact.length))), decimals);
}
