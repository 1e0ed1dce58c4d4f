import { describe, expect, it } from 'vitest';
import type { Fact } from '#/record/fact.ts';
import { readAll, readFact } from './made-up-record.test-setup.ts';

const PRACTICE = 'https://practice.example/FHIR/R4';
const observation = { resourceType: 'Observation', id: 'o', status: 'final', code: { text: 'Test' } };
const originsOf = (one: Fact): unknown => one.provenance.copiedFrom;

const provenance = (entity: readonly object[]): object => ({
  resourceType: 'Provenance',
  target: [{ reference: 'Observation/o' }],
  entity,
});

describe('what a resource was copied from', () => {
  it.each(['source', 'derivation', 'revision'])('is told by a Provenance (%s)', (role) => {
    const entity = [{ role, what: { reference: `${PRACTICE}/Observation/7` } }];
    const [first] = readAll([observation, provenance(entity)]).facts.map(originsOf);
    expect(first).toEqual([`${PRACTICE}/Observation/7`]);
  });

  it('is not told by what was quoted or removed, nor by an address that is not whole', () => {
    const entity = [
      { role: 'quotation', what: { reference: `${PRACTICE}/Observation/7` } },
      { role: 'source', what: { reference: 'Observation/8' } },
      { role: 'source', what: { reference: 'urn:uuid:6d3c1c5e-0000-4000-8000-000000000000' } },
      { role: 'source', what: { display: 'A letter' } },
    ];
    expect(readAll([observation, provenance(entity)]).facts.map(originsOf)).toEqual([undefined]);
  });

  it.each(['Observation', 'MedicationStatement'])('is told by derivedFrom of %s', (resourceType) => {
    const derivedFrom = [
      { reference: `${PRACTICE}/MedicationRequest/1/_history/3` },
      { reference: `${PRACTICE}/MedicationRequest/1` },
      { reference: 'MedicationRequest/2' },
    ];
    expect(originsOf(readFact({ ...observation, resourceType, derivedFrom }))).toEqual([
      `${PRACTICE}/MedicationRequest/1`,
    ]);
  });

  it('is told by derived-from of STU3', () => {
    const related = [{ type: 'derived-from', target: { reference: 'http://old.example/Observation/a.b-1' } }];
    expect(originsOf(readFact({ ...observation, related }, 'stu3'))).toEqual([
      'http://old.example/Observation/a.b-1',
    ]);
  });

  it.each([
    [`${PRACTICE}/Observation/7`, [`${PRACTICE}/Observation/7`]],
    [`${PRACTICE}/Observation/7#0a1b`, [`${PRACTICE}/Observation/7`]],
    ['https://practice.example/system', undefined],
    ['https://practice.example/Observation/7?x=1', undefined],
    ['urn:oid:1.2.3', undefined],
    ['#only-inside', undefined],
    ['Observation/7', undefined],
  ])('meta.source %s gives %j', (source, origins) => {
    expect(originsOf(readFact({ ...observation, meta: { source } }))).toEqual(origins);
  });

  it('is not told of what is kept from the patient', () => {
    const withheld = {
      resourceType: 'Observation',
      id: 'secret',
      meta: { security: [{ system: 'http://hl7.org/fhir/v3/ActCode', code: 'NOPAT' }] },
    };
    const derivedFrom = [{ reference: `${PRACTICE}/Observation/secret` }];
    expect(readAll([withheld, { ...observation, derivedFrom }]).facts.map(originsOf)).toEqual([undefined]);
  });
});
