import { describe, expect, it } from 'vitest';
import { subjectOf } from './list-subjects.ts';
import { readAll, snomed } from './made-up-record.test-setup.ts';

describe('what a list is about', () => {
  it.each([
    [snomed('886921000000105'), 'Allergies and adverse reactions', 'allergy', 'current'],
    [snomed('1103671000000101'), 'Ended allergies', 'allergy', 'ended'],
    [undefined, 'Resolved Allergies', 'allergy', 'ended'],
    [undefined, 'Food allergies', 'allergy', 'part'],
    [snomed('11348-0'), 'History of Past Illness', 'condition', 'ended'],
    [snomed('717711000000103'), 'Problems', 'condition', 'current'],
    [undefined, 'Active Problems', 'condition', 'current'],
    [snomed('887191000000108'), 'Investigations and results', 'result', 'part'],
    [snomed('826501000000100'), 'Uncategorised data', 'result', 'part'],
    [snomed('933361000000108'), 'Medications and medical devices', 'medicine', 'current'],
    [snomed('933361000000108'), 'Acute medication', 'medicine', 'part'],
    [snomed('933361000000108'), 'Repeat medication', 'medicine', 'part'],
    [undefined, 'Medications', 'medicine', 'current'],
    [undefined, 'Over the counter medicines', 'medicine', 'part'],
    [undefined, 'Problems - allergies related to problems', 'allergy', 'part'],
    [undefined, 'Consultations - documents contained in consultations', 'document', 'part'],
    [undefined, 'Problems - outbound referrals related to problems', 'unmapped', 'part'],
    [snomed('792931000000107'), 'Outbound referral', 'unmapped', 'current'],
    [{ coding: [{ code: '47420-5' }] }, 'Functional Status', 'unmapped', 'current'],
    [
      { coding: [{ code: '81338-6', display: 'Patient Goals, preferences' }] },
      undefined,
      'unmapped',
      'current',
    ],
    [undefined, 'Advance directives', 'unmapped', 'current'],
    [undefined, undefined, 'unmapped', 'current'],
    [undefined, 'Summary Care Record', 'record', 'current'],
  ])('%j "%s" is %s, %s', (code, title, about, scope) => {
    expect(subjectOf(code, title)).toEqual({ about, scope });
  });
});

describe('what a list states', () => {
  const warning = (code: string): object => ({
    extension: [
      {
        url: 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1',
        valueCode: code,
      },
    ],
  });
  const emptyReason = { coding: [{ code: 'no-content-recorded', display: 'No content recorded' }] };
  const list = (title: string, more: object = {}): object => ({
    resourceType: 'List',
    status: 'current',
    title,
    emptyReason,
    ...more,
  });

  it.each(['confidential-items', 'data-in-transit', 'data-awaiting-filing'])(
    'is the warning %s alone when it is empty',
    (code) => {
      const note = [{ text: 'Some items may be missing' }];
      const { statements } = readAll([list('Allergies', { ...warning(code), note })], 'stu3');
      expect(statements).toMatchObject([
        { says: code, said: 'Some items may be missing', list: 'Allergies' },
      ]);
    },
  );

  it('is that none is recorded without a warning, with its title', () => {
    expect(readAll([list('Ended allergies')]).statements).toMatchObject([
      { about: 'allergy', scope: 'ended', list: 'Ended allergies', says: 'none-recorded' },
    ]);
  });

  it('keeps a reason that is not an absence beside a warning', () => {
    const held = { emptyReason: { coding: [{ code: 'withheld' }] }, ...warning('confidential-items') };
    expect(readAll([list('Problems', held)]).statements.map(({ says }) => says)).toEqual([
      'withheld',
      'confidential-items',
    ]);
  });

  it('never speaks for the whole record because its subject is unknown', () => {
    const { statements } = readAll([list('Outbound referral'), list('Patient story')]);
    expect(statements.map(({ about }) => about)).toEqual(['unmapped', 'unmapped']);
  });

  it('is no absence when a section has entries after all', () => {
    const { statements } = readAll([
      {
        resourceType: 'Composition',
        status: 'final',
        title: 'Summary',
        section: [
          {
            title: 'Past problems',
            code: { coding: [{ code: '11348-0' }] },
            entry: [{ reference: 'Condition/c' }],
            emptyReason: { coding: [{ code: 'nilknown' }] },
          },
          { title: 'Problems', emptyReason: { coding: [{ code: 'nilknown' }] } },
        ],
      },
    ]);
    expect(statements).toMatchObject([
      { about: 'condition', scope: 'ended', list: 'Past problems', says: 'other' },
      { about: 'condition', scope: 'current', list: 'Problems', says: 'none-known' },
    ]);
  });
});
