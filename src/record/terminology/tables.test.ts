import { describe, expect, test } from 'vitest';
import { ALLERGY_SUBSTANCES } from './allergy-substances.ts';
import { AMPS } from './dmd-brands.ts';
import { FORMER_VMPS, VMPS, VTMS } from './dmd.ts';
import { BRANDS, COMBINATIONS, FORMER_NAMES, INGREDIENTS } from './ingredient-names.ts';
import { ingredientOfText } from './ingredient-of-text.ts';
import { LOINC_SNOMED_LABORATORY } from './loinc-snomed-laboratory.ts';
import { LOINC_SNOMED } from './loinc-snomed.ts';
import { PATHOLOGY_SUCCEEDS } from './snomed-pathology.ts';
import { CTV3_ROWS } from './snomed-read-ctv3.ts';
import { READ_TESTS } from './snomed-read-tests.ts';
import { READ_FINDINGS } from './snomed-read.ts';

const READ_V2 = [...READ_FINDINGS, ...READ_TESTS];

const SNOMED_CODES = [
  ...[...READ_V2, ...CTV3_ROWS].flatMap(([, , ...snomed]) => snomed),
  ...Object.values(LOINC_SNOMED).flat(),
  ...Object.values(LOINC_SNOMED_LABORATORY),
  ...Object.entries(PATHOLOGY_SUCCEEDS).flat(),
  ...VMPS.map(([code]) => code),
  ...Object.entries(FORMER_VMPS).flat(),
  ...VTMS.map(([code]) => code),
  ...AMPS.map(([code]) => code),
  ...ALLERGY_SUBSTANCES.flatMap(({ substances, findings }) => [...substances, ...findings]),
];

test('every SNOMED CT code is a concept id that passes its check digit', () => {
  expect(SNOMED_CODES.length).toBeGreaterThan(450);
  expect(SNOMED_CODES.filter((code) => !(passesVerhoeff(code) && /[01]0\d$/.test(code)))).toEqual([]);
});

test('every LOINC code passes its check digit', () => {
  const codes = Object.keys({ ...LOINC_SNOMED, ...LOINC_SNOMED_LABORATORY });
  expect(codes.length).toBeGreaterThan(40);
  expect(codes.filter((code) => !passesMod10(code))).toEqual([]);
});

test('the check digits notice a mistyped code', () => {
  expect([passesVerhoeff('44054006'), passesVerhoeff('44054007'), passesVerhoeff('44504006')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([passesMod10('8480-6'), passesMod10('8480-7'), passesMod10('8840-6')]).toEqual([true, false, false]);
});

describe('one code has one row', () => {
  test.each([
    ['Read v2', READ_V2.map(([read]) => read)],
    ['CTV3', CTV3_ROWS.map(([read]) => read)],
    ['LOINC', [...Object.keys(LOINC_SNOMED), ...Object.keys(LOINC_SNOMED_LABORATORY)]],
    ['laboratory results, by SNOMED CT', Object.values(LOINC_SNOMED_LABORATORY)],
    ['virtual products, by id', [...VMPS.map(([code]) => code), ...Object.keys(FORMER_VMPS)]],
    ['virtual products, by name', VMPS.map(([, name]) => name)],
    ['actual products', AMPS.map(([code]) => code)],
    ['ingredients', [...INGREDIENTS, ...Object.keys({ ...FORMER_NAMES, ...COMBINATIONS, ...BRANDS })]],
    ['allergy concepts', ALLERGY_SUBSTANCES.flatMap((row) => [...row.substances, ...row.findings])],
  ])('%s', (_, codes) => {
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

test('Read v2 rows have five bytes and a term code, CTV3 rows five bytes', () => {
  expect(READ_V2.map(([read]) => read).filter((read) => !/^[0-9A-Za-z.]{5}\d[0-9A-Z]$/.test(read))).toEqual(
    [],
  );
  expect(CTV3_ROWS.map(([read]) => read).filter((read) => !/^[0-9A-Za-z.]{5}$/.test(read))).toEqual([]);
});

test('every row of the maps has a target', () => {
  expect([...READ_V2, ...CTV3_ROWS].filter((row) => row.length < 3)).toEqual([]);
});

test('products lead to products that are in the table, and every product tells its ingredient', () => {
  const known = new Set(VMPS.map(([code]) => code));
  const targets = [...Object.values(FORMER_VMPS), ...AMPS.map(([, vmp]) => vmp).filter((vmp) => vmp !== '')];
  expect(targets.filter((code) => !known.has(code))).toEqual([]);
  const names = [
    ...VMPS.map(([, name]) => name),
    ...AMPS.map(([, , name]) => name),
    ...VTMS.map((v) => v[1]),
  ];
  expect(names.filter((name) => ingredientOfText(name).length === 0)).toEqual([]);
});

test('an actual product has the ingredients of its virtual product', () => {
  const names = new Map(VMPS);
  const wrong = AMPS.filter(
    ([, vmp, name]) =>
      vmp !== '' && ingredientOfText(name).join(',') !== ingredientOfText(names.get(vmp) ?? '').join(','),
  );
  expect(wrong).toEqual([]);
});

/** The Verhoeff check that every SNOMED CT identifier ends in (SNOMED CT Release File Specifications). */
function passesVerhoeff(id: string): boolean {
  let check = 0;
  for (const [at, digit] of id.split('').reverse().entries())
    check = dihedral(check, permuted(at, Number(digit)));
  return check === 0;
}

/** Multiplication in the dihedral group of the pentagon: 0 to 4 turn, 5 to 9 turn over. */
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5;
}

function permuted(times: number, digit: number): number {
  let result = digit;
  for (let left = times % 8; left > 0; left -= 1) result = Number('1576283094'[result]);
  return result;
}

/** LOINC's mod-10 check digit (LOINC Users' Guide, appendix C): doubled alternate digits from the right, like Luhn. */
function passesMod10(code: string): boolean {
  const [digits = '', check] = code.split('-');
  const sum = digits
    .split('')
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}
