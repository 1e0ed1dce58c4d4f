import type { Quantity } from '../value.ts';
import type { Fraction } from './fraction.ts';
import { canonicalSystem, UCUM } from '../coding.ts';
import { fraction, fractionOf, fractionText, plus, times } from './fraction.ts';
import { ucumTerm } from './ucum-term.ts';

/** Printed units that mean one thing only: valid UCUM as printed, or the words that UK Core fixes beside a UCUM code. */
const PRINTED: ReadonlyMap<string, string> = new Map([
  ...[
    'mmol/L umol/L nmol/L pmol/L mmol/mol mg/mmol g/L g/dL mg/L mg/dL ug/L ug/mL ng/L ng/mL pg/mL mL/min',
    'mL/min/{1.73_m2} 10*9/L 10*12/L 10^9/L 10^12/L 10*3/uL /uL [iU]/L m[iU]/L mm[Hg] kPa /min L/min mm/h kg g',
    'mg cm mm kg/m2 fL pg Cel % L/L {score} mmol/l umol/l nmol/l pmol/l g/l mg/l ug/l 10*9/l 10*12/l 10^9/l 10^12/l',
  ].flatMap((list) => list.split(' ').map((unit) => [unit, unit] as const)),
  // As laboratories in the United Kingdom print them. "U/L" is not here: it may be enzyme or international units.
  ['mmHg', 'mm[Hg]'],
  ['mm Hg', 'mm[Hg]'],
  ['x10*9/L', '10*9/L'],
  ['x10^9/L', '10*9/L'],
  ['x10*12/L', '10*12/L'],
  ['x10^12/L', '10*12/L'],
  ['IU/L', '[iU]/L'],
  ['iu/L', '[iU]/L'],
  ['mIU/L', 'm[iU]/L'],
  ['miu/L', 'm[iU]/L'],
  ['mL/min/1.73m2', 'mL/min/{1.73_m2}'],
  ['ml/min/1.73m2', 'mL/min/{1.73_m2}'],
  ['kg/m²', 'kg/m2'],
  ['°C', 'Cel'],
  // The micro sign and the Greek letter look the same.
  ...['\u00b5', '\u03bc'].flatMap((micro) => [
    [`${micro}mol/L`, 'umol/L'] as const,
    [`${micro}g/L`, 'ug/L'] as const,
  ]),
  ['millimeter of mercury', 'mm[Hg]'],
  ['per minute', '/min'],
  ['percent', '%'],
  ['degree Celsius', 'Cel'],
  ['kilogram', 'kg'],
  ['millimoles per litre', 'mmol/L'],
]);

/** Temperatures have their zero elsewhere: degrees Celsius = (value + shift) × factor. */
const TEMPERATURES: ReadonlyMap<string, { readonly shift: Fraction; readonly factor: Fraction }> = new Map([
  ['Cel', { shift: fraction(0n), factor: fraction(1n) }],
  ['K', { shift: fraction(-27_315n, 100n), factor: fraction(1n) }],
  ['[degF]', { shift: fraction(-32n), factor: fraction(5n, 9n) }],
]);

/**
 * A quantity in one unit of its kind by exact conversion only (UCUM), so that the same measurement gives the same two
 * texts however it was printed: 5.2 and 5.20, g/dL and g/L, 10*9/L and 10*3/uL. Nothing is rounded, and a unit that is
 * not certain (printed words, codes of other systems) stays exactly as it was sent.
 */
export function canonicalQuantity(
  quantity: Quantity,
): { readonly value: string; readonly unit: string } | undefined {
  const value = fractionOf(quantity.value);
  if (value === undefined) return undefined;
  const unit = unitOf(quantity);
  const { converted, name } =
    'ucum' in unit ? convert(value, unit.ucum) : { converted: value, name: unit.asSent };
  return { value: fractionText(converted), unit: name };
}

/**
 * A quantity's unit as identity: two have the same text exactly when their numbers can be compared as they stand, since
 * 10*9/L and 10^9/L, or a printed mmHg and the code mm[Hg], are one unit. Undefined when it is not certain.
 */
export function exactUnit(quantity: Quantity): string | undefined {
  const unit = unitOf(quantity);
  if (!('ucum' in unit)) return undefined;
  const term = ucumTerm(unit.ucum);
  return term === undefined ? unit.ucum : `${fractionText(term.factor)} ${term.unit}`;
}

function unitOf(quantity: Quantity): { readonly ucum: string } | { readonly asSent: string } {
  const code = quantity.unitCode?.trim() ?? '';
  const system = canonicalSystem(quantity.unitSystem?.trim() ?? '').replace(
    /^urn:oid:2\.16\.840\.1\.113883\.6\.8$/,
    UCUM,
  );
  if (code !== '' && system === UCUM) return { ucum: code };
  if (code !== '' && system !== '') return { asSent: `${system}|${code}` };
  const printed = (quantity.unit ?? code).trim() || code;
  const known = PRINTED.get(printed);
  if (known !== undefined) return { ucum: known };
  return { asSent: printed === '' ? '' : `printed|${printed}` };
}

function convert(value: Fraction, code: string): { readonly converted: Fraction; readonly name: string } {
  const temperature = TEMPERATURES.get(code);
  if (temperature !== undefined)
    return { converted: times(plus(value, temperature.shift), temperature.factor), name: 'Cel' };
  const term = ucumTerm(code);
  return term === undefined
    ? { converted: value, name: `ucum|${code}` }
    : { converted: times(value, term.factor), name: term.unit };
}
