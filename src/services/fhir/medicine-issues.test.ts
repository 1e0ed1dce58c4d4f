import { describe, expect, it } from 'vitest';
import { readAll, readFact } from './made-up-record.test-setup.ts';

const medicationCodeableConcept = { text: 'Aspirin 75mg tablets' };
const request = (id: string, intent: string, more: object = {}): object => ({
  resourceType: 'MedicationRequest',
  id,
  intent,
  status: 'completed',
  authoredOn: '2020-01-01',
  medicationCodeableConcept,
  dispenseRequest: { quantity: { value: 28, unit: 'tablets' } },
  ...(intent !== 'plan' && { basedOn: [{ reference: 'MedicationRequest/plan' }] }),
  ...more,
});
const statement = {
  resourceType: 'MedicationStatement',
  id: 's',
  status: 'active',
  basedOn: [{ reference: 'MedicationRequest/plan' }],
  medicationCodeableConcept,
};

function medicine(...parts: readonly object[]) {
  const { facts } = readAll([statement, ...parts]);
  const [fact] = facts;
  if (facts.length !== 1 || fact?.detail.kind !== 'medicine') throw new Error('not one medicine');
  return { ...fact, detail: fact.detail };
}

describe('issues of a medicine', () => {
  it('are orders and dispenses in plain words, never plans or proposals', () => {
    const { detail } = medicine(
      request('plan', 'plan', { status: 'active' }),
      request('idea', 'proposal'),
      request('o', 'order'),
      request('i', 'instance-order', { authoredOn: '2020-02-01', status: 'stopped' }),
      {
        resourceType: 'MedicationDispense',
        id: 'd',
        status: 'completed',
        whenHandedOver: '2020-03-01',
        authorizingPrescription: [{ reference: 'MedicationRequest/o' }],
        medicationCodeableConcept,
        quantity: { value: 14, unit: 'tablets' },
      },
    );
    expect(detail.told).toBe('prescribed');
    expect(detail.issues.map(({ ref, what }) => [ref, what])).toEqual([
      ['A1/MedicationRequest/o', '28 tablets'],
      ['A1/MedicationRequest/i', '28 tablets, stopped'],
      ['A1/MedicationDispense/d', '14 tablets, dispensed'],
    ]);
  });

  it('are none when the order was cancelled or entered in error; a remark says so', () => {
    const fact = medicine(
      request('plan', 'plan'),
      request('o', 'order', { status: 'cancelled' }),
      request('p', 'order', { status: 'entered-in-error' }),
    );
    expect(fact.detail.issues).toEqual([]);
    expect(fact.notes).toEqual([]);
    expect(fact.remarks).toEqual([
      { is: 'issue-cancelled', said: '2020-01-01, 28 tablets' },
      { is: 'issue-in-error', said: '2020-01-01, 28 tablets' },
    ]);
  });

  it('leave a medicine that nothing was prescribed for as stated', () => {
    const proposal = request('idea', 'proposal', { basedOn: undefined, id: 'plan' });
    expect(medicine(proposal).detail.told).toBe('stated');
  });

  it('do not let the end of a plan end a statement that runs', () => {
    const fact = medicine(request('plan', 'plan', { status: 'stopped', statusReason: { text: 'Rash' } }));
    expect(fact.detail.stopped).toBeUndefined();
    expect(fact.remarks).toEqual([{ is: 'prescription-stopped', said: 'Rash' }]);
  });
});

describe('the reason for the status of a medicine', () => {
  const reason = (status: string) =>
    readFact({
      resourceType: 'MedicationRequest',
      status,
      medicationCodeableConcept,
      statusReason: { text: 'Surgery' },
    });

  it.each(['stopped', 'completed', 'cancelled'])('explains the end when it is %s', (status) => {
    expect(reason(status).detail).toMatchObject({ stopped: 'Surgery' });
  });

  it('explains the pause when it is on hold', () => {
    const { detail } = reason('on-hold');
    expect(detail).toMatchObject({ heldBecause: 'Surgery' });
    expect(detail).not.toHaveProperty('stopped');
  });

  it('is a remark when it runs', () => {
    const fact = reason('active');
    expect(fact.detail).not.toHaveProperty('stopped');
    expect(fact).toMatchObject({ notes: [], remarks: [{ is: 'status-reason', said: 'Surgery' }] });
  });
});

describe('a suggestion', () => {
  const suggest = (intent: string, more: object = {}) =>
    readFact({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent,
      authoredOn: '2024-01-01',
      ...more,
    });

  it.each(['proposal', 'option'])('(%s) is neither prescribed nor current', (intent) => {
    const fact = suggest(intent);
    expect(fact.detail).toMatchObject({ told: 'suggested' });
    expect(fact.status).toEqual({ standing: 'planned', said: 'active' });
    expect(fact.when).toEqual({ known: 'day', text: '2024-01-01' });
    expect(suggest(intent, { status: 'entered-in-error' }).status.standing).toBe('withdrawn');
  });

  it.each(['order', 'plan', undefined])('is none of what is meant as %s', (intent) => {
    expect(readFact({ resourceType: 'MedicationRequest', status: 'active', intent })).toMatchObject({
      detail: { told: 'prescribed' },
      status: { standing: 'current' },
    });
  });

  it('is told inside the order that followed from it', () => {
    const { facts } = readAll([
      { resourceType: 'MedicationRequest', id: 'p', status: 'active', intent: 'proposal' },
      {
        resourceType: 'MedicationRequest',
        id: 'o',
        status: 'active',
        intent: 'order',
        basedOn: [{ reference: 'MedicationRequest/p' }],
      },
    ]);
    expect(facts).toMatchObject([
      { ref: 'A1/MedicationRequest/o', detail: { told: 'prescribed' }, status: { standing: 'current' } },
    ]);
    expect(facts[0]?.folded).toContain('A1/MedicationRequest/p');
  });
});

describe('the end of a medicine', () => {
  const endOf = (more: object, resourceType = 'MedicationRequest'): unknown => {
    const { detail } = readFact({ resourceType, status: 'active', ...more });
    return detail.kind === 'medicine' ? detail.ended : 'no medicine';
  };
  const day = (text: string): object => ({ known: 'day', text });
  const step = (end?: string): object => ({
    timing: { repeat: { boundsPeriod: { start: '2024-01-01', end } } },
  });
  const dispenseRequest = { validityPeriod: { start: '2024-01-01', end: '2024-06-30' } };

  it('is that of its period', () => {
    const effectivePeriod = { start: '2023-01-01', end: '2023-02-03' };
    expect(endOf({ effectivePeriod }, 'MedicationStatement')).toEqual(day('2023-02-03'));
  });

  it('does not stand as a note as well', () => {
    const notes = (effectivePeriod: object) =>
      readFact({ resourceType: 'MedicationStatement', status: 'active', effectivePeriod }).notes;
    expect(notes({ end: '2018-03-03' })).toEqual([]);
    expect(notes({ start: '2018-01-01', end: '2018-03-03' })).toEqual([]);
  });

  it('is that of the last step of its dosage, when every step has an end', () => {
    const steps = [step('2024-03-01'), step('2024-02-01')];
    expect(endOf({ dosageInstruction: steps })).toEqual(day('2024-03-01'));
    expect(endOf({ dosageInstruction: [...steps, step()] })).toBeUndefined();
  });

  it('is that of the time in which it could be dispensed only when it is over', () => {
    expect(endOf({ dispenseRequest, status: 'stopped' })).toEqual(day('2024-06-30'));
    expect(endOf({ dispenseRequest })).toBeUndefined();
  });

  it('is filled in from the plan when the statement is over, not when it runs', () => {
    const ended = (status: string): unknown => {
      const [fact] = readAll([
        { resourceType: 'MedicationStatement', status, basedOn: [{ reference: 'MedicationRequest/p' }] },
        { resourceType: 'MedicationRequest', id: 'p', intent: 'plan', status: 'stopped', dispenseRequest },
      ]).facts;
      return fact?.detail.kind === 'medicine' ? fact.detail.ended : 'no medicine';
    };
    expect(ended('stopped')).toEqual(day('2024-06-30'));
    expect(ended('active')).toBeUndefined();
  });

  it('takes from a plan what it counts and is for, where the medicine does not say', () => {
    const extension = [
      {
        url: 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-MedicationRepeatInformation-1',
        extension: [{ url: 'numberOfRepeatPrescriptionsIssued', valueUnsignedInt: 3 }],
      },
    ];
    const reasonReference = [{ reference: 'Condition/c' }, { reference: 'MedicationRequest/o' }];
    const { detail, links } = medicine(
      request('plan', 'plan', { extension, reasonReference, dispenseRequest: { numberOfRepeatsAllowed: 6 } }),
      request('o', 'order'),
    );
    expect(detail.repeats).toEqual({ issued: 3, allowed: 6 });
    expect(links).toEqual(['A1/Condition/c']);
  });
});
