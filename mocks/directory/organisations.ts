import { PLATFORMS } from '../kit/world.ts';
import type { Platform, Resource, World } from '../kit/world.ts';

/** System of the word in `Endpoint.payloadType` that says how a platform speaks; the words are those of `Dialect`. */
export const DIALECT_SYSTEM = 'https://health-record.example.org/CodeSystem/platform-dialect';

const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';
const ROLE = 'https://fhir.nhs.uk/CodeSystem/organisation-role';
const CHANGED = '2026-01-05T08:00:00Z';

const DIALECT_WORDS: Record<Platform['dialect'], string> = {
  r4: 'UK Core FHIR R4 resources',
  'gpconnect-stu3': 'GP Connect structured record, FHIR STU3',
  'careconnect-stu3': 'Care Connect FHIR STU3 resources',
  'documents-r4': 'Documents only, FHIR R4',
};

/** Organisations that serve no record of their own: the operator of the citizens' app, and ones that only point. */
const OTHERS = [
  {
    ods: 'Y99900',
    name: 'Citizen Health Record Service',
    nameCy: 'Gwasanaeth Cofnod Iechyd y Dinesydd',
    type: 'Health record operator',
    phone: '01632 960100',
  },
];

/** Every organisation of the directory as FHIR R4 `Organization`, its id being its ODS code. */
export function organisations(): Resource[] {
  return [...PLATFORMS, ...OTHERS].map(({ ods, name, nameCy, type, phone }) => ({
    resourceType: 'Organization',
    id: ods,
    meta: { versionId: '1', lastUpdated: CHANGED },
    language: 'en',
    identifier: [{ system: ODS, value: ods }],
    active: true,
    type: [
      {
        coding: [{ system: ROLE, code: type.toLowerCase().replaceAll(' ', '-'), display: type }],
        text: type,
      },
    ],
    name,
    _name: {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            { url: 'lang', valueCode: 'cy' },
            { url: 'content', valueString: nameCy },
          ],
        },
      ],
    },
    telecom: [{ system: 'phone', value: phone, use: 'work' }],
  }));
}

/** The addresses the directory vouches for, as FHIR R4 `Endpoint`: one per platform. */
export function endpoints(world: World): Resource[] {
  return PLATFORMS.map(({ id, ods, name, dialect }) => {
    const { baseUrl, fhirVersion } = world.service(id);
    return {
      resourceType: 'Endpoint',
      id: `${ods}-fhir`,
      meta: { versionId: '1', lastUpdated: CHANGED },
      status: 'active',
      connectionType: {
        system: 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
        code: 'hl7-fhir-rest',
        display: 'HL7 FHIR',
      },
      name: `${name} records`,
      managingOrganization: {
        reference: `Organization/${ods}`,
        identifier: { system: ODS, value: ods },
        display: name,
      },
      payloadType: [{ coding: [{ system: DIALECT_SYSTEM, code: dialect, display: DIALECT_WORDS[dialect] }] }],
      payloadMimeType: [`application/fhir+json; fhirVersion=${fhirVersion === '3.0.2' ? '3.0' : '4.0'}`],
      address: baseUrl,
    };
  });
}

/** ODS code of the organisation that an Endpoint belongs to. */
export function managerOf(endpoint: Resource): string {
  return (endpoint.id ?? '').replace(/-fhir$/, '');
}

/** The English and the Welsh name of a directory's organisation, in lower case for comparing. */
export function namesOf(organisation: Resource): string[] {
  const known = [...PLATFORMS, ...OTHERS].find(({ ods }) => ods === organisation.id);
  return known ? [known.name.toLowerCase(), known.nameCy.toLowerCase()] : [];
}
