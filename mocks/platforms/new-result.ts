import { randomUUID } from 'node:crypto';
import type { Named } from './import-rows.ts';

/**
 * A laboratory result that has just come back: HbA1c by its SNOMED CT (UK) code, in mmol/mol, shaped after
 * UKCore-Observation-Lab (R4) or CareConnect-Observation-1 (STU3). `count` varies the value.
 */
export function newResult(details: {
  version: '4.0.1' | '3.0.2';
  patient: string;
  organisation: { ods: string; name: string };
  nowMs: number;
  count: number;
}): Named {
  const { version, patient, organisation, nowMs, count } = details;
  const taken = new Date(nowMs - 26 * 3_600_000).toISOString();
  const r4 = version === '4.0.1';
  const value = 44 + ((count * 7) % 31);
  return {
    resourceType: 'Observation',
    id: randomUUID(),
    meta: {
      profile: [
        r4
          ? 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation-Lab'
          : 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Observation-1',
      ],
    },
    identifier: [
      { system: `https://fhir.${organisation.ods.toLowerCase()}.example.org/Id/result`, value: randomUUID() },
    ],
    status: 'final',
    category: [
      {
        coding: [
          {
            system: r4
              ? 'http://terminology.hl7.org/CodeSystem/observation-category'
              : 'http://hl7.org/fhir/observation-category',
            code: 'laboratory',
            display: 'Laboratory',
          },
        ],
      },
    ],
    code: {
      coding: [
        {
          system: 'http://snomed.info/sct',
          code: '999791000000106',
          display:
            'Haemoglobin A1c level - International Federation of Clinical Chemistry and Laboratory Medicine standardised',
        },
      ],
      text: 'HbA1c',
    },
    subject: { reference: `Patient/${patient}` },
    effectiveDateTime: taken,
    issued: new Date(nowMs).toISOString(),
    performer: [
      {
        identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: organisation.ods },
        display: organisation.name,
      },
    ],
    valueQuantity: { value, unit: 'mmol/mol', system: 'http://unitsofmeasure.org', code: 'mmol/mol' },
    referenceRange: [
      { high: { value: 41, unit: 'mmol/mol', system: 'http://unitsofmeasure.org', code: 'mmol/mol' } },
    ],
  };
}
