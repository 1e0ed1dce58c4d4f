import type { Person, Resource } from '../kit/world.ts';

const UK_CORE = 'https://fhir.hl7.org.uk';
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

/** A person as the Personal Demographics Service shows them (PDS FHIR R4, `Patient`). */
export function patientOf(person: Person): Resource {
  const restricted = person.restricted === true;
  return {
    resourceType: 'Patient',
    id: person.nhsNumber,
    meta: {
      versionId: versionOf(person),
      security: [
        restricted
          ? { system: CONFIDENTIALITY, code: 'R', display: 'restricted' }
          : { system: CONFIDENTIALITY, code: 'U', display: 'unrestricted' },
      ],
    },
    identifier: [
      {
        extension: [
          {
            url: `${UK_CORE}/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus`,
            valueCodeableConcept: {
              coding: [
                {
                  system: `${UK_CORE}/CodeSystem/UKCore-NHSNumberVerificationStatus`,
                  version: '1.0.0',
                  code: '01',
                  display: 'Number present and verified',
                },
              ],
            },
          },
        ],
        system: 'https://fhir.nhs.uk/Id/nhs-number',
        value: person.nhsNumber,
      },
    ],
    name: [
      {
        id: 'n1',
        use: 'usual',
        period: { start: person.dateOfBirth },
        given: person.name.given,
        family: person.name.family,
        ...(person.name.prefix !== undefined && { prefix: [person.name.prefix] }),
      },
    ],
    gender: person.gender,
    birthDate: person.dateOfBirth,
    ...(person.deceasedOn !== undefined && { deceasedDateTime: person.deceasedOn }),
    ...(!restricted && contactDetails(person)),
    ...(person.preferredLanguage === 'cy' && { extension: [welsh()] }),
  };
}

/** The version that ETag and `meta.versionId` name; demographics do not change in the sandbox. */
export function versionOf(person: Person): string {
  return person.deceasedOn === undefined ? '1' : '2';
}

function contactDetails(person: Person) {
  const { line, city, postalCode } = person.address;
  const since = { start: person.dateOfBirth };
  return {
    address: [{ id: 'a1', use: 'home', period: since, line: [...line, city], postalCode }],
    telecom: [
      { id: 't1', system: 'phone', use: 'mobile', value: person.mobile.replaceAll(' ', ''), period: since },
      { id: 't2', system: 'email', use: 'home', value: person.email, period: since },
    ],
    ...(person.gpOds !== undefined && {
      generalPractitioner: [
        {
          id: 'g1',
          type: 'Organization',
          identifier: {
            system: 'https://fhir.nhs.uk/Id/ods-organization-code',
            value: person.gpOds,
            period: since,
          },
        },
      ],
    }),
  };
}

function welsh() {
  return {
    url: `${UK_CORE}/StructureDefinition/Extension-UKCore-NHSCommunication`,
    extension: [
      {
        url: 'language',
        valueCodeableConcept: {
          coding: [
            {
              system: `${UK_CORE}/CodeSystem/UKCore-HumanLanguage`,
              version: '1.0.0',
              code: 'cy',
              display: 'Welsh',
            },
          ],
        },
      },
      { url: 'interpreterRequired', valueBoolean: false },
    ],
  };
}
