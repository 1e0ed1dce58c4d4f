import { describe, expect, it } from 'vitest';
import { LOINC, SNOMED } from '#/record/coding.ts';
import { exampleFact } from '#/record/entry-example.test-setup.ts';
import { abbreviationsIn, explain, ingredientOf, normalName, plainHeading } from './plain-language.ts';
import { sharesWord } from './plain-language-match.ts';
import { ABBREVIATIONS } from './plain-language-abbreviations.ts';
import { CONDITION_TERMS } from './plain-language-conditions.ts';
import { MEDICINE_TERMS } from './plain-language-medicines.ts';
import { TEST_TERMS } from './plain-language-tests.ts';
import { VACCINE_TERMS } from './plain-language-vaccines.ts';

const ALL = [TEST_TERMS, CONDITION_TERMS, MEDICINE_TERMS, VACCINE_TERMS];

describe('plain language', () => {
  const coded = (title: string) =>
    exampleFact({ kind: 'result', title, fact: { codings: [{ system: LOINC, code: '4548-4' }] } });

  it('explains by code when the name agrees with it', () => {
    expect(explain(coded('Haemoglobin A1c level - IFCC standardised'))?.name.en).toBe('HbA1c');
    expect(explain(coded(''))?.name.en).toBe('HbA1c');
  });

  it('says nothing when code and name disagree', () => {
    expect(explain(coded('Potassium'))).toBeUndefined();
    expect(explain(coded('Serum level of something else'))).toBeUndefined();
  });

  it('takes two forms and known other words of a name for the same, and common words for nothing', () => {
    expect(sharesWord('Administration of SARS-CoV-2 vaccine', ['COVID-19 vaccination'])).toBe(true);
    expect(sharesWord('Pneumococcus vaccine', ['Pneumococcal vaccination'])).toBe(true);
    expect(sharesWord('Hyperthyroidism', ['Hypertension', 'High blood pressure'])).toBe(false);
    expect(sharesWord('Blood test level', ['Blood glucose level'])).toBe(false);
  });

  it('heads a test with its plain name, and nothing else', () => {
    expect(plainHeading(coded('Haemoglobin A1c level, standardised'))?.en).toBe('HbA1c');
    expect(plainHeading(coded('HbA1c'))).toBeUndefined();
    expect(plainHeading(exampleFact({ kind: 'medicine', title: 'Metformin 500mg tablets' }))).toBeUndefined();
  });

  it('reads SNOMED codes under any spelling of the system', () => {
    const fact = exampleFact({
      kind: 'condition',
      title: 'Type II diabetes mellitus',
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
