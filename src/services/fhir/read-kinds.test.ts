import { describe, expect, it } from 'vitest';
import type { Fact, Remark } from '#/record/fact.ts';
import type { Nameless } from '#/record/no-name.ts';
import { readSource } from './read-source.ts';

const person = {
  resourceType: 'Patient',
  id: 'me',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }],
};
const me = { reference: 'Patient/me' };

function fact(resource: object, dialect: 'r4' | 'stu3' = 'r4', more: readonly object[] = []): Fact {
  const about = { id: 'x', subject: me, ...resource };
  const read = readSource({
    source: 'A1',
    dialect,
    nhsNumber: '9990000018',
    fetchedAt: '2026-01-01T00:00:00Z',
    pages: [{ page: 3, resources: [person, about, ...more] }],
  });
  const [first] = read.facts;
  if (first === undefined) throw new Error(`no fact: ${JSON.stringify(read.setAside)}`);
  return first;
}

const observation = (more: object): Fact =>
  fact({ resourceType: 'Observation', status: 'final', code: { text: 'Test' }, ...more });

describe('titles', () => {
  const coding = (system: string, code: string, display?: string, userSelected?: boolean) => ({
    system,
    code,
    display,
    userSelected,
  });
  const snomed = coding('http://snomed.info/sct', '1', 'SNOMED words');
  const read2 = coding('http://read.info/readv2', 'A1', 'Read words', true);
  const local = coding('urn:local', 'L', 'Local words');

  it.each([
    ['the text', { text: 'Own words', coding: [snomed] }, 'Own words'],
    ['the chosen coding', { coding: [snomed, read2] }, 'Read words'],
    ['the SNOMED words', { coding: [local, snomed] }, 'SNOMED words'],
    ['any words', { coding: [coding('urn:x', 'X'), local] }, 'Local words'],
    [
      'the type and the code when there is no name',
      { coding: [coding('urn:x', 'X')] },
      'Condition (name not sent, code X)',
    ],
    [
      'the text of a degraded code',
      {
        text: 'Zomig tabs',
        coding: [coding('http://snomed.info/sct', '196421000000109', 'Transfer-degraded medication entry')],
      },
      'Zomig tabs',
    ],
    ['the type when there is no name', undefined, 'Condition'],
  ])('uses %s', (_, code, title) => {
    expect(fact({ resourceType: 'Condition', code }).title).toBe(title);
  });

  it('keeps every coding', () => {
    expect(
      fact({ resourceType: 'Condition', code: { coding: [snomed, read2, local] } }).codings,
    ).toHaveLength(3);
  });
});

describe('values', () => {
  it.each([
    [
      'a number of 0 with its comparator',
      {
        valueQuantity: {
          value: 0,
          comparator: '<',
          unit: 'g/L',
          system: 'http://unitsofmeasure.org',
          code: 'g/L',
        },
      },
      {
        is: 'quantity',
        quantity: {
          value: 0,
          comparator: '<',
          unit: 'g/L',
          unitSystem: 'http://unitsofmeasure.org',
          unitCode: 'g/L',
        },
      },
    ],
    [
      'an unknown comparator as words',
      { valueQuantity: { value: 5, comparator: '~', unit: 'g' } },
      { is: 'text', text: '~ 5 g' },
    ],
    ['a whole number', { valueInteger: 0 }, { is: 'quantity', quantity: { value: 0 } }],
    ['no as no', { valueBoolean: false }, { is: 'yes-no', yes: false }],
    ['words', { valueString: 'Seen' }, { is: 'text', text: 'Seen' }],
    [
      'a code',
      { valueCodeableConcept: { text: 'Positive' } },
      { is: 'coded', concept: { text: 'Positive', codings: [] } },
    ],
    [
      'a range',
      { valueRange: { low: { value: 1 }, high: { value: 2 } } },
      { is: 'range', low: { value: 1 }, high: { value: 2 } },
    ],
    [
      'a ratio',
      { valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } },
      { is: 'ratio', numerator: { value: 1 }, denominator: { value: 128 } },
    ],
    ['a date', { valueDateTime: '2020-05' }, { is: 'date', text: '2020-05' }],
    ['a time', { valueTime: '12:30:00' }, { is: 'text', text: '12:30:00' }],
    [
      'a period',
      { valuePeriod: { start: '2020-01-01', end: '2020-01-02' } },
      { is: 'text', text: '2020-01-01 to 2020-01-02' },
    ],
    [
      'samples',
      { valueSampledData: { origin: { value: 0 }, period: 10, dimensions: 1, data: '1 2 3' } },
      { is: 'text', text: 'origin 0, period 10, dimensions 1, data 1 2 3' },
    ],
    [
      'a reason for absence',
      { dataAbsentReason: { coding: [{ code: 'not-performed', display: 'Not Performed' }] } },
      { is: 'absent', reason: 'Not Performed' },
    ],
    [
      'a reason on the value itself',
      {
        _valueString: {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
          ],
        },
      },
      { is: 'absent', reason: 'masked' },
    ],
    ['nothing', { category: [{ coding: [{ code: 'laboratory' }] }] }, { is: 'none' }],
  ])('reads %s', (_, more, value) => {
    expect(observation(more).detail).toMatchObject({ value });
  });

  it('keeps all interpretations and never makes an unknown one normal', () => {
    const coded = (system: string, code: string) => ({ coding: [{ system, code }] });
    const { detail } = observation({
      interpretation: [
        coded('http://hl7.org/fhir/v2/0078', 'HH'),
        coded('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', 'N'),
        coded('urn:lab', 'N'),
        { text: 'Odd' },
      ],
    });
    expect(detail).toMatchObject({
      interpretations: [
        { means: 'critical-high' },
        { means: 'normal' },
        { means: 'unrecognised', said: 'N' },
        { means: 'unrecognised', said: 'Odd' },
      ],
    });
    expect(observation({ valueInteger: 1 }).detail).toMatchObject({ interpretations: [], ranges: [] });
  });

  it('keeps components by their codes and ranges as sent', () => {
    const { detail } = observation({
      component: [
        { code: { text: 'Systolic' }, valueQuantity: { value: 120 } },
        { code: { text: 'Diastolic' }, dataAbsentReason: { text: 'error' } },
      ],
      referenceRange: [{ low: { value: 0 }, appliesTo: [{ text: 'Adults' }] }],
    });
    expect(detail).toMatchObject({
      components: [
        { name: { text: 'Systolic' }, value: { quantity: { value: 120 } } },
        { name: { text: 'Diastolic' }, value: { is: 'absent', reason: 'error' } },
      ],
      ranges: [{ low: { value: 0 }, appliesTo: 'Adults' }],
    });
  });
});

describe('dates', () => {
  it('prefers the clinical date, knows only what was said, and never makes one up', () => {
    expect(
      observation({ effectivePeriod: { start: '2020-03' }, issued: '2020-04-01T00:00:00Z' }).when,
    ).toEqual({ known: 'month', text: '2020-03' });
    expect(observation({ issued: '2020-04-01' }).when).toEqual({ known: 'day', text: '2020-04-01' });
    expect(observation({}).when).toEqual({ known: 'not-recorded' });
    expect(observation({ effectiveDateTime: '31/12/2020' }).when).toEqual({
      known: 'unreadable',
      text: '31/12/2020',
    });
    expect(
      fact({ resourceType: 'AllergyIntolerance', recordedDate: '2021', onsetString: 'As a child' }),
    ).toMatchObject({ when: { text: '2021' }, notes: [], remarks: [{ is: 'onset', said: 'As a child' }] });
  });
});

describe('standing', () => {
  const coded = (code: string) => ({ coding: [{ code }] });
  it.each([
    [
      { resourceType: 'Condition', clinicalStatus: coded('active'), verificationStatus: coded('confirmed') },
      'current',
      'active, confirmed',
    ],
    [
      {
        resourceType: 'Condition',
        clinicalStatus: coded('active'),
        verificationStatus: coded('provisional'),
      },
      'unconfirmed',
      'active, provisional',
    ],
    [
      { resourceType: 'Condition', verificationStatus: coded('entered-in-error') },
      'withdrawn',
      'entered-in-error',
    ],
    [
      {
        resourceType: 'AllergyIntolerance',
        clinicalStatus: coded('active'),
        verificationStatus: coded('refuted'),
      },
      'refuted',
      'active, refuted',
    ],
    [{ resourceType: 'Condition' }, 'unknown', ''],
    [{ resourceType: 'Procedure', status: 'unheard-of' }, 'unknown', 'unheard-of'],
    [{ resourceType: 'Immunization', status: 'not-done' }, 'not-done', 'not-done'],
    [{ resourceType: 'Observation', status: 'entered-in-error' }, 'withdrawn', 'entered-in-error'],
    [{ resourceType: 'MedicationRequest', status: 'active', doNotPerform: true }, 'not-done', 'active'],
    [{ resourceType: 'MedicationDispense', status: 'in-progress' }, 'planned', 'in-progress'],
    [{ resourceType: 'MedicationAdministration', status: 'in-progress' }, 'current', 'in-progress'],
  ])('of %j', (resource, standing, said) => {
    expect(fact(resource).status).toEqual({ standing, said });
  });
});

describe('absence is not a thing', () => {
  it('reads no known allergy as an absence', () => {
    expect(
      fact({
        resourceType: 'AllergyIntolerance',
        patient: me,
        code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }] },
      }).detail,
    ).toMatchObject({ absence: 'none-known', absenceOf: 'all' });
    expect(
      fact({ resourceType: 'Condition', code: { coding: [{ code: 'no-problem-info' }] } }).detail,
    ).toMatchObject({ absence: 'unknown' });
  });
});

describe('types without a reader of their own', () => {
  it('are kept with what they say', () => {
    const read = fact({
      resourceType: 'NutritionOrder',
      status: 'active',
      dateTime: '2020-01-01',
      oralDiet: { type: [{ text: 'Low salt' }] },
    });
    expect(read).toMatchObject({
      title: 'Diet',
      detail: {
        kind: 'other',
        label: 'Diet',
        lines: [
          { name: 'Date time', text: '2020-01-01' },
          { name: 'Oral diet', text: 'Type: Low salt' },
        ],
      },
    });
  });

  it('tell questions and answers in order', () => {
    const item = [
      { text: 'Smoker?', answer: [{ valueBoolean: false }] },
      { text: 'Sleep', item: [{ text: 'Hours', answer: [{ valueInteger: 0 }] }] },
    ];
    expect(fact({ resourceType: 'QuestionnaireResponse', status: 'completed', item }).detail).toMatchObject({
      lines: [
        { name: 'Smoker?', text: 'false' },
        { name: 'Sleep', text: '' },
        { name: 'Hours', text: '0' },
      ],
    });
  });

  it('keep a narrative when there is nothing else', () => {
    expect(
      fact({
        resourceType: 'Condition',
        text: { status: 'additional', div: '<div><p>Told by <b>letter</b></p></div>' },
      }).notes,
    ).toEqual(['Told by letter']);
  });
});

describe('documents', () => {
  it('name where the bytes are without copying them', () => {
    const content = [
      { attachment: { contentType: 'text/plain', data: 'aGVsbG8=', title: 'Letter' } },
      { attachment: { contentType: 'application/pdf', url: 'Binary/1', size: 0 } },
    ];
    expect(
      fact({ resourceType: 'DocumentReference', status: 'current', content, description: 'From clinic' }),
    ).toMatchObject({
      title: 'From clinic',
      detail: {
        attachments: [{ inline: ['content', 0, 'attachment', 'data'] }, { url: 'Binary/1', size: 0 }],
      },
    });
  });

  it('keep sections and state the empty ones', () => {
    const section = [
      {
        title: 'Allergies',
        code: { coding: [{ code: '48765-2' }] },
        emptyReason: { coding: [{ code: 'nilknown', display: 'Nil Known' }] },
      },
    ];
    expect(
      fact({ resourceType: 'Composition', status: 'final', title: 'Summary', date: '2020', section }).detail,
    ).toMatchObject({ sections: [{ title: 'Allergies', emptyReason: 'nilknown', refs: [] }] });
  });
});

describe('STU3 says the same in other words', () => {
  it.each([
    [
      {
        resourceType: 'AllergyIntolerance',
        clinicalStatus: 'active',
        verificationStatus: 'confirmed',
        assertedDate: '2019',
        patient: me,
        code: { text: 'Nuts' },
      },
      { status: { standing: 'current' }, when: { text: '2019' } },
    ],
    [
      { resourceType: 'Condition', clinicalStatus: 'resolved', verificationStatus: 'entered-in-error' },
      { status: { standing: 'withdrawn' } },
    ],
    [
      {
        resourceType: 'MedicationStatement',
        status: 'active',
        taken: 'n',
        reasonNotTaken: [{ text: 'Felt sick' }],
        medicationCodeableConcept: { text: 'X' },
      },
      { status: { standing: 'not-done' }, detail: { stopped: 'Felt sick' } },
    ],
    [
      {
        resourceType: 'Immunization',
        status: 'completed',
        notGiven: true,
        date: '2020-01-01',
        patient: me,
        explanation: { reasonNotGiven: [{ text: 'Declined' }] },
      },
      {
        status: { standing: 'not-done' },
        when: { text: '2020-01-01' },
        detail: { given: 'no', reasonNotGiven: 'Declined' },
      },
    ],
    [
      {
        resourceType: 'Procedure',
        status: 'completed',
        notDone: true,
        context: { reference: 'Encounter/e' },
      },
      { status: { standing: 'not-done' }, visit: 'A1/Encounter/e' },
    ],
    [
      {
        resourceType: 'Observation',
        status: 'final',
        comment: 'By phone',
        related: [{ type: 'has-member', target: { reference: 'Observation/m' } }],
      },
      { notes: ['By phone'], detail: { members: ['A1/Observation/m'] } },
    ],
    [
      {
        resourceType: 'DocumentReference',
        status: 'current',
        indexed: '2020-02-02',
        created: '2020-01-01',
        class: { text: 'Letters' },
      },
      { when: { text: '2020-01-01' }, detail: { category: 'Letters' } },
    ],
    [
      { resourceType: 'Goal', status: 'on-target', description: { text: 'Walk' } },
      { status: { standing: 'current', said: 'active' }, detail: { progress: 'on-target' } },
    ],
    [
      { resourceType: 'ReferralRequest', status: 'active', serviceRequested: [{ text: 'Physiotherapy' }] },
      {
        title: 'Physiotherapy',
        detail: { label: 'Referral' },
        provenance: { resourceType: 'ReferralRequest' },
      },
    ],
    [
      { resourceType: 'DiagnosticReport', status: 'final', codedDiagnosis: [{ text: 'Anaemia' }] },
      { detail: { conclusion: 'Anaemia' } },
    ],
  ])('%#', (resource, expected) => {
    expect(fact(resource, 'stu3')).toMatchObject(expected);
  });
});

describe('what has no name', () => {
  const lost = (code: string) => ({
    coding: [{ system: 'http://snomed.info/sct', code, display: 'Transfer-degraded entry' }],
  });
  const bare = { coding: [{ system: 'http://snomed.info/sct', code: '9990001' }] };

  it.each<[object, string, Nameless]>([
    [
      { resourceType: 'Observation', valueInteger: 1 },
      'Measurement without a name',
      { what: 'Measurement without a name' },
    ],
    [
      { resourceType: 'Observation', code: bare, valueInteger: 1 },
      'Measurement (name not sent, code 9990001)',
      { what: 'Measurement', code: '9990001' },
    ],
    [
      { resourceType: 'Condition', code: bare },
      'Condition (name not sent, code 9990001)',
      { what: 'Condition', code: '9990001' },
    ],
    [
      { resourceType: 'AllergyIntolerance' },
      'Allergy or reaction without a name',
      { what: 'Allergy or reaction without a name' },
    ],
    [{ resourceType: 'Encounter' }, 'Visit', { what: 'Visit' }],
    [
      {
        resourceType: 'Observation',
        code: { coding: [{ code: '37331000000100', display: 'Comment note' }] },
      },
      'Comment',
      { what: 'Comment' },
    ],
    [
      { resourceType: 'MedicationRequest', medicationCodeableConcept: lost('196421000000109') },
      'Medicine whose name was lost when the record moved',
      { what: 'Medicine', isLost: true },
    ],
  ])('is called what it is, in words marked as ours: %j', (resource, title, nameless) => {
    expect(fact(resource)).toMatchObject({ title, nameless });
  });

  it.each([
    { resourceType: 'Condition', code: { text: 'Condition' } },
    { resourceType: 'Appointment', description: 'Visit' },
    { resourceType: 'Media', content: { title: 'Document' } },
  ])('is not what its source calls by such a word: %j', (resource) => {
    expect(fact(resource)).not.toHaveProperty('nameless');
  });

  it('is told among the parts of a result as well', () => {
    expect(observation({ component: [{ valueInteger: 1 }] }).detail).toMatchObject({
      components: [{ name: { text: 'Value without a name', nameless: { what: 'Value without a name' } } }],
    });
  });
});

describe('what has no place of its own', () => {
  it.each<[object, readonly Remark[]]>([
    [
      { resourceType: 'AllergyIntolerance', recordedDate: '2021', lastOccurrence: '2019-05' },
      [{ is: 'last-happened', said: '2019-05' }],
    ],
    [
      { resourceType: 'Condition', onsetString: 'In spring', abatementString: 'In summer' },
      [
        { is: 'onset', said: 'In spring' },
        { is: 'ended', said: 'In summer' },
      ],
    ],
    [{ resourceType: 'FamilyMemberHistory', deceasedBoolean: true }, [{ is: 'died', said: '' }]],
    [{ resourceType: 'FamilyMemberHistory', deceasedString: 'In 1984' }, [{ is: 'died', said: 'In 1984' }]],
  ])('is told under what it is, and is no note: %j', (resource, remarks) => {
    expect(fact({ ...resource, note: [{ text: 'Own words' }] })).toMatchObject({
      notes: ['Own words'],
      remarks,
    });
  });

  it('is the end of an allergy, which GP Connect sends as an extension', () => {
    const end =
      'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-AllergyIntoleranceEnd-1';
    const extension = [
      { url: 'endDate', valueDateTime: '2018-01-02' },
      { url: 'reasonEnded', valueString: 'Tested' },
    ];
    expect(
      fact({ resourceType: 'AllergyIntolerance', extension: [{ url: end, extension }] }, 'stu3'),
    ).toMatchObject({ notes: [], remarks: [{ is: 'ended', said: '2018-01-02, Tested' }] });
  });
});

describe('titles of documents', () => {
  const type = { text: 'Clinical letter' };
  const titled = (title: string) => [{ attachment: { title, url: 'Binary/1' } }];
  it.each([
    [{ type, description: 'Cardiology clinic', content: titled('Scan') }, 'Cardiology clinic'],
    [{ type, content: titled('Letter from the clinic') }, 'Letter from the clinic'],
    [{ type, content: titled('a81f.tif') }, 'Clinical letter'],
    [{ content: titled('a81f.tif') }, 'a81f.tif'],
    [{ type, description: '(23-Mar-2010)', content: titled('text/plain') }, 'Clinical letter'],
    [{ type }, 'Clinical letter'],
  ])('are the best words there are: %j', (more, title) => {
    const read = fact({ resourceType: 'DocumentReference', status: 'current', ...more });
    expect(read.title).toBe(title);
    if ('type' in more) expect([read.title, ...read.notes]).toContain('Clinical letter');
  });
});

describe('technical words', () => {
  const coded = (display: string, system = 'http://snomed.info/sct') => ({
    coding: [{ system, code: '1', display }],
  });

  it('of SNOMED CT names are left out of names taken from a display only', () => {
    const title = (code: object) => fact({ resourceType: 'Condition', code }).title;
    expect(title(coded('Measles (disorder)'))).toBe('Measles');
    expect(title(coded('Measles (disorder)', 'urn:local'))).toBe('Measles (disorder)');
    expect(title({ text: 'Measles (disorder)' })).toBe('Measles (disorder)');
    expect(title(coded('Measles (mild)'))).toBe('Measles (mild)');
  });

  it('are left out of vaccinations', () => {
    const read = fact({
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: coded('MMR vaccine (product)'),
      protocolApplied: [
        { doseNumberString: 'Dose sequence not recorded', targetDisease: [coded('Mumps (disorder)')] },
      ],
    });
    expect(read).toMatchObject({ title: 'MMR vaccine', detail: { targets: ['Mumps'] } });
    expect(read.detail).not.toHaveProperty('dose');
    expect(read.codings[0]?.display).toBe('MMR vaccine (product)');
  });

  it.each([
    [{ code: 'AMB' }, 'Outpatient or clinic visit'],
    [{ code: 'IMP', display: 'IMP' }, 'Hospital stay'],
    [{ code: 'EMER' }, 'Emergency'],
    [{ code: 'VR' }, 'By phone or video'],
    [{ code: 'HH' }, 'At home'],
  ])('of a class of visit %j are told plainly, in words marked as ours', (said, setting) => {
    const read = fact({ resourceType: 'Encounter', status: 'finished', class: said });
    expect(read.detail).toMatchObject({ setting, settingLabel: setting });
  });

  it.each([
    [{ code: 'AMB', display: 'ambulatory' }, 'ambulatory'],
    [{ code: 'ODD' }, 'ODD'],
  ])('of a class of visit %j stay the source’s', (said, setting) => {
    const { detail } = fact({ resourceType: 'Encounter', status: 'finished', class: said });
    expect(detail).toMatchObject({ setting });
    expect(detail).not.toHaveProperty('settingLabel');
  });

  it('of a pseudo unit stay as sent', () => {
    const valueQuantity = { value: 0, unit: '{score}', code: '{score}' };
    expect(observation({ valueQuantity }).detail).toMatchObject({
      value: { quantity: { value: 0, unit: '{score}', unitCode: '{score}' } },
    });
  });
});

describe('the number of a dose', () => {
  const dose = (resource: object, dialect: 'r4' | 'stu3' = 'r4'): unknown => {
    const { detail } = fact({ resourceType: 'Immunization', status: 'completed', ...resource }, dialect);
    return detail.kind === 'vaccination' ? detail.doseNumber : 'no vaccination';
  };

  it('is kept where it was sent as a number', () => {
    expect(dose({ protocolApplied: [{ doseNumberPositiveInt: 2, seriesDosesPositiveInt: 3 }] })).toBe(2);
    expect(dose({ vaccinationProtocol: [{ doseSequence: 1 }] }, 'stu3')).toBe(1);
  });

  it.each([
    { doseNumberString: '1 of 2' },
    { doseNumberString: '2' },
    { doseNumberPositiveInt: 0 },
    { doseNumberPositiveInt: 1.5 },
    { doseNumberPositiveInt: 'First dose' },
    {},
  ])('is not made from %j', (protocol) => {
    expect(dose({ protocolApplied: [protocol] })).toBeUndefined();
  });
});
