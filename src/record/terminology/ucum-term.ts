import type { Fraction } from './fraction.ts';
import type { UcumAtom } from './ucum-units.ts';
import { fraction, ONE, power, tenTo, times } from './fraction.ts';
import { ATOMS, COUNTED, PREFIXES } from './ucum-units.ts';

/** A unit as a number times base units: `mmol/L` is 1 × "mol/m3". */
export interface UcumTerm {
  readonly factor: Fraction;
  /** Bases with their powers, above and below the stroke: "g/m3", "1/s", "1". */
  readonly unit: string;
}

const COMPONENT =
  /([./]?)(?:(\{[^{}]*\})|10[*^]([+-]?\d{1,2})|(\d{1,9})(?![*^\d])|((?:[A-Za-z%]|\[\w+\])+)([+-]?\d)?)/y;

/**
 * Reads a UCUM term of prefixed units, whole powers, powers of ten and annotations (UCUM 2.1, case sensitive).
 * Parentheses and units that we do not know give nothing. What is above and below the stroke does not cancel out:
 * mmol/mol, L/L and % are all plain numbers to UCUM, and not the same thing to a reader.
 */
export function ucumTerm(code: string): UcumTerm | undefined {
  if (TERMS.has(code)) return TERMS.get(code);
  const term = readTerm(code);
  // A record has a few dozen units; one that goes on naming new ones is not worth remembering.
  if (TERMS.size < MOST_TERMS) TERMS.set(code, term);
  return term;
}

const TERMS = new Map<string, UcumTerm | undefined>();
const MOST_TERMS = 500;

function readTerm(code: string): UcumTerm | undefined {
  let factor = ONE;
  const above = new Map<string, number>();
  const below = new Map<string, number>();
  const components = componentsOf(code);
  if (components === undefined) return undefined;
  for (const [, stroke, annotation, exponentOfTen, whole, unit, exponent] of components) {
    const sign = stroke === '/' ? -1 : 1;
    if (exponentOfTen !== undefined) factor = times(factor, tenTo(sign * Number(exponentOfTen)));
    else if (whole !== undefined) {
      // "1.73" would be 1 × 73 to UCUM, and a decimal to whoever wrote it.
      if (stroke === '.' || /^0+$/.test(whole)) return undefined;
      factor = times(factor, power(fraction(BigInt(whole)), sign));
    } else if (annotation !== undefined) {
      if (!COUNTED.has(annotation.toLowerCase())) count(sign > 0 ? above : below, annotation, 1);
    } else {
      const atom = atomOf(unit ?? '');
      const to = sign * Number(exponent ?? 1);
      if (atom === undefined || to === 0) return undefined;
      factor = times(factor, power(atom.factor, to));
      count(to > 0 ? above : below, atom.base, Math.abs(to) * atom.power);
    }
  }
  return { factor, unit: unitText(above, below) };
}

/** Longer than any unit; keeps a hostile code from costing time. */
const LONGEST = 60;

function componentsOf(code: string): RegExpExecArray[] | undefined {
  if (code.length > LONGEST) return undefined;
  const components: RegExpExecArray[] = [];
  COMPONENT.lastIndex = 0;
  for (let at = 0; at < code.length; at = COMPONENT.lastIndex) {
    const component = COMPONENT.exec(code);
    if (component === null) return undefined;
    // Only an annotation may follow a unit without a point or stroke ("10*9{cells}/L"); only a stroke may come first.
    if (at === 0 ? component[1] === '.' : component[1] === '' && component[2] === undefined) return undefined;
    components.push(component);
  }
  return components.length === 0 ? undefined : components;
}

/** A unit by its own name, else a prefix and a metric unit: `min` is a minute before it is a milli-inch. */
function atomOf(unit: string): UcumAtom | undefined {
  const plain = ATOMS.get(unit);
  if (plain !== undefined) return plain;
  const prefix = PREFIXES.get(unit.slice(0, 1));
  const atom = ATOMS.get(unit.slice(1));
  if (prefix === undefined || atom?.prefixable !== true) return undefined;
  return { ...atom, factor: times(prefix, atom.factor) };
}

function count(side: Map<string, number>, base: string, powers: number): void {
  side.set(base, (side.get(base) ?? 0) + powers);
}

function unitText(above: ReadonlyMap<string, number>, below: ReadonlyMap<string, number>): string {
  const over = sideText(above) || '1';
  const under = sideText(below);
  return under === '' ? over : `${over}/${under}`;
}

function sideText(side: ReadonlyMap<string, number>): string {
  return [...side]
    .map(([base, to]) => (to === 1 ? base : `${base}${to}`))
    .sort()
    .join('.');
}
