import { describe, expect, test } from 'vitest';
import { settleReferences, unpack } from './import-rows.ts';

const settled = (entry: unknown[]) =>
  settleReferences(unpack({ resourceType: 'Bundle', type: 'collection', entry }));

describe('settleReferences', () => {
  test('points urn:uuid references at type and id', () => {
    const [, observation] = settled([
      { fullUrl: 'urn:uuid:aaa', resource: { resourceType: 'Patient', id: 'p1' } },
      {
        fullUrl: 'urn:uuid:bbb',
        resource: { resourceType: 'Observation', subject: { reference: 'urn:uuid:aaa' } },
      },
    ]);
    expect(observation).toMatchObject({ id: 'bbb', subject: { reference: 'Patient/p1' } });
  });

  test('makes absolute references relative, and drops their version', () => {
    const [, observation] = settled([
      { fullUrl: 'https://a.example.org/fhir/Patient/1', resource: { resourceType: 'Patient', id: '1' } },
      {
        resource: {
          resourceType: 'Observation',
          id: 'o',
          subject: { reference: 'https://a.example.org/fhir/Patient/1/_history/3' },
        },
      },
    ]);
    expect(observation).toMatchObject({ subject: { reference: 'Patient/1' } });
  });

  test('resolves conditional references whose target is there, and leaves the others', () => {
    const [, encounter] = settled([
      {
        resource: {
          resourceType: 'Practitioner',
          id: 'dr',
          identifier: [{ system: 'https://fhir.nhs.uk/Id/sds-user-id', value: '7' }],
        },
      },
      {
        resource: {
          resourceType: 'Encounter',
          id: 'e',
          participant: [
            { individual: { reference: 'Practitioner?identifier=https://fhir.nhs.uk/Id/sds-user-id|7' } },
            { individual: { reference: 'Practitioner?identifier=https://fhir.nhs.uk/Id/sds-user-id|8' } },
          ],
        },
      },
    ]);
    expect(encounter?.participant).toEqual([
      { individual: { reference: 'Practitioner/dr' } },
      { individual: { reference: 'Practitioner?identifier=https://fhir.nhs.uk/Id/sds-user-id|8' } },
    ]);
  });

  test('keeps both of two resources with one id; references stay with the first', () => {
    const found = settled([
      { resource: { resourceType: 'Condition', id: 'c', code: { text: 'one' } } },
      { resource: { resourceType: 'Condition', id: 'c', code: { text: 'two' } } },
      {
        resource: {
          resourceType: 'Encounter',
          id: 'e',
          diagnosis: [{ condition: { reference: 'Condition/c' } }],
        },
      },
    ]);
    expect(found.map(({ id }) => id)).toEqual(['c', 'c-2', 'e']);
    expect(found[2]).toMatchObject({ diagnosis: [{ condition: { reference: 'Condition/c' } }] });
  });

  test('leaves contained references and data alone', () => {
    const [medication] = settled([
      {
        resource: { resourceType: 'MedicationRequest', id: 'm', medicationReference: { reference: '#med' } },
      },
    ]);
    expect(medication).toMatchObject({ medicationReference: { reference: '#med' } });
  });

  test('gives the same id to the same nameless resource every time', () => {
    const nameless = [{ resource: { resourceType: 'Observation', status: 'final' } }];
    expect(settled(nameless)[0]?.id).toBe(settled(nameless)[0]?.id);
  });
});

describe('unpack', () => {
  test('unfolds bundles within bundles and skips entries without a resource', () => {
    const inner = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id: 'p' } }, {}] };
    const found = unpack({
      resourceType: 'Bundle',
      entry: [{ resource: inner }, { response: { status: '201' } }],
    });
    expect(found.map(({ resource }) => resource.resourceType)).toEqual(['Patient']);
  });

  test.each([
    [{}, /no resourceType/],
    ['text', /not a FHIR Bundle/],
    [[], /holds no FHIR/],
    [{ resourceType: 'Bundle' }, /holds no resources/],
    [{ resourceType: 'OperationOutcome', issue: [] }, /OperationOutcome/],
  ])('refuses %j with a reason', (input, reason) => {
    expect(() => unpack(input)).toThrow(reason);
  });
});
