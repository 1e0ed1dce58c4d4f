import { describe, expect, test } from 'vitest';
import { readPointer } from './read.ts';

const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';
function entry(
  change: Record<string, unknown> = {},
  attachment: Record<string, unknown> = {},
  mechanism = 'Direct',
): unknown {
  return {
    resource: {
      resourceType: 'DocumentReference',
      id: 'Y1-1',
      type: { coding: [{ code: '824321000000109', display: 'Summary record' }] },
      subject: { identifier: { value: '9990000018' } },
      custodian: { identifier: { system: ODS, value: 'Y1' } },
      content: [
        {
          attachment: {
            url: 'https://a.example/FHIR/R4',
            contentType: 'application/fhir+json',
            ...attachment,
          },
          extension: [
            {
              url: 'https://fhir.nhs.uk/England/StructureDefinition/Extension-England-NRLRetrievalMechanism',
              valueCodeableConcept: { coding: [{ system: 'odd,', code: mechanism }] },
            },
          ],
        },
      ],
      ...change,
    },
  };
}

describe('a pointer', () => {
  test('is read with custodian, title and where it leads', () => {
    expect(readPointer(entry(), '9990000018')).toEqual({
      id: 'Y1-1',
      custodian: 'Y1',
      title: 'Summary record',
      url: 'https://a.example/FHIR/R4',
      leadsTo: 'record',
    });
  });
  test('about another person is not read', () => {
    expect(
      readPointer(entry({ subject: { identifier: { value: '9990000026' } } }), '9990000018'),
    ).toBeUndefined();
  });
  test.each([['SSP'], ['LDR'], ['InContext']])('by %s is for staff only', (mechanism) => {
    expect(readPointer(entry({}, {}, mechanism), '9990000018')?.leadsTo).toBe('staff-only');
  });
  test('to a web page is not a record', () => {
    expect(readPointer(entry({}, { contentType: 'text/html' }), '9990000018')?.leadsTo).toBe('contact-page');
  });
  test('without a custodian tells it by its id', () => {
    expect(readPointer(entry({ custodian: {}, id: 'X26-9' }), '9990000018')?.custodian).toBe('X26');
  });
  test.each([[null], ['text'], [{}], [{ resource: { resourceType: 'Patient' } }], [entry({ content: [] })]])(
    '%# that cannot be read is undefined, not thrown',
    (said) => {
      expect(readPointer(said, '9990000018')).toBeUndefined();
    },
  );
});
