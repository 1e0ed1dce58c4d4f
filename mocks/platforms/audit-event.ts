import type { StaffAccess } from '../kit/access.ts';
import { PLATFORMS, type Resource } from '../kit/world.ts';

const TERMS = 'http://terminology.hl7.org/CodeSystem';
const ID = 'https://fhir.nhs.uk/Id';
const JOB_ROLE = 'https://fhir.nhs.uk/CodeSystem/NHSDigital-SDS-JobRoleCode';

/** What was done with a person's readings, in the words of FHIR's interactions. */
export type Interaction = 'read' | 'search-type' | 'create' | 'update';

/** C, R, U and, of a query, E (IHE BALP, PatientQuery). */
const ACTIONS: Readonly<Record<Interaction, string>> = {
  read: 'R',
  'search-type': 'E',
  create: 'C',
  update: 'U',
};

/** `0` it was done; `4` it was asked wrongly; `8` it was refused. */
export type AuditOutcome = '0' | '4' | '8';

/** One look at a person, or attempt at one. */
export interface Look {
  staff: StaffAccess;
  nhsNumber: string;
  interaction: Interaction;
  outcome: AuditOutcome;
  /** Why it was not done. */
  why?: string;
  /** `Type/id` of what was read or changed. */
  about?: string;
  /** Path and query as they were asked. */
  asked: string;
  transaction: string;
}

/** Where it happened. */
export interface LookedAt {
  base: string;
  name: string;
  ods: string;
  at: string;
  id: string;
}

/** An AuditEvent as PARS has it (England-AuditEvent-PARS), with purpose of use and, of refused attempts, the outcome. */
export function auditEventOf(look: Look, where: LookedAt): Resource {
  const { staff, interaction, outcome, why } = look;
  return {
    resourceType: 'AuditEvent',
    id: where.id,
    meta: { versionId: '1', lastUpdated: where.at },
    type: coding('audit-event-type', 'rest', 'RESTful Operation'),
    subtype: [{ system: 'http://hl7.org/fhir/restful-interaction', code: interaction, display: interaction }],
    action: ACTIONS[interaction],
    recorded: where.at,
    outcome,
    ...(why !== undefined && { outcomeDesc: why }),
    purposeOfEvent: [purpose()],
    agent: agentsOf(staff),
    source: {
      site: where.base,
      observer: {
        type: 'Organization',
        identifier: { system: `${ID}/ods-organization-code`, value: where.ods },
        display: where.name,
      },
      type: [coding('security-source-type', '2', 'Data Interface')],
    },
    entity: entitiesOf(look, where),
  };
}

const coding = (system: string, code: string, display: string) => ({
  system: `${TERMS}/${system}`,
  code,
  display,
});

const purpose = () => ({ coding: [coding('v3-ActReason', 'TREAT', 'treatment')] });

/** The organisation, who of it, and in which role (PARS: 1..2, 0..1, 0..1). */
function agentsOf({ org, userId, name, role, roleProfileId }: StaffAccess) {
  const organisation = PLATFORMS.find(({ ods }) => ods === org)?.name ?? org;
  const recipient = { coding: [coding('v3-ParticipationType', 'IRCP', 'information recipient')] };
  return [
    {
      who: {
        type: 'Organization',
        identifier: { system: `${ID}/ods-organization-code`, value: org },
        display: organisation,
      },
      requestor: true,
    },
    {
      type: recipient,
      role: [{ coding: [{ system: JOB_ROLE, code: role }] }],
      who: {
        type: 'Practitioner',
        identifier: { system: `${ID}/sds-user-id`, value: userId },
        display: name,
      },
      requestor: true,
      purposeOfUse: [purpose()],
    },
    {
      who: {
        type: 'PractitionerRole',
        identifier: { system: `${ID}/sds-role-profile-id`, value: roleProfileId },
      },
      requestor: false,
    },
  ];
}

function entitiesOf({ nhsNumber, about, asked, interaction, transaction }: Look, { base, name }: LookedAt) {
  const isQuery = interaction === 'search-type';
  return [
    {
      type: coding('audit-entity-type', '1', 'Person'),
      role: coding('object-role', '1', 'Patient'),
      what: { identifier: { system: `${ID}/nhs-number`, value: nhsNumber } },
    },
    ...(about === undefined
      ? []
      : [
          {
            type: coding('audit-entity-type', '2', 'System Object'),
            role: coding('object-role', '4', 'Domain Resource'),
            what: { reference: about },
          },
        ]),
    ...(isQuery
      ? [
          {
            type: coding('audit-entity-type', '2', 'System Object'),
            role: coding('object-role', '24', 'Query'),
            query: Buffer.from(`GET ${asked}`).toString('base64'),
          },
        ]
      : []),
    {
      type: {
        system: 'https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType',
        code: 'XrequestId',
      },
      what: { identifier: { system: `${ID}/transaction`, value: transaction } },
    },
    {
      type: { system: 'http://hl7.org/fhir/resource-types', code: 'Endpoint', display: 'Endpoint' },
      role: coding('object-role', '17', 'Data Repository'),
      what: { identifier: { system: 'urn:ietf:rfc:3986', value: base } },
      name,
      detail: [{ type: 'interactionIdentifier', valueString: 'Readings shared by the person' }],
    },
  ];
}
