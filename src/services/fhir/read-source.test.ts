import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource, redactWithheld, type SourceInput, type SourceReading } from './read-source.ts';

const NHS = '9990000018';
const OTHER = '9990000026';
const nhsNumber = (value: string) => [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value }];
const person = {
  resourceType: 'Patient',
  id: 'me',
  identifier: nhsNumber('999 000 0018'),
  name: [{ given: ['Ann'], family: 'Onion' }],
  birthDate: '1980-02-03',
};
const me = { reference: 'Patient/me' };
const NOPAT = { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] };
const NOPAT_R4 = {
  security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'NOPAT' }],
};

function read(resources: readonly unknown[], more: Partial<SourceInput> = {}): SourceReading {
  return readSource({
    source: 'A12345',
    dialect: 'r4',
    nhsNumber: NHS,
    fetchedAt: '2026-01-01T00:00:00Z',
    pages: [{ page: 0, resources }],
    ...more,
  });
}

function places(reading: SourceReading): number {
  return (
    reading.facts.length +
    reading.details.length +
    reading.stated.length +
    reading.folded.length +
    reading.setAside.length
  );
}

const one = (reading: SourceReading) => {
  const [fact] = reading.facts;
  if (fact === undefined) throw new Error('no fact');
  return fact;
};

describe('accounting', () => {
  const word = fc.constantFrom(
    '',
    'a',
    'me',
    'active',
    '2020-01-01',
    '1970',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
    '🙂',
  );
  const junk = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
    word,
    fc.constant(null),
  );
  const types = fc.constantFrom(
    'Patient',
    'Observation',
    'MedicationRequest',
    'MedicationStatement',
    'MedicationDispense',
    'AllergyIntolerance',
    'Condition',
    'Immunization',
    'Procedure',
    'Encounter',
    'DiagnosticReport',
    'DocumentReference',
    'List',
    'Composition',
    'Practitioner',
    'PractitionerRole',
    'Organization',
    'Provenance',
    'CarePlan',
    'Goal',
    'Appointment',
    'Flag',
    'FamilyMemberHistory',
    'QuestionnaireResponse',
    'Claim',
    'Device',
    'Medication',
    'ReferralRequest',
    'Binary',
    'Media',
    'Made-up',
    'Madeup',
    '',
  );
  const reference = fc.record(
    { reference: fc.tuple(types, fc.constantFrom('1', '2', '3', 'me')).map(([type, id]) => `${type}/${id}`) },
    { requiredKeys: [] },
  );
  const element = fc.oneof(
    junk,
    reference,
    fc.array(reference, { maxLength: 3 }),
    fc.array(fc.record({ item: reference, target: reference, actor: reference, text: junk }), {
      maxLength: 3,
    }),
  );
  const keys = fc.constantFrom(
    'id',
    'meta',
    'status',
    'code',
    'subject',
    'patient',
    'encounter',
    'context',
    'performer',
    'result',
    'hasMember',
    'basedOn',
    'entry',
    'section',
    'target',
    'agent',
    'note',
    'text',
    'identifier',
    'contained',
    'extension',
    'valueQuantity',
    'valueString',
    'effectiveDateTime',
    'medicationReference',
    'reaction',
    'component',
    'interpretation',
    'referenceRange',
    'content',
    'item',
    'period',
    'participant',
    'name',
    'dosageInstruction',
    '__proto__',
    'related',
  );
  const resource = fc
    .tuple(types, fc.constantFrom('1', '2', '3', 'me'), fc.array(fc.tuple(keys, element), { maxLength: 8 }))
    .map(([resourceType, id, entries]) => ({ id, ...Object.fromEntries(entries), resourceType }));
  const any = fc.oneof({ weight: 6, arbitrary: resource }, { weight: 1, arbitrary: junk });

  it.each(['r4', 'stu3'] as const)(
    'puts every resource of any shape in exactly one place and never throws (%s)',
    (dialect) => {
      fc.assert(
        fc.property(fc.array(any, { maxLength: 12 }), fc.array(any, { maxLength: 4 }), (first, second) => {
          const reading = read([], {
            dialect,
            pages: [
              { page: 0, resources: [person, ...first] },
              { page: 1, resources: second },
            ],
          });
          expect(places(reading)).toBe(reading.received + reading.lifted.length);
          expect(reading.received).toBeGreaterThanOrEqual(1 + first.length + second.length);
          const refs = [
            ...reading.facts.map(({ ref }) => ref),
            ...reading.details.map(({ ref }) => ref),
            ...reading.stated,
            ...reading.folded.map(({ ref }) => ref),
          ];
          expect(new Set(refs).size).toBe(refs.length);
          for (const fact of reading.facts) expect(fact.title).not.toBe('');
        }),
        { numRuns: 400 },
      );
    },
  );

  it('accounts for what is no resource at all', () => {
    const circle: Record<string, unknown> = { resourceType: 'Observation', id: 'c', subject: me };
    circle['self'] = circle;
    circle['component'] = [circle];
    const trap = new Proxy(
      { resourceType: 'Condition', id: 't' },
      { get: (target, key) => (key === 'resourceType' || key === 'id' ? Reflect.get(target, key) : fail()) },
    );
    const hostile = JSON.parse(
      '{"resourceType":"Condition","id":"p","__proto__":{"status":"active"},"subject":{"reference":"Patient/me"}}',
    ) as unknown;
    const reading = read([
      person,
      null,
      'text',
      5,
      [],
      {},
      { resourceType: 7 },
      circle,
      trap,
      hostile,
      { resourceType: 'Observation', subject: me, valueString: 'x'.repeat(1_000_000) },
    ]);
    expect(reading.received).toBe(11);
    expect(places(reading)).toBe(11);
    expect(reading.setAside.filter(({ reason }) => reason === 'unreadable')).toHaveLength(6);
  });

  function fail(): never {
    throw new Error('trap');
  }

  it('tells the same resource sent twice from a second version of it', () => {
    const flag = { resourceType: 'Flag', id: 'f', subject: me, code: { text: 'Falls' } };
    const reading = read([person, flag, { ...flag }, { ...flag, code: { text: 'Falls often' } }]);
    expect(reading.setAside.map(({ reason }) => reason)).toEqual(['sent-twice']);
    expect(reading.facts.map(({ ref }) => ref)).toEqual(['A12345/Flag/f', 'A12345/Flag/f~2']);
  });

  it('reads 12,000 resources without falling into a slow path', () => {
    const many = Array.from({ length: 12_000 }, (_, index) => ({
      resourceType: 'Observation',
      id: `o${index}`,
      status: 'final',
      subject: me,
      performer: [{ reference: 'Practitioner/p' }],
      code: { coding: [{ system: 'http://loinc.org', code: '1-1', display: 'Test' }] },
      effectiveDateTime: '2020-01-01',
      valueQuantity: { value: index, unit: 'mmol/L' },
    }));
    const start = performance.now();
    const reading = read([
      person,
      { resourceType: 'Practitioner', id: 'p', name: [{ text: 'Dr Poppy' }] },
      ...many,
    ]);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(reading.facts).toHaveLength(12_000);
  });
});

describe('the person asked for', () => {
  it('sets aside everything about another patient and keeps nothing of it', () => {
    const reading = read([
      person,
      { resourceType: 'Patient', id: 'you', identifier: nhsNumber(OTHER), name: [{ text: 'Secret Name' }] },
      {
        resourceType: 'Condition',
        id: 'c',
        subject: { reference: 'Patient/you', display: 'Secret Name' },
        code: { text: 'Secret illness' },
      },
      {
        resourceType: 'AllergyIntolerance',
        id: 'a',
        patient: { identifier: nhsNumber(OTHER)[0] },
        code: { text: 'Secret' },
      },
      {
        resourceType: 'Immunization',
        id: 'i',
        patient: { reference: '#p' },
        contained: [{ resourceType: 'Patient', id: 'p', identifier: nhsNumber(OTHER) }],
      },
      {
        resourceType: 'Condition',
        id: 'd',
        subject: { reference: 'https://elsewhere/fhir/Patient/unknown' },
        code: { text: 'Secret' },
      },
      { resourceType: 'Appointment', id: 'x', participant: [{ actor: { reference: 'Patient/you' } }] },
    ]);
    expect(reading.anotherPerson).toBe(6);
    expect(reading.facts).toEqual([]);
    expect(JSON.stringify(reading)).not.toContain('Secret');
  });

  it('accepts the person by reference, by NHS number, by a contained patient and by a known id', () => {
    const reading = read(
      [
        person,
        { resourceType: 'Flag', id: '1', subject: { reference: 'Patient/me/_history/3' } },
        { resourceType: 'Flag', id: '2', subject: { identifier: nhsNumber(NHS)[0] } },
        {
          resourceType: 'Immunization',
          id: '3',
          patient: { reference: '#p' },
          contained: [{ resourceType: 'Patient', id: 'p', identifier: nhsNumber(NHS) }],
        },
        { resourceType: 'Flag', id: '4', subject: { reference: 'Patient/also-me' } },
        { resourceType: 'Flag', id: '5', subject: { reference: 'urn:uuid:me' } },
        { resourceType: 'Flag', id: '6' },
      ],
      { patientIds: ['also-me'] },
    );
    expect(reading.anotherPerson).toBe(0);
    expect(reading.facts).toHaveLength(6);
  });

  it('does not accept a patient without an NHS number just because everything points to it', () => {
    const reading = read([
      { resourceType: 'Patient', id: 'p' },
      { resourceType: 'Flag', id: 'f', subject: { reference: 'Patient/p' } },
    ]);
    expect(reading.anotherPerson).toBe(2);
  });

  it('does not believe a known id that turns out to carry another NHS number', () => {
    const reading = read(
      [
        { resourceType: 'Patient', id: 'p', identifier: nhsNumber(OTHER) },
        { resourceType: 'Flag', id: 'f', subject: { reference: 'Patient/p' } },
      ],
      { patientIds: ['p'] },
    );
    expect(reading.anotherPerson).toBe(2);
  });
});

describe('what is not for the patient', () => {
  it.each([NOPAT, NOPAT_R4])('keeps a marked resource out and uses no name that tells of it', (meta) => {
    const reading = read([
      person,
      { resourceType: 'Condition', id: 'hush', meta, subject: me, code: { text: 'Hidden illness' } },
      {
        resourceType: 'MedicationRequest',
        id: 'm',
        subject: me,
        medicationCodeableConcept: { text: 'Tablet' },
        reasonReference: [{ reference: 'Condition/hush', display: 'Hidden illness' }],
      },
      {
        resourceType: 'List',
        id: 'l',
        subject: me,
        title: 'Problems',
        entry: [{ item: { reference: 'Condition/hush', display: 'Hidden illness' } }],
      },
    ]);
    expect(reading.withheld).toBe(true);
    expect([...reading.withheldRefs]).toEqual(['A12345/Condition/hush']);
    expect(JSON.stringify([reading.facts, reading.statements, reading.setAside])).not.toMatch(/Hidden|hush/);
    expect(places(reading)).toBe(reading.received + reading.lifted.length);
  });

  it('names a document whose content is kept back, without the content', () => {
    const document = {
      resourceType: 'DocumentReference',
      id: 'd',
      status: 'current',
      subject: me,
      type: { text: 'Clinic letter' },
      securityLabel: [{ coding: NOPAT_R4.security }],
      content: [{ attachment: { url: 'Binary/b', title: 'Result of the test' } }],
    };
    const reading = read([person, document]);
    expect(one(reading)).toMatchObject({
      title: 'Clinic letter',
      detail: { kind: 'document', attachments: [], contentWithheld: true },
    });
    expect(reading.withheld).toBe(true);
    expect(JSON.stringify(redactWithheld(document, new Set()))).not.toContain('Result of the test');
  });

  it('keeps the bytes of such a document out as well', () => {
    const reading = read([
      person,
      {
        resourceType: 'DocumentReference',
        id: 'd',
        subject: me,
        securityLabel: [{ coding: NOPAT.security }],
        content: [{ attachment: { url: 'https://x/fhir/Binary/b' } }],
      },
      { resourceType: 'Binary', id: 'b', contentType: 'text/plain', data: 'c2VjcmV0' },
    ]);
    expect(reading.setAside).toEqual([{ type: '', reason: 'not-for-you', original: { page: 0, index: 2 } }]);
  });

  it('believes an answer that says something was suppressed', () => {
    expect(
      read([person, { resourceType: 'OperationOutcome', issue: [{ code: 'suppressed' }] }]).withheld,
    ).toBe(true);
    expect(read([person]).withheld).toBe(false);
  });

  it('takes display texts of withheld resources out of originals and leaves others untouched', () => {
    const original = {
      resourceType: 'Encounter',
      diagnosis: [
        { condition: { reference: 'Condition/hush', display: 'Hidden' } },
        { condition: { reference: 'Condition/open', display: 'Cold' } },
      ],
      contained: [{ resourceType: 'Condition', meta: NOPAT, code: { text: 'Hidden' } }],
    };
    const redacted = JSON.stringify(redactWithheld(original, new Set(['A12345/Condition/hush'])));
    expect(redacted).not.toContain('Hidden');
    expect(redacted).toContain('Cold');
    const plain = { resourceType: 'Flag', code: { text: 'x' } };
    expect(redactWithheld(plain, new Set(['A/B/c']))).toBe(plain);
  });
});

describe('what is told inside something else', () => {
  it('folds people and products into the first entry that leads to them and names them there', () => {
    const reading = read([
      person,
      {
        resourceType: 'MedicationRequest',
        id: 'm',
        status: 'active',
        subject: me,
        medicationReference: { reference: 'Medication/x' },
        requester: { reference: 'PractitionerRole/r' },
      },
      { resourceType: 'Medication', id: 'x', code: { text: 'Amoxicillin 500mg capsules' } },
      {
        resourceType: 'PractitionerRole',
        id: 'r',
        practitioner: { reference: 'Practitioner/p' },
        organization: { reference: 'Organization/o' },
      },
      { resourceType: 'Practitioner', id: 'p', name: [{ prefix: ['Dr'], family: 'Pear' }] },
      { resourceType: 'Organization', id: 'o', name: 'Elm Surgery' },
      { resourceType: 'Organization', id: 'lone', name: 'Nobody asks' },
    ]);
    expect(one(reading)).toMatchObject({
      title: 'Amoxicillin 500mg capsules',
      provenance: { people: [{ role: 'requester', name: 'Dr Pear, Elm Surgery' }] },
    });
    expect(one(reading).folded).toHaveLength(4);
    expect(reading.setAside).toEqual([
      { type: 'Organization', reason: 'nothing-refers-to-it', original: { page: 0, index: 6 } },
    ]);
  });

  it('tells a prescription once: the statement leads, orders are issues, the plan fills in', () => {
    const request = (id: string, intent: string, authoredOn: string, basedOn?: string) => ({
      resourceType: 'MedicationRequest',
      id,
      status: 'completed',
      intent,
      subject: me,
      authoredOn,
      medicationCodeableConcept: { text: 'Aspirin' },
      dosageInstruction: [{ text: 'One a day' }],
      dispenseRequest: { quantity: { value: 28, unit: 'tablets' } },
      ...(basedOn !== undefined && { basedOn: [{ reference: `MedicationRequest/${basedOn}` }] }),
    });
    const reading = read(
      [
        person,
        request('o2', 'order', '2020-02-01', 'plan'),
        request('o1', 'order', '2020-01-01', 'plan'),
        request('plan', 'plan', '2020-01-01'),
        {
          resourceType: 'MedicationStatement',
          id: 's',
          status: 'active',
          taken: 'unk',
          subject: me,
          basedOn: [{ reference: 'MedicationRequest/plan' }],
          medicationCodeableConcept: { text: 'Aspirin' },
          effectivePeriod: { start: '2020-01-01' },
        },
      ],
      { dialect: 'stu3' },
    );
    const fact = one(reading);
    expect(reading.facts).toHaveLength(1);
    expect(fact.ref).toBe('A12345/MedicationStatement/s');
    expect(fact.detail).toMatchObject({
      dosage: ['One a day'],
      told: 'prescribed',
      issues: [
        { ref: 'A12345/MedicationRequest/o1', what: '28 tablets' },
        { ref: 'A12345/MedicationRequest/o2', what: '28 tablets' },
      ],
    });
  });

  it('keeps medicines whose plan did not come as entries and links them', () => {
    const based = [{ reference: 'MedicationRequest/absent' }];
    const reading = read([
      person,
      {
        resourceType: 'MedicationRequest',
        id: 'o',
        status: 'active',
        subject: me,
        basedOn: based,
        medicationCodeableConcept: { text: 'Aspirin' },
      },
      {
        resourceType: 'MedicationStatement',
        id: 's',
        status: 'active',
        subject: me,
        basedOn: based,
        medicationCodeableConcept: { text: 'Aspirin' },
      },
    ]);
    expect(reading.facts.map(({ sameAs }) => sameAs)).toEqual([
      ['A12345/MedicationStatement/s'],
      ['A12345/MedicationRequest/o'],
    ]);
  });

  const result = (id: string) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    subject: me,
    code: { text: id },
    valueQuantity: { value: 0, unit: 'g/L' },
  });
  const report = {
    resourceType: 'DiagnosticReport',
    id: 'r',
    status: 'final',
    subject: me,
    code: { text: 'Blood count' },
    result: [{ reference: 'Observation/hb' }, { reference: 'Observation/wbc' }],
  };

  it('folds a report that says no more than its results, and keeps one that does', () => {
    const plain = read([person, report, result('hb'), result('wbc')]);
    expect(plain.facts.map(({ ref }) => ref)).toEqual(['A12345/Observation/hb', 'A12345/Observation/wbc']);
    expect(
      plain.facts.every(({ detail }) => detail.kind === 'result' && detail.panel?.title === 'Blood count'),
    ).toBe(true);
    const told = read([person, { ...report, conclusion: 'Mild anaemia' }, result('hb'), result('wbc')]);
    expect(one(told).detail).toMatchObject({
      conclusion: 'Mild anaemia',
      members: ['A12345/Observation/hb', 'A12345/Observation/wbc'],
    });
  });

  it('writes a consultation into its visit and states empty lists with their reason and warning', () => {
    const list = (id: string, title: string, entry: string[], more: object = {}) => ({
      resourceType: 'List',
      id,
      status: 'current',
      title,
      subject: me,
      entry: entry.map((ref) => ({ item: { reference: ref } })),
      ...more,
    });
    const at = { encounter: { reference: 'Encounter/e' } };
    const reading = read(
      [
        person,
        {
          resourceType: 'Encounter',
          id: 'e',
          status: 'finished',
          subject: me,
          period: { start: '2021-01-01' },
        },
        list('c', 'Consultation', ['List/t'], {
          ...at,
          code: { coding: [{ system: 'http://snomed.info/sct', code: '325851000000107' }] },
        }),
        list('t', 'Knee pain', ['List/h'], at),
        list('h', 'History', ['Observation/n'], at),
        {
          resourceType: 'Observation',
          id: 'n',
          status: 'final',
          subject: me,
          code: { text: 'Comment note' },
          comment: 'Fell off a bicycle',
        },
        list('all', 'List of consultations', ['Encounter/e']),
        list('a', 'Allergies and adverse reactions', [], {
          code: { coding: [{ system: 'http://snomed.info/sct', code: '886921000000105' }] },
          emptyReason: { coding: [{ code: 'no-content-recorded', display: 'No Content Recorded' }] },
          extension: [
            {
              url: 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1',
              valueCode: 'data-in-transit',
            },
          ],
        }),
      ],
      { dialect: 'stu3' },
    );
    const visit = reading.facts.find(({ detail }) => detail.kind === 'visit');
    expect(visit?.detail).toMatchObject({
      sections: [
        {
          title: 'Knee pain: History',
          text: 'Comment note: Fell off a bicycle',
          refs: ['A12345/Observation/n'],
        },
      ],
    });
    expect(reading.statements).toMatchObject([
      {
        about: 'allergy',
        scope: 'current',
        list: 'Allergies and adverse reactions',
        says: 'data-in-transit',
        said: 'data-in-transit',
      },
    ]);
    expect(reading.stated).toEqual(['A12345/List/a']);
    expect(places(reading)).toBe(reading.received + reading.lifted.length);
  });

  it('tells in a visit neither what was taken out of its lists nor, as if it were so, what is not', () => {
    const at = { subject: me, encounter: { reference: 'Encounter/e' } };
    const list = (id: string, title: string, entry: object[], more: object = {}) => ({
      resourceType: 'List',
      id,
      status: 'current',
      title,
      ...at,
      entry,
      ...more,
    });
    const item = (reference: string, more: object = {}) => ({ item: { reference }, ...more });
    const deleted = { deleted: true };
    const observed = (id: string, name: string, status = 'final') => ({
      resourceType: 'Observation',
      id,
      status,
      subject: me,
      code: { text: name },
      valueString: `of ${id}`,
    });
    const reading = read([
      person,
      { resourceType: 'Encounter', id: 'e', status: 'finished', subject: me },
      list('c', 'Knee pain', [
        item('Observation/kept'),
        item('Observation/gone', deleted),
        item('Observation/error'),
        item('Condition/refuted'),
        item('List/gone', deleted),
        item('List/error'),
      ]),
      list('gone', 'Wrong person', [item('List/under')], { note: [{ text: 'Left here' }] }),
      list('under', 'Under it', [item('Observation/under')]),
      list('error', 'By mistake', [item('Observation/inside')], { status: 'entered-in-error' }),
      observed('kept', 'Pulse'),
      observed('gone', 'Height'),
      observed('error', 'Weight', 'entered-in-error'),
      observed('under', 'Length'),
      observed('inside', 'Width'),
      {
        resourceType: 'Condition',
        id: 'refuted',
        subject: me,
        code: { text: 'Gout' },
        verificationStatus: { coding: [{ code: 'refuted' }] },
      },
    ]);
    expect(reading.facts.find(({ detail }) => detail.kind === 'visit')?.detail).toMatchObject({
      sections: [
        {
          title: 'Knee pain',
          text: 'Pulse of kept',
          refs: [
            'A12345/Observation/kept',
            'A12345/Observation/error',
            'A12345/Condition/refuted',
            'A12345/List/error',
          ],
        },
      ],
    });
    const standings = new Map(reading.facts.map(({ ref, status }) => [ref, status.standing]));
    expect(standings.get('A12345/Observation/error')).toBe('withdrawn');
    expect(standings.get('A12345/Condition/refuted')).toBe('refuted');
    expect(standings.get('A12345/List/error')).toBe('withdrawn');
    expect(standings.has('A12345/Observation/gone')).toBe(true);
    expect(places(reading)).toBe(reading.received + reading.lifted.length);
  });

  it('names in a visit the medicine into which a prescription was folded', () => {
    const product = (text: string) => ({ medicationCodeableConcept: { text } });
    const about = (id: string) => ({ basedOn: [{ reference: `MedicationRequest/${id}` }] });
    const reading = read([
      person,
      { resourceType: 'Encounter', id: 'e', status: 'finished', subject: me },
      {
        resourceType: 'List',
        id: 'l',
        status: 'current',
        title: 'Plan',
        subject: me,
        encounter: { reference: 'Encounter/e' },
        entry: ['p', 'w'].map((id) => ({ item: { reference: `MedicationRequest/${id}` } })),
      },
      {
        resourceType: 'MedicationStatement',
        id: 's',
        status: 'active',
        subject: me,
        ...about('p'),
        ...product('Amoxicillin 500mg capsules'),
      },
      {
        resourceType: 'MedicationRequest',
        id: 'p',
        status: 'active',
        intent: 'plan',
        subject: me,
        note: [{ text: 'For seven days' }],
        ...product('amoxicillin'),
      },
      {
        resourceType: 'MedicationStatement',
        id: 'sw',
        status: 'entered-in-error',
        subject: me,
        ...about('w'),
        ...product('Warfarin'),
      },
      { resourceType: 'MedicationRequest', id: 'w', status: 'active', intent: 'plan', subject: me },
    ]);
    expect(reading.facts.find(({ detail }) => detail.kind === 'visit')?.detail).toMatchObject({
      sections: [
        {
          text: 'Amoxicillin 500mg capsules: For seven days',
          refs: ['A12345/MedicationRequest/p', 'A12345/MedicationRequest/w'],
        },
      ],
    });
    expect(reading.facts.find(({ ref }) => ref.endsWith('/s'))?.folded).toEqual([
      'A12345/MedicationRequest/p',
    ]);
  });

  it('lets a list that was entered in error state nothing', () => {
    const reading = read([
      person,
      { resourceType: 'List', id: 'l', status: 'entered-in-error', title: 'Allergies', subject: me },
    ]);
    expect(reading.statements).toEqual([]);
    expect(one(reading).status.standing).toBe('withdrawn');
  });

  it('lifts ended allergies out of the list that contains them', () => {
    const reading = read(
      [
        person,
        {
          resourceType: 'List',
          id: 'l',
          status: 'current',
          title: 'Ended allergies',
          subject: me,
          contained: [
            {
              resourceType: 'AllergyIntolerance',
              id: '1',
              clinicalStatus: 'resolved',
              patient: me,
              code: { text: 'Nuts' },
            },
          ],
          entry: [{ item: { reference: '#1' } }],
        },
      ],
      { dialect: 'stu3' },
    );
    expect(one(reading)).toMatchObject({
      title: 'Nuts',
      status: { standing: 'past' },
      folded: ['A12345/List/l'],
    });
    expect(reading.received).toBe(2);
    expect(reading.lifted).toHaveLength(1);
  });
});
