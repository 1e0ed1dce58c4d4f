import { expect, it } from 'vitest';
import { DOCUMENT, PLACE, PROCEDURE, VISIT } from './care.ts';
import { MEDICINE } from './medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from './problems.ts';
import { FINDING, PANEL, TEST, VITAL } from './tests.ts';
import { VACCINE } from './vaccines.ts';

const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** The Verhoeff check that every SNOMED CT identifier ends in (SNOMED CT Technical Implementation Guide). */
function passesVerhoeff(id: string): boolean {
  let check = 0;
  for (const [i, digit] of id.split('').reverse().entries())
    check = Number(TIMES[check]?.[Number(PERMUTED[i % 8]?.[Number(digit)])]);
  return check === 0;
}

it('holds only SNOMED CT concept ids that pass their check digit', () => {
  const tables = [
    DOCUMENT,
    PLACE,
    PROCEDURE,
    VISIT,
    MEDICINE,
    ALLERGY,
    PROBLEM,
    REACTION,
    FINDING,
    PANEL,
    TEST,
    VITAL,
    VACCINE,
  ];
  const concepts: { code?: string; display: string }[] = tables.flatMap((table) => Object.values(table));
  const targets = Object.values(VACCINE).flatMap((v) => v.targets);
  const broken = [...concepts, ...targets].filter(
    (c) => c.code !== undefined && !(passesVerhoeff(c.code) && /(00|10)\d$/.test(c.code)),
  );
  expect(broken.map((c) => `${c.code} ${c.display}`)).toEqual([]);
});
