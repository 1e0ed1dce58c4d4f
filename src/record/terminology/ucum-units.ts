import type { Fraction } from './fraction.ts';
import { fraction, ONE, tenTo } from './fraction.ts';

/** A UCUM unit as an exact multiple of a base of ours. `prefixable` = UCUM calls it metric. */
export interface UcumAtom {
  readonly base: string;
  readonly power: number;
  readonly factor: Fraction;
  readonly prefixable: boolean;
}

const metric = (base: string, factor = ONE, power = 1): UcumAtom => ({
  base,
  power,
  factor,
  prefixable: true,
});
const fixed = (base: string, over = 1n, under = 1n): UcumAtom => ({
  base,
  power: 1,
  factor: fraction(over, under),
  prefixable: false,
});

/**
 * The units of UCUM 2.1 that health records measure in. Bases of their own stay apart: arbitrary units (`[iU]`), enzyme
 * units, percent (48 mmol/mol of HbA1c is not 4.8 %), millimetres of mercury, months and years (no whole days).
 */
export const ATOMS: ReadonlyMap<string, UcumAtom> = new Map([
  ['g', metric('g')],
  ['m', metric('m')],
  ['L', metric('m', fraction(1n, 1000n), 3)],
  ['l', metric('m', fraction(1n, 1000n), 3)],
  ['mol', metric('mol')],
  ['s', metric('s')],
  ['min', fixed('s', 60n)],
  ['h', fixed('s', 3600n)],
  ['d', fixed('s', 86_400n)],
  ['wk', fixed('s', 604_800n)],
  ['mo', fixed('mo')],
  ['a', fixed('a')],
  ['%', fixed('%')],
  ['U', metric('U')],
  ['[iU]', metric('[iU]')],
  ['[IU]', metric('[iU]')],
  ['kat', metric('kat')],
  ['eq', metric('eq')],
  ['osm', metric('osm')],
  ['m[Hg]', metric('m[Hg]')],
  ['Pa', metric('Pa')],
  ['V', metric('V')],
  ['J', metric('J')],
  ['cal', metric('cal')],
  ['Hz', metric('Hz')],
  ['[lb_av]', fixed('g', 45_359_237n, 100_000n)],
  ['[oz_av]', fixed('g', 45_359_237n, 1_600_000n)],
  ['[stone_av]', fixed('g', 635_029_318n, 100_000n)],
  ['[in_i]', fixed('m', 254n, 10_000n)],
  ['[ft_i]', fixed('m', 3048n, 10_000n)],
]);

/** UCUM prefixes that records use. */
export const PREFIXES: ReadonlyMap<string, Fraction> = new Map(
  Object.entries({ G: 9, M: 6, k: 3, d: -1, c: -2, m: -3, u: -6, n: -9, p: -12, f: -15 }).map(
    ([prefix, exponent]) => [prefix, tenTo(exponent)],
  ),
);

/** Annotations that only say what is counted; UCUM gives an annotation no meaning, but `{1.73_m2}` changes a value. */
export const COUNTED: ReadonlySet<string> = new Set([
  '{beat}',
  '{beats}',
  '{breath}',
  '{breaths}',
  '{resp}',
  '{resps}',
  '{cell}',
  '{cells}',
  '{pulse}',
]);
