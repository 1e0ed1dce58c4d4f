import { expect, it } from 'vitest';
import { readRepeats } from './read-repeats.ts';

const extension = (name: string, more: object) => ({
  extension: [{ url: `https://fhir.nhs.uk/StructureDefinition/${name}`, ...more }],
});
const day = (text: string) => expect.objectContaining({ text }) as unknown;

it.each([
  [
    'GP Connect',
    extension('Extension-CareConnect-GPC-MedicationRepeatInformation-1', {
      extension: [
        { url: 'numberOfRepeatPrescriptionsAllowed', valueUnsignedInt: 12 },
        { url: 'numberOfRepeatPrescriptionsIssued', valuePositiveInt: 0 },
        { url: 'authorisationExpiryDate', valueDateTime: '2026-03-01' },
      ],
    }),
    { repeats: { issued: 0, allowed: 12, until: day('2026-03-01') } },
  ],
  [
    'UK Core',
    extension('Extension-UKCore-MedicationRepeatInformation', {
      extension: [{ url: 'numberOfPrescriptionsIssued', valueUnsignedInt: 2 }],
    }),
    { repeats: { issued: 2 } },
  ],
  ['FHIR R4', { dispenseRequest: { numberOfRepeatsAllowed: 5 } }, { repeats: { allowed: 5 } }],
  [
    'a statement',
    extension('Extension-CareConnect-GPC-MedicationStatementLastIssueDate-1', {
      valueDateTime: '2026-02',
    }),
    { lastIssued: day('2026-02') },
  ],
  [
    'a changed dose',
    extension('Extension-CareConnect-MedicationStatementDosageLastChanged-1', {
      valueDateTime: '2018-08-17',
    }),
    { doseChanged: day('2018-08-17') },
  ],
  [
    'a date that is none, which stays as it was sent',
    extension('Extension-UKCore-MedicationStatementLastIssueDate', { valueDateTime: 'last week' }),
    { lastIssued: { known: 'unreadable', text: 'last week' } },
  ],
])('%s', (_, body, expected) => {
  expect(readRepeats(body)).toEqual(expected);
});
