import type { Sharer } from '#/record/readings/reviewing/shared-reading.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

/**
 * What a person shares, as a Bundle (FHIR R4, `collection`): who they are, and every reading as it was sent, those too that
 * were taken back and those that cannot be shown. `at` is an instant (ISO 8601).
 */
export function bundleOf({ nhsNumber, name, born, readings }: Sharer, at: string): unknown {
  const patient = {
    resourceType: 'Patient',
    identifier: [{ system: NHS_NUMBER, value: nhsNumber }],
    name: [{ text: name }],
    ...(born !== undefined && { birthDate: born }),
  };
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: at,
    entry: [patient, ...readings.map(({ asSent }) => asSent)].map((resource) => ({ resource })),
  };
}
