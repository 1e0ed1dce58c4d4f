/** One measured figure. `holds` compares it with what is to be reached. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly holds: boolean;
  readonly runs: number;
  readonly detail: unknown;
}

/** The middle of some numbers; the lower one of two. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

/** A figure that is to stay at or below a limit, from the runs it was taken in. */
export function atMost(
  limit: number,
  given: {
    readonly name: string;
    readonly unit: string;
    readonly values: readonly number[];
    readonly detail: object;
  },
): Figure {
  const { name, unit, values, detail } = given;
  const value = median(values);
  return {
    name,
    value,
    unit,
    target: `<= ${limit}`,
    holds: value <= limit,
    runs: values.length,
    detail: { values, ...detail },
  };
}
