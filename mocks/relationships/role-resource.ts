import type { Person, Resource } from '../kit/world.ts';
import type { HeldRole } from './roles.ts';

const ENGLAND = 'https://fhir.nhs.uk/England';
const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

const BASES: Record<HeldRole['basis'], string> = {
  'parental-responsibility': 'Parental responsibility',
  'health-and-welfare-lasting-power-of-attorney': 'Health and welfare lasting power of attorney',
  consent: 'Consent',
};

const REASONS: Record<HeldRole['reason'], string> = {
  ROLE_CREATED: 'Role created',
  ROLE_DEACTIVATED_END_DATE_REACHED: 'End date reached',
};

const numbered = (value: string) => ({ identifier: { system: NHS_NUMBER, value } });

/**
 * A role as the Validated Relationships Service shows it. Its references carry identifiers only, and its code systems
 * begin with `https://`, where FHIR's begin with `http://`; both are the service's own.
 */
export function consentOf(role: HeldRole): Resource {
  return {
    resourceType: 'Consent',
    id: role.id,
    status: role.status,
    scope: {
      coding: [
        {
          system: 'https://terminology.hl7.org/CodeSystem/consentscope',
          code: 'patient-privacy',
          display: 'Privacy Consent',
        },
      ],
    },
    category: [
      {
        coding: [
          {
            system: 'https://terminology.hl7.org/CodeSystem/v3-ActCode',
            code: 'INFA',
            display: 'information access',
          },
        ],
      },
    ],
    patient: numbered(role.patient),
    performer: [numbered(role.performer)],
    dateTime: `${role.from}T09:00:00Z`,
    policy: [{ authority: 'https://www.england.nhs.uk' }],
    policyRule: {
      coding: [
        {
          system: `${ENGLAND}/CodeSystem/England-NHSProxyLegalBasis`,
          code: role.basis,
          display: BASES[role.basis],
        },
      ],
    },
    provision: {
      type: 'permit',
      period: { start: role.from, ...(role.until !== undefined && { end: role.until }) },
      actor: [{ reference: numbered(role.performer) }],
    },
    extension: [
      {
        url: `${ENGLAND}/StructureDefinition/Extension-England-Consent-Status-Reason`,
        valueCodeableConcept: {
          coding: [
            {
              system: `${ENGLAND}/CodeSystem/England-ConsentStatusReason`,
              code: role.reason,
              display: REASONS[role.reason],
            },
          ],
        },
      },
    ],
  };
}

/** What the performer is to the person. */
export function relatedPersonOf(role: HeldRole, performer: Person): Resource {
  return {
    resourceType: 'RelatedPerson',
    id: `RP-${role.id}`,
    active: role.status === 'active',
    identifier: [{ system: NHS_NUMBER, value: role.performer }],
    patient: numbered(role.patient),
    relationship: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: role.relationship }] },
    ],
    name: [{ given: performer.name.given, family: performer.name.family }],
  };
}

/** Somebody as far as this service names them. */
export function patientOf(person: Person): Resource {
  return {
    resourceType: 'Patient',
    id: person.nhsNumber,
    meta: {
      security: [
        {
          system: `${ENGLAND}/CodeSystem/England-NHSIdentityProofingLevel`,
          code: person.assurance,
          display: person.assurance,
        },
      ],
    },
    identifier: [{ system: NHS_NUMBER, value: person.nhsNumber }],
    name: [{ use: 'usual', given: person.name.given, family: person.name.family }],
    birthDate: person.dateOfBirth,
  };
}
