import { describe, expect, it } from 'vitest';
import { absenceOf } from './known-absent.ts';
import { readAll, readFact, snomed } from './made-up-record.test-setup.ts';

describe('absences', () => {
  it.each([
    ['No known allergies', 'none-known', 'all'],
    ['no known allergy.', 'none-known', 'all'],
    ['Nil known', 'none-known', 'all'],
    ['None known', 'none-known', 'all'],
    ['No current allergies', 'none-known', 'all'],
    ['No known allergies or intolerances', 'none-known', 'all'],
    ['NKA', 'none-known', 'all'],
    ['NKDA', 'none-known', 'part'],
    ['No known drug allergies', 'none-known', 'part'],
    ['No known drug or food allergies', 'none-known', 'part'],
    ['No known latex allergy', 'none-known', 'part'],
    ['No known allergies to penicillin', 'none-known', 'part'],
    ['Allergies not known', 'unknown', 'all'],
    ['No allergies recorded', 'unknown', 'all'],
    ['None', 'unknown', 'all'],
    ['Not asked', 'not-asked', 'all'],
  ])('"%s" of an allergy is %s (%s)', (text, says, of) => {
    expect(absenceOf({ text }, 'allergy')).toEqual({ says, of });
  });

  it.each([
    'Nuts',
    'No known allergy to penicillin, but rash to nuts',
    'Known drug allergy',
    'No longer known',
    'Allergies: no known drug allergies except nuts',
    'Allergy to unknown drug',
  ])('"%s" names a thing', (text) => {
    expect(absenceOf({ text }, 'allergy')).toBeUndefined();
  });

  it.each([
    ['No known problems', 'condition', 'all'],
    ['No current problems or disability', 'condition', 'all'],
    ['Nil current problems', 'condition', 'all'],
    ['No significant past medical history', 'condition', 'part'],
    ['No active problems', 'condition', 'part'],
    ['No known medications', 'medicine', 'all'],
    ['Not on any medication', 'medicine', 'all'],
    ['No regular medication', 'medicine', 'part'],
    ['No known operations', 'procedure', 'all'],
    ['No previous surgery', 'procedure', 'part'],
    ['No known immunisations', 'vaccination', 'all'],
  ] as const)('"%s" of a %s is an absence of %s', (text, kind, of) => {
    expect(absenceOf({ text }, kind)).toEqual({ says: 'none-known', of });
  });

  it.each(['No improvement in skin condition', 'Problem with no diagnosis', 'Back problem'])(
    '"%s" is a condition',
    (text) => {
      expect(absenceOf({ text }, 'condition')).toBeUndefined();
    },
  );

  it.each([
    ['716186003', 'all'],
    ['160244002', 'all'],
    ['409137002', 'part'],
    ['428607008', 'part'],
    ['429625007', 'part'],
    ['716184000', 'part'],
  ])('the code %s is an absence of %s', (code, of) => {
    expect(absenceOf(snomed(code), 'allergy')).toEqual({ says: 'none-known', of });
  });

  it('believes a code before the text, and not a code of another kind', () => {
    expect(absenceOf({ text: 'No known allergies', ...snomed('91936005') }, 'allergy')).toBeUndefined();
    expect(absenceOf(snomed('716186003'), 'condition')).toBeUndefined();
    const lost = { text: 'No known allergies', ...snomed('196461000000101') };
    expect(absenceOf(lost, 'allergy')).toEqual({ says: 'none-known', of: 'all' });
  });

  it('are told on allergies with how much they cover', () => {
    const allergy = { resourceType: 'AllergyIntolerance', code: { text: 'NKDA' } };
    expect(readFact(allergy)).toMatchObject({
      title: 'NKDA',
      detail: { absence: 'none-known', absenceOf: 'part' },
    });
  });

  it('of medicines, procedures and vaccinations are statements in the words of the source', () => {
    const { statements, facts } = readAll([
      { resourceType: 'MedicationStatement', medicationCodeableConcept: { text: 'No regular medication' } },
      { resourceType: 'Procedure', code: snomed('787480003', 'No known procedures (situation)') },
      { resourceType: 'Immunization', vaccineCode: { text: 'No known vaccinations' } },
    ]);
    expect(facts).toEqual([]);
    expect(statements).toMatchObject([
      { about: 'medicine', scope: 'part', list: '', says: 'none-known', said: 'No regular medication' },
      { about: 'procedure', scope: 'current', says: 'none-known', said: 'No known procedures' },
      { about: 'vaccination', scope: 'current', says: 'none-known' },
    ]);
  });
});

describe('where an allergy stands', () => {
  const allergy = (clinical: string | undefined, verification: string) =>
    readFact(
      { resourceType: 'AllergyIntolerance', clinicalStatus: clinical, verificationStatus: verification },
      'stu3',
    ).status;

  it('is current when active, though GP systems call every one unconfirmed', () => {
    expect(allergy('active', 'unconfirmed')).toEqual({ standing: 'current', said: 'active, unconfirmed' });
  });

  it.each([
    [undefined, 'unconfirmed', 'unconfirmed'],
    ['resolved', 'unconfirmed', 'past'],
    ['active', 'refuted', 'refuted'],
    ['active', 'entered-in-error', 'withdrawn'],
  ])('is not current when %s, %s', (clinical, verification, standing) => {
    expect(allergy(clinical, verification).standing).toBe(standing);
  });
});
