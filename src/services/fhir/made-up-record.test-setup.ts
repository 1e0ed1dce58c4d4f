import type { Fact } from '#/record/fact.ts';
import { readSource, type SourceReading } from './read-source.ts';

const person = {
  resourceType: 'Patient',
  id: 'me',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }],
};

/** Reads made-up resources as one source's record; each is the person's unless it says otherwise. */
export function readAll(resources: readonly object[], dialect: 'r4' | 'stu3' = 'r4'): SourceReading {
  return readSource({
    source: 'A1',
    dialect,
    nhsNumber: '9990000018',
    fetchedAt: '2026-01-01T00:00:00Z',
    pages: [
      {
        page: 0,
        resources: [
          person,
          ...resources.map((one, index) => ({
            id: `x${index}`,
            subject: { reference: 'Patient/me' },
            ...one,
          })),
        ],
      },
    ],
  });
}

/** The first entry read from made-up resources. */
export function readFact(resource: object, dialect: 'r4' | 'stu3' = 'r4'): Fact {
  const [fact] = readAll([resource], dialect).facts;
  if (fact === undefined) throw new Error('no fact was read');
  return fact;
}

/** A SNOMED CT concept with this code. */
export const snomed = (code: string, display?: string): object => ({
  coding: [{ system: 'http://snomed.info/sct', code, ...(display !== undefined && { display }) }],
});
