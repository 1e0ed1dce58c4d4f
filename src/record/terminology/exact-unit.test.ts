import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../value.ts';
import { canonicalQuantity } from './exact-unit.ts';
import { fraction, fractionOf, fractionText, times } from './fraction.ts';

const ucum = (value: number, unitCode: string): Quantity => ({
  value,
  unitCode,
  unitSystem: 'http://unitsofmeasure.org',
});
const printed = (value: number, unit: string): Quantity => ({ value, unit });

describe('the same measurement', () => {
  test.each([
    ['g/dL and g/L', ucum(13.5, 'g/dL'), ucum(135, 'g/L')],
    ['mg/dL and g/L', ucum(13500, 'mg/dL'), ucum(135, 'g/L')],
    ['mmol/L and umol/L', ucum(0.084, 'mmol/L'), ucum(84, 'umol/L')],
    ['umol/L and nmol/L', ucum(0.025, 'umol/L'), ucum(25, 'nmol/L')],
    ['small or capital litre', ucum(5.2, 'mmol/l'), ucum(5.2, 'mmol/L')],
    ['kg and g', ucum(78.3, 'kg'), ucum(78300, 'g')],
    ['pounds and kg', ucum(100, '[lb_av]'), ucum(45.359237, 'kg')],
    ['m and cm', ucum(1.68, 'm'), ucum(168, 'cm')],
    ['cm and mm', ucum(44.5, 'cm'), ucum(445, 'mm')],
    ['inches and cm', ucum(66, '[in_i]'), ucum(167.64, 'cm')],
    ['L and mL', ucum(1.5, 'L'), ucum(1500, 'mL')],
    ['10*9/L and 10*3/uL', ucum(7.1, '10*9/L'), ucum(7.1, '10*3/uL')],
    ['10*9/L and 10*6/mL', ucum(7.1, '10*9/L'), ucum(7.1, '10*6/mL')],
    ['10*9/L and 10^9/L', ucum(7.1, '10*9/L'), ucum(7.1, '10^9/L')],
    ['10*9/L and /uL', ucum(7.1, '10*9/L'), ucum(7100, '/uL')],
    ['counted cells', ucum(7.1, '10*9/L'), ucum(7.1, '10*9{cells}/L')],
    ['/min and beats', ucum(72, '/min'), ucum(72, '{beats}/min')],
    ['/min and 1/min', ucum(72, '/min'), ucum(72, '1/min')],
    ['days and weeks', ucum(14, 'd'), ucum(2, 'wk')],
    ['Fahrenheit and Celsius', ucum(98.6, '[degF]'), ucum(37, 'Cel')],
    ['kelvin and Celsius', ucum(310.15, 'K'), ucum(37, 'Cel')],
    ['kU/L and U/L', ucum(0.024, 'kU/L'), ucum(24, 'U/L')],
    ['[IU] and [iU]', ucum(2.1, 'm[IU]/L'), ucum(2100, 'u[iU]/L')],
    ['mg/mmol and g/mol', ucum(3.4, 'mg/mmol'), ucum(3.4, 'g/mol')],
    ['a printed UCUM unit and its code', printed(5.2, 'mmol/L'), ucum(5.2, 'mmol/L')],
    ['a printed mmHg', printed(128, 'mmHg'), ucum(128, 'mm[Hg]')],
    ['a printed power of ten', printed(7.1, '10^9/L'), ucum(7.1, '10*9/L')],
    ['a printed "times" before a power of ten', printed(7.1, 'x10*9/L'), ucum(7.1, '10*9/L')],
    ['a printed µ, whichever of the two', printed(84, '\u00b5mol/L'), printed(84, '\u03bcmol/L')],
    ['printed international units', printed(2.1, 'miu/L'), ucum(2.1, 'm[iU]/L')],
    ['clearance for the body surface as printed', printed(82, 'mL/min/1.73m2'), ucum(82, 'mL/min/{1.73_m2}')],
    ['the words that UK Core fixes', printed(128, 'millimeter of mercury'), ucum(128, 'mm[Hg]')],
    [
      'a printed unit beside the UCUM system without code',
      { ...printed(40, '%'), unitSystem: 'http://unitsofmeasure.org' },
      ucum(40, '%'),
    ],
    [
      'UCUM under its other spellings',
      ucum(1, 'kg'),
      { value: 1, unitCode: 'kg', unitSystem: 'https://unitsofmeasure.org/' },
    ],
    ['UCUM by OID', ucum(1, 'kg'), { value: 1, unitCode: 'kg', unitSystem: 'urn:oid:2.16.840.1.113883.6.8' }],
    ['zero and minus zero', ucum(0, 'kg'), ucum(-0, 'kg')],
  ])('is one: %s', (_, a, b) => {
    expect(canonicalQuantity(a)).toEqual(canonicalQuantity(b));
    expect(canonicalQuantity(a)).toBeDefined();
  });
});

describe('different measurements', () => {
  test.each([
    ['units and international units', ucum(24, 'U/L'), ucum(24, '[iU]/L')],
    ['printed units, which may be either', printed(24, 'U/L'), ucum(24, 'U/L')],
    ['clearance for the body and for its surface', ucum(82, 'mL/min'), ucum(82, 'mL/min/{1.73_m2}')],
    ['percent and mmol/mol', ucum(4.8, '%'), ucum(48, 'mmol/mol')],
    ['percent and a part of one', ucum(40, '%'), ucum(0.4, 'L/L')],
    ['mercury and kilopascal', ucum(120, 'mm[Hg]'), ucum(15.99864, 'kPa')],
    ['substance and mass', ucum(5.2, 'mmol/L'), ucum(5.2, 'g/L')],
    ['months and days', ucum(1, 'mo'), ucum(30, 'd')],
    ['scores and ratios', ucum(2.5, '{score}'), ucum(2.5, '{ratio}')],
    ['a plain number and no unit', ucum(2.5, '1'), { value: 2.5 }],
    ['ten and a hundred', ucum(10, 'kg'), ucum(100, 'kg')],
    ['mega and milli', ucum(1, 'Mg'), ucum(1, 'mg')],
    ['printed international units, which are not enzyme units', printed(24, 'IU/L'), ucum(24, 'U/L')],
    ['printed "C" and degrees', printed(37, 'C'), ucum(37, 'Cel')],
    ['printed "m", which may be minutes', printed(5, 'm'), ucum(5, 'm')],
  ])('stay apart: %s', (_, a, b) => {
    expect(canonicalQuantity(a)).not.toEqual(canonicalQuantity(b));
  });
});

describe('what is not certain stays as it was sent', () => {
  test.each([
    ['no unit', { value: 5.2 }, '5.2', ''],
    ['an empty unit', printed(5.2, ' '), '5.2', ''],
    ['printed words', printed(5.2, 'IU/L 37C'), '5.2', 'printed|IU/L 37C'],
    ['a printed unit in other letters', printed(5.2, 'MMOL/L'), '5.2', 'printed|MMOL/L'],
    ['an unknown UCUM code', ucum(5, 'mmHg'), '5', 'ucum|mmHg'],
    ['a UCUM code in parentheses', ucum(82, 'mL/min/((173/100).m2)'), '82', 'ucum|mL/min/((173/100).m2)'],
    ['a decimal in a UCUM code', ucum(82, 'mL/min/1.73.m2'), '82', 'ucum|mL/min/1.73.m2'],
    ['a stroke too many', ucum(5, 'g//L'), '5', 'ucum|g//L'],
    ['a stroke at the end', ucum(5, 'g/'), '5', 'ucum|g/'],
    ['an endless code', ucum(5, 's/'.repeat(40) + 's'), '5', `ucum|${'s/'.repeat(40)}s`],
    [
      'a code of another system',
      { value: 2, unit: 'tablet', unitCode: '428673006', unitSystem: 'http://snomed.info/sct' },
      '2',
      'http://snomed.info/sct|428673006',
    ],
    [
      'a code without a system',
      { value: 170, unit: 'centimeter', unitCode: 'cm' },
      '170',
      'printed|centimeter',
    ],
  ])('%s', (_, quantity, value, unit) => {
    expect(canonicalQuantity(quantity)).toEqual({ value, unit });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s is no quantity',
    (value) => {
      expect(canonicalQuantity(ucum(value, 'kg'))).toBeUndefined();
    },
  );
});

describe('numbers', () => {
  test.each([
    [5.2, '5.2'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-40, '-40'],
    [-0.5, '-0.5'],
    [100, '100'],
  ])('%d prints as %s', (value, text) => {
    expect(canonicalQuantity({ value })?.value).toBe(text);
  });

  test('a temperature that does not end in Celsius is a fraction', () => {
    expect(canonicalQuantity(ucum(100, '[degF]'))).toEqual({ value: '340/9', unit: 'Cel' });
  });
});

describe('for every value', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

  test('an exact conversion changes nothing, and a wrong one something', () => {
    const pairs = fc.constantFrom(
      ['kg', 'g', 1000],
      ['m', 'mm', 1000],
      ['L', 'mL', 1000],
      ['g/dL', 'g/L', 10],
      ['g/dL', 'mg/dL', 1000],
      ['mmol/L', 'umol/L', 1000],
      ['10*12/L', '10*9/L', 1000],
      ['h', 'min', 60],
    );
    fc.assert(
      fc.property(whole, pairs, (value, [large, small, ratio]) => {
        const there = canonicalQuantity(ucum(value, large));
        expect(canonicalQuantity(ucum(value * ratio, small))).toEqual(there);
        expect(canonicalQuantity(ucum(value, small))).not.toEqual(there);
      }),
    );
  });

  test('two quantities of one unit are one exactly when their numbers are', () => {
    const units = fc.constantFrom(
      'kg',
      'mmol/L',
      '10*9/L',
      '/min',
      '[degF]',
      '%',
      'mL/min/{1.73_m2}',
      'ungeziefer',
    );
    fc.assert(
      fc.property(finite, finite, units, (a, b, unit) => {
        const same =
          JSON.stringify(canonicalQuantity(ucum(a, unit))) ===
          JSON.stringify(canonicalQuantity(ucum(b, unit)));
        expect(same).toBe(a === b);
      }),
    );
  });

  test('no code throws, and the number is never lost', () => {
    fc.assert(
      fc.property(
        finite,
        fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9[\]{}*^./%_-]{0,12}$/)),
        (value, code) => {
          expect(canonicalQuantity(ucum(value, code))?.value).toMatch(/^-?\d+(\.\d+|\/\d+)?$/);
          expect(canonicalQuantity(printed(value, code))?.value).toMatch(/^-?\d+(\.\d+|\/\d+)?$/);
        },
      ),
    );
  });

  test('the text of a number is the number', () => {
    fc.assert(
      fc.property(finite, (value) => {
        const exact = fractionOf(value);
        expect(exact && Number(fractionText(exact))).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(fractionText(times(fraction(1n, 3n), fraction(3n)))).toBe('1');
  });
});
