import { PLATFORMS, type PlatformId, type Resource, type World } from '../kit/world.ts';
import type { ReadingsBooks } from './readings-desk.ts';

const LOINC = 'http://loinc.org';
const PRESSURE = [
  { system: LOINC, code: '85354-9' },
  { system: 'http://snomed.info/sct', code: '335661000000109' },
];
const DAY_MS = 24 * 60 * 60 * 1000;

/** Around which pressure (mmHg) the readings lie, and of how many days they are. */
export interface WeekOfPressure {
  systolic: number;
  diastolic: number;
  days: number;
}

/** Shares a week of a person's with a platform by id; undefined when there is none, else how many readings. */
export type ShareWeek = (nhsNumber: string, service: string, around: WeekOfPressure) => number | undefined;

/**
 * As if a person's app had given an organisation a permission and sent it seven days of blood pressure, two in the morning
 * and two in the evening, the last yesterday.
 */
export function sharingWeeks(
  world: Pick<World, 'nowMs'>,
  { inbox, consents }: Pick<ReadingsBooks, 'inbox' | 'consents'>,
): ShareWeek {
  return (nhsNumber, service, around) => {
    const platform = PLATFORMS.find(({ id }) => id === service);
    if (!platform) return undefined;
    const now = world.nowMs(platform.id);
    const allowed = consentTo(platform.ods, nhsNumber, new Date(now).toISOString());
    consents.replace(platform.id, nhsNumber, `urn:ietf:rfc:3986|${consentKey(nhsNumber)}`, allowed);
    const times = Array.from({ length: around.days }, (_, day) => around.days - day).flatMap((ago) => {
      const day = new Date(now - ago * DAY_MS).toISOString().slice(0, 10);
      return ['07:30', '07:32', '20:10', '20:12'].map((time) => `${day}T${time}:00+00:00`);
    });
    times.forEach((at, place) => keep(inbox, platform.id, nhsNumber, { at, place, around }));
    return times.length;
  };
}

function keep(
  inbox: ReadingsBooks['inbox'],
  platform: PlatformId,
  nhsNumber: string,
  { at, place, around }: { at: string; place: number; around: WeekOfPressure },
): void {
  // Up and down by a few, the second of a pair a little lower, so that it looks like a week and adds up to `around`.
  const swing = [4, 0, -1, -3][place % 4] ?? 0;
  const key = `urn:uuid:week-${nhsNumber}-${at}`;
  const person = { type: 'Patient', identifier: identifierOf(nhsNumber) };
  const part = (code: string, text: string, value: number) => ({
    code: { coding: [{ system: LOINC, code }], text },
    valueQuantity: {
      value,
      unit: 'millimeter of mercury',
      system: 'http://unitsofmeasure.org',
      code: 'mm[Hg]',
    },
  });
  inbox.create(platform, nhsNumber, `urn:ietf:rfc:3986|${key}`, {
    resourceType: 'Observation',
    identifier: [{ system: 'urn:ietf:rfc:3986', value: key }],
    status: 'final',
    code: {
      coding: PRESSURE,
      text: 'Self measured blood pressure reading',
    },
    subject: person,
    performer: [person],
    effectiveDateTime: at,
    issued: new Date(Date.parse(at)).toISOString(),
    component: [
      part('8480-6', 'Systolic blood pressure', around.systolic + swing),
      part('8462-4', 'Diastolic blood pressure', around.diastolic + swing),
    ],
  });
}

const identifierOf = (nhsNumber: string) => ({
  system: 'https://fhir.nhs.uk/Id/nhs-number',
  value: nhsNumber,
});

/** A uuid, so that the person's own app can take over what it names. */
const consentKey = (nhsNumber: string): string => `urn:uuid:5ead0000-0000-4000-8000-00${nhsNumber}`;

function consentTo(ods: string, nhsNumber: string, at: string): Resource {
  return {
    resourceType: 'Consent',
    identifier: [{ system: 'urn:ietf:rfc:3986', value: consentKey(nhsNumber) }],
    status: 'active',
    scope: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
    },
    category: [{ coding: [{ system: LOINC, code: '59284-0' }] }],
    patient: { identifier: identifierOf(nhsNumber) },
    dateTime: at,
    policyRule: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'OPTIN' }] },
    provision: {
      type: 'permit',
      code: [{ coding: PRESSURE }],
      actor: [
        {
          role: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'IRCP' }],
          },
          reference: { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: ods } },
        },
      ],
    },
  };
}
