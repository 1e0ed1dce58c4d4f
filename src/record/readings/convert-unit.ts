import type { Part } from './reading.ts';
import { fraction, fractionOf, plus, times, type Fraction } from '../terminology/fraction.ts';
import { PART_PLANS } from './kinds.ts';
import { roundedFraction } from './rounded.ts';

/**
 * Units in which people write, devices send and files hold numbers (UCUM codes); `%` is HbA1c as NGSP or DCCT percent, or a
 * saturation.
 */
export type WrittenUnit =
  | 'mmol/L'
  | 'mg/dL'
  | 'kg/L'
  | 'mol/L'
  | 'kg'
  | 'g'
  | '[stone_av]'
  | '[lb_av]'
  | 'cm'
  | 'm'
  | 'mm'
  | '[ft_i]'
  | '[in_i]'
  | 'Cel'
  | '[degF]'
  | 'mm[Hg]'
  | 'kPa'
  | 'mmol/mol'
  | '%'
  | '/min'
  | '/s'
  | 'L/min'
  | 'L/s'
  | '1'
  | '{score}';

/** A number with its unit, as it was written. */
export interface Amount {
  readonly value: number;
  readonly unit: WrittenUnit;
}

/** How a written unit becomes the kept one: kept = (written + shift) × factor. */
interface Conversion {
  readonly factor: Fraction;
  readonly shift: Fraction;
  /** The fewest decimals of the written unit that still come back to the same kept value. */
  readonly decimals: number;
}

const NOUGHT = fraction(0n);
const by = (factor: Fraction, decimals: number, shift = NOUGHT): Conversion => ({ factor, shift, decimals });

/** 1 kPa is 7.50062 mmHg. */
const PRESSURE = { kPa: by(fraction(750_062n, 100_000n), 1) };

/**
 * By part, every unit besides the kept one. Glucose: 1 mmol/L is 18.0182 mg/dL (its molar mass, 180.182 g/mol). Weight:
 * the international pound, 14 to the stone. Length: the international inch. HbA1c: the IFCC and NGSP master equation,
 * NGSP % = 0.09148 × IFCC + 2.152.
 */
const CONVERSIONS: Readonly<Partial<Record<Part, Readonly<Partial<Record<WrittenUnit, Conversion>>>>>> = {
  systolic: PRESSURE,
  diastolic: PRESSURE,
  pulse: { '/s': by(fraction(60n), 2) },
  glucose: {
    'mg/dL': by(fraction(10_000n, 180_182n), 0),
    'kg/L': by(fraction(1_000_000_000n, 180_182n), 5),
    'mol/L': by(fraction(1000n), 4),
  },
  weight: {
    g: by(fraction(1n, 1000n), 0),
    '[lb_av]': by(fraction(45_359_237n, 100_000_000n), 2),
    '[stone_av]': by(fraction(14n * 45_359_237n, 100_000_000n), 3),
  },
  height: {
    m: by(fraction(100n), 3),
    mm: by(fraction(1n, 10n), 0),
    '[in_i]': by(fraction(254n, 100n), 2),
    '[ft_i]': by(fraction(12n * 254n, 100n), 3),
  },
  temperature: { '[degF]': by(fraction(5n, 9n), 1, fraction(-32n)) },
  'peak-flow': { 'L/s': by(fraction(60n), 2) },
  hba1c: { '%': by(fraction(100_000n, 9148n), 2, fraction(-2152n, 1000n)) },
};

/** Units that are said together: so many of the first, and so many of the second over. */
const TOGETHER: readonly (readonly [WrittenUnit, WrittenUnit, number])[] = [
  ['[stone_av]', '[lb_av]', 14],
  ['[ft_i]', '[in_i]', 12],
];

/**
 * What is kept of what was written: in the part's unit, to its decimals (`PART_PLANS`), halves going up. Several amounts
 * are added where they are said together ("12 st 3 lb"). Undefined when a unit is none of the part.
 */
export function toKept(part: Part, written: readonly Amount[]): number | undefined {
  if (written.length !== 1 && !areSaidTogether(written)) return undefined;
  let sum = NOUGHT;
  for (const { value, unit } of written) {
    const exact = fractionOf(value);
    const conversion = conversionOf(part, unit);
    if (exact === undefined || conversion === undefined) return undefined;
    sum = plus(sum, times(plus(exact, conversion.shift), conversion.factor));
  }
  return roundedFraction(sum, PART_PLANS[part].decimals);
}

/**
 * A kept number in another unit, to so many decimals; without them, to as many as bring it back to the same kept number.
 * Undefined when the unit is none of the part.
 */
export function fromKept(part: Part, kept: number, unit: WrittenUnit, decimals?: number): number | undefined {
  const exact = fractionOf(kept);
  const conversion = conversionOf(part, unit);
  if (exact === undefined || conversion === undefined) return undefined;
  const { factor, shift } = conversion;
  const written = plus(times(exact, turnedOver(factor)), times(shift, fraction(-1n)));
  return roundedFraction(written, decimals ?? conversion.decimals);
}

/**
 * A kept weight as stones and pounds, a kept height as feet and inches; the second to so many decimals, and never as much
 * as one more of the first ("11 st 14 lb" is 12 st). Undefined for other parts.
 */
export function fromKeptTogether(part: Part, kept: number, decimals?: number): readonly Amount[] | undefined {
  for (const [large, small, size] of TOGETHER) {
    const all = fromKept(part, kept, small, decimals);
    if (all === undefined) continue;
    const whole = Math.floor(all / size);
    const places = decimals ?? conversionOf(part, small)?.decimals ?? 0;
    const over = roundedFraction(plus(fractionOf(all) ?? NOUGHT, fraction(BigInt(-whole * size))), places);
    return [
      { value: whole, unit: large },
      { value: over, unit: small },
    ];
  }
  return undefined;
}

function areSaidTogether(written: readonly Amount[]): boolean {
  const units = written.map(({ unit }) => unit).join();
  return TOGETHER.some(([large, small]) => units === `${large},${small}`);
}

function conversionOf(part: Part, unit: WrittenUnit): Conversion | undefined {
  const { unit: kept, decimals } = PART_PLANS[part];
  return unit === kept ? by(fraction(1n), decimals) : CONVERSIONS[part]?.[unit];
}

/** Every factor above is more than nought. */
const turnedOver = ({ over, under }: Fraction): Fraction => fraction(under, over);
