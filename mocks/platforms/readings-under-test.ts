import { personUnderTest } from '../kit/person-under-test.ts';
import type { Person, Resource } from '../kit/world.ts';
import type { Scene } from './calls-under-test.ts';

/** Whom the tests are about, and somebody else. */
export const ANN = '9990000018';
export const BOB = '9990000026';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const LOINC = 'http://loinc.org';
/** Blood pressure and body weight. */
export const PRESSURE = '85354-9';
export const WEIGHT = '29463-7';

const person = (nhsNumber: string, given: string): Person => {
  const identifier = [{ system: NHS_NUMBER, value: nhsNumber }];
  const patient = { resourceType: 'Patient', id: given.toLowerCase(), identifier };
  return personUnderTest(nhsNumber, { riverside: [patient] }, given);
};

export const PEOPLE = [person(ANN, 'Ann'), person(BOB, 'Bob')];

const personReference = (nhsNumber: string) => ({ identifier: { system: NHS_NUMBER, value: nhsNumber } });

/** A reading as the app sends it. */
export const reading = (name: string, code = WEIGHT, nhsNumber = ANN): Resource => ({
  resourceType: 'Observation',
  identifier: [{ system: 'urn:ietf:rfc:3986', value: name }],
  status: 'final',
  code: { coding: [{ system: LOINC, code }] },
  subject: personReference(nhsNumber),
  effectiveDateTime: '2026-03-02T08:00:00+00:00',
  issued: '2026-03-02T08:01:00Z',
  valueQuantity: { value: 80, unit: 'kilogram', system: 'http://unitsofmeasure.org', code: 'kg' },
});

/** Answers to questions as the app sends them. */
export const answers = (name: string, nhsNumber = ANN): Resource => ({
  resourceType: 'QuestionnaireResponse',
  identifier: { system: 'urn:ietf:rfc:3986', value: name },
  questionnaire: 'urn:uuid:8b1c4a52-6d0e-4a3f-9c57-1f2b3a4c5d6e',
  status: 'completed',
  subject: personReference(nhsNumber),
  authored: '2026-03-02T08:01:00Z',
  item: [{ linkId: '1', text: 'Do you cough at night?', answer: [{ valueBoolean: true }] }],
});

/** A permission to Riverside Surgery for everything, at any time, changed as the test needs it. */
export const consent = (changed: Record<string, unknown> = {}, provision: object = {}): Resource => ({
  resourceType: 'Consent',
  identifier: [{ system: 'urn:ietf:rfc:3986', value: 'permission' }],
  status: 'active',
  scope: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
  },
  category: [{ coding: [{ system: LOINC, code: '59284-0' }] }],
  patient: personReference(ANN),
  dateTime: '2026-03-01T08:00:00Z',
  policyRule: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'OPTIN' }] },
  provision: {
    type: 'permit',
    period: { start: '2020-01-01' },
    actor: [
      {
        role: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'IRCP' }],
        },
        reference: {
          identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Y99901' },
        },
      },
    ],
    ...provision,
  },
  ...changed,
});

/** `provision.code` for readings of that kind. */
export const kinds = (...codes: string[]) => ({
  code: codes.map((code) => ({ coding: [{ system: LOINC, code }] })),
});

/** Calls at Riverside as a person, with the scopes of every token that they can have. */
export const asPerson = (scene: Scene, nhsNumber = ANN) =>
  scene.caller('riverside', 'identity', {
    nhs_number: nhsNumber,
    identity_proofing_level: 'P9',
    scope: 'patient/*.rs patient/Observation.cu patient/QuestionnaireResponse.cu patient/Consent.cruds',
  });

/** Calls at Riverside as a nurse of that organisation. */
export const asNurse = (scene: Scene, claims: Record<string, unknown> = {}) =>
  scene.caller('riverside', 'staff-identity', {
    org: 'Y99901',
    role: 'S8000:G8000:R8001',
    sds_user_id: '555300101002',
    sds_role_profile_id: '555300101502',
    name: 'Nurse Ines Robinson',
    scope:
      'user/Observation.rs user/QuestionnaireResponse.rs user/Task.ru user/Patient.r user/CommunicationRequest.c user/CarePlan.c',
    ...claims,
  });

/** Sends readings or answers, and says with which status each was met. */
export async function sendReadings(scene: Scene, readings: readonly Resource[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const one of readings) {
    const [{ system, value }] = [one.identifier].flat() as [{ system: string; value: string }];
    const [, nhsNumber] = JSON.stringify(one.subject).match(/"value":"(\d+)"/) ?? [];
    const headers = { 'if-none-exist': `identifier=${system}|${value}` };
    statuses.push(
      (await asPerson(scene, nhsNumber)('POST', `/${one.resourceType}`, { body: one, headers })).status,
    );
  }
  return statuses;
}

/** Puts a permission in place of the one before. */
export const putConsent = (scene: Scene, sent: Resource) =>
  asPerson(scene)('PUT', '/Consent?identifier=urn:ietf:rfc:3986|permission', { body: sent });

/** The resources of a Bundle. */
export const inBundle = (body: Record<string, unknown>): Resource[] =>
  ((body.entry ?? []) as { resource: Resource }[]).map(({ resource }) => resource);

/** What a person finds in their log, latest first: interaction, outcome, why. */
export async function logOf(scene: Scene, nhsNumber = ANN): Promise<(string | undefined)[][]> {
  const { body } = await asPerson(scene, nhsNumber)('GET', `/AuditEvent?patient=${nhsNumber}`);
  return inBundle(body).map((event) => [
    (event.subtype as [{ code: string }])[0].code,
    String(event.outcome),
    event.outcomeDesc as string | undefined,
  ]);
}
