import { expect, test } from 'vitest';
import { FLAGS, LETTERS, LIVING, PLANS, PROCEDURES, SIDED_PROCEDURES, VACCINES, VISITS } from './care.ts';
import { ALCOHOL, LEFT_SITE, RIGHT_SITE, SMOKING_STATUS } from './care.ts';
import { BRANDED, MEDICINES, SAME_WORDS, STRENGTHS } from './medicines.ts';
import {
  ALLERGIES,
  CONDITIONS,
  DIABETES,
  FAMILY_CODES,
  FAMILY_CONDITIONS,
  REACTIONS,
  SIDED,
} from './problems.ts';
import { NO_KNOWN_ALLERGY, NO_KNOWN_DRUG_ALLERGY } from './problems.ts';
import { ALIKE, BLOOD_PRESSURE, TESTS } from './tests.ts';
import type { Concept } from './concept.ts';

const ALL: readonly Concept[] = [
  ...[FLAGS, LETTERS, LIVING, PLANS, PROCEDURES, SIDED_PROCEDURES, VACCINES, VISITS].flat(),
  ALCOHOL,
  LEFT_SITE,
  RIGHT_SITE,
  SMOKING_STATUS,
  NO_KNOWN_ALLERGY,
  NO_KNOWN_DRUG_ALLERGY,
  ...[BRANDED, MEDICINES].flat(),
  ...STRENGTHS.flat(),
  SAME_WORDS.capsules,
  SAME_WORDS.tablets,
  DIABETES.one,
  DIABETES.two,
  ...[ALLERGIES, CONDITIONS, FAMILY_CODES, FAMILY_CONDITIONS, REACTIONS, SIDED, TESTS].flat(),
  ...Object.values(ALIKE),
  ...Object.values(BLOOD_PRESSURE),
];

/** The dihedral group of ten, in which Verhoeff's check digit is reckoned (SNOMED CT Technical Implementation Guide). */
const times = (a: number, b: number): number =>
  a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;
const BASE = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function passesVerhoeff(id: string): boolean {
  const digits = Array.from(id, Number).toReversed();
  const check = digits.reduce((sum, digit, at) => {
    let moved = digit;
    for (let turn = 0; turn < at % 8; turn += 1) moved = BASE[moved] ?? 0;
    return times(sum, moved);
  }, 0);
  return check === 0;
}

/** Check digit of LOINC codes: Modulus 10 as for payment cards (LOINC Users' Guide). */
function passesLuhn(code: string): boolean {
  const digits = Array.from(code.replace('-', ''), Number).toReversed();
  const sum = digits.reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

test('SNOMED CT concept ids pass their check digit', () => {
  const ids = ALL.flatMap(({ snomed, amp }) => [snomed, ...(amp === undefined ? [] : [amp])]);
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter(([code]) => !(passesVerhoeff(code) && /(00|10)\d$/.test(code)))).toEqual([]);
});

test('LOINC codes pass their check digit, Read codes have five bytes and a term', () => {
  const loinc = ALL.flatMap((one) => (one.loinc === undefined ? [] : [one.loinc]));
  expect(loinc.length).toBeGreaterThan(20);
  expect(loinc.filter(([code]) => !passesLuhn(code))).toEqual([]);
  const read = ALL.flatMap((one) => (one.readV2 === undefined ? [] : [one.readV2]));
  expect(read.length).toBeGreaterThan(30);
  expect(read.filter(([code]) => !/^[A-Za-z0-9.]{5}[0-9]{2}$/.test(code))).toEqual([]);
});

test('no concept is listed twice', () => {
  const ids = ALL.map(({ snomed }) => snomed[0]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
