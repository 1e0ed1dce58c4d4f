import { expect, test } from 'vitest';
import { dialectOf, homeOf } from './import-version.ts';

test.each([
  [{ resourceType: 'MedicationStatement', taken: 'unk' }, 'calder'],
  [{ resourceType: 'AllergyIntolerance', clinicalStatus: 'active' }, 'calder'],
  [{ resourceType: 'ReferralRequest', status: 'active' }, 'calder'],
  [{ resourceType: 'Condition', clinicalStatus: { coding: [] } }, 'northgate'],
  [{ resourceType: 'Observation', status: 'final' }, 'northgate'],
  [
    {
      resourceType: 'Patient',
      meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Patient-1'] },
    },
    'hightown',
  ],
])('%j is at home at %s', (resource, platform) => {
  expect(homeOf(dialectOf([resource]))).toBe(platform);
});

test('refuses DSTU2', () => {
  expect(() => dialectOf([{ resourceType: 'MedicationOrder' }])).toThrow('DSTU2');
});
