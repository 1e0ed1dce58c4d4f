import { describe, expect, it } from 'vitest';
import { LOINC, SNOMED } from '#/record/coding.ts';
import { exampleFact } from './entry-example.ts';
import { abbreviationsIn, explain, ingredientOf, normalName } from './plain-language.ts';
import { ABBREVIATIONS } from './plain-language-abbreviations.ts';
import { CONDITION_TERMS } from './plain-language-conditions.ts';
import { MEDICINE_TERMS } from './plain-language-medicines.ts';
import { TEST_TERMS } from './plain-language-tests.ts';
import { VACCINE_TERMS } from './plain-language-vaccines.ts';

const ALL = [TEST_TERMS, CONDITION_TERMS, MEDICINE_TERMS, VACCINE_TERMS];

describe('plain language', () => {
  it('explains by code before name', () => {
    const fact = exampleFact({
      kind: 'result',
      title: 'Potassium',
      fact: { codings: [{ system: LOINC, code: '4548-4' }] },
    });
    expect(explain(fact)?.name.en).toBe('HbA1c');
  });

  it('reads SNOMED codes under any spelling of the system', () => {
    const fact = exampleFact({
      kind: 'condition',
      title: 'Something else',
      fact: { codings: [{ system: `${SNOMED}/`, code: '44054006' }] },
    });
    expect(explain(fact)?.name.en).toBe('Type 2 diabetes');
  });

  it('explains an exact name, with the remark of a coding system left aside', () => {
    expect(explain(exampleFact({ kind: 'condition', title: 'ASTHMA (disorder)' }))?.name.en).toBe('Asthma');
  });

  it.each([
    ['condition', 'Suspected asthma'],
    ['condition', 'No asthma'],
    ['family-history', 'Asthma'],
    ['result', 'Asthma'],
    ['condition', 'Toxic effect of aspirin'],
  ] as const)('says nothing about a %s called %s', (kind, title) => {
    expect(explain(exampleFact({ kind, title }))).toBeUndefined();
  });

  it.each([
    ['Metformin 500mg tablets', 'metformin'],
    ['Levothyroxine sodium 100microgram tablets', 'levothyroxine'],
    ['Salbutamol 100micrograms/dose inhaler CFC free', 'salbutamol'],
    ['Amoxicillin 500mg / Clavulanic acid 125mg tablets', undefined],
    ['Paracetamol 500mg with codeine tablets', undefined],
    ['Something', undefined],
  ])('finds the one ingredient of %s', (product, ingredient) => {
    expect(ingredientOf(product)).toBe(ingredient);
  });

  it('does not take a product of two for one of its ingredients', () => {
    expect(
      explain(exampleFact({ kind: 'medicine', title: 'Co-codamol 30mg/500mg tablets' })),
    ).toBeUndefined();
    expect(explain(exampleFact({ kind: 'medicine', title: 'Aspirin 75mg tablets' }))?.name.en).toBe(
      'Aspirin',
    );
  });

  it('finds abbreviations as whole words only', () => {
    expect(abbreviationsIn(['1 tablet BD PRN', 'O/E well']).map((one) => one.short)).toEqual([
      'BD',
      'PRN',
      'O/E',
    ]);
    expect(abbreviationsIn(['ABDOMEN', 'body', 'od'])).toEqual([]);
  });

  it('gives no name and no code to two terms of one kind, and says everything in both languages', () => {
    for (const terms of ALL) {
      const names = terms.flatMap((term) => [term.name.en, ...term.also].map(normalName));
      const codes = terms.flatMap((term) => term.codes);
      expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
      expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted());
      for (const term of terms) {
        expect(term.codes.every((code) => /^[SL]\d+(-\d)?$/.test(code))).toBe(true);
        expect(term.cy.length > 10 && term.en.length > 10 && term.cy !== term.en).toBe(true);
      }
    }
  });

  it('covers at least 120 words', () => {
    expect(ALL.flat().length + ABBREVIATIONS.length).toBeGreaterThanOrEqual(120);
  });
});
