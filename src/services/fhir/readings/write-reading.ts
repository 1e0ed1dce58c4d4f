import { isScore, KIND_PARTS, PART_PLANS } from '#/record/readings/kinds.ts';
import type { Part, Reading, ReadingKind } from '#/record/readings/reading.ts';
import {
  COMPONENT_CODES,
  conceptOf,
  CUFF,
  CUFF_WORDS,
  KIND_CODES,
  MEAL_CODES,
  NOTES,
  POSITION_CODES,
  UNIT_WORDS,
  type Codes,
} from './reading-codes.ts';

export const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const UCUM = 'http://unitsofmeasure.org';
const BODY_POSITION = 'http://hl7.org/fhir/StructureDefinition/observation-bodyPosition';
const RECORDING_SETTING = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-RecordingSetting';
const RECORDING_SETTINGS = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordingSetting';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** The identifier that a reading or a permission keeps wherever it is sent, as `system|value`. */
export const identifierOf = (key: string): string => `${KEYS}|urn:uuid:${key}`;

/** Names are URIs (the system that FHIR R4 gives for those). */
export const KEYS = 'urn:ietf:rfc:3986';

/** The same, as an Identifier of FHIR R4. */
export const keyIdentifier = (key: string) => ({ system: KEYS, value: `urn:uuid:${key}` });

/** Whose it is, as a Reference of FHIR R4 by NHS number. */
export const personOf = (nhsNumber: string) => ({
  type: 'Patient',
  identifier: { system: NHS_NUMBER, value: nhsNumber },
});

/** What is said of a reading beside what was measured. */
export interface Sending {
  readonly key: string;
  /** 1 as it was kept, more with each change. */
  readonly version: number;
  readonly isWithdrawn: boolean;
  /** When this version was made (ISO 8601 instant). */
  readonly issued: string;
  /** Whose it is. */
  readonly nhsNumber: string;
  /** A photo of the display (base64, JPEG). */
  readonly photo?: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * A reading as an Observation (FHIR R4, UKCore-Observation-VitalSigns): who it is about by NHS number, taken at home by the
 * person, numbers by code with UCUM units. Throws `TypeError` for a kind that has no code.
 */
export function writeReading(reading: Reading, sending: Sending): Json {
  const { kind, how, device, note, takenAt } = reading;
  const person = personOf(sending.nhsNumber);
  return {
    resourceType: 'Observation',
    identifier: [keyIdentifier(sending.key)],
    extension: [recordedAtHome(), ...(how.position === undefined ? [] : [positionOf(how.position)])],
    status: sending.isWithdrawn ? 'entered-in-error' : sending.version === 1 ? 'final' : 'amended',
    category: [{ coding: [{ system: CATEGORY, ...categoryOf(kind) }] }],
    code: conceptOf(codesOf(reading)),
    subject: person,
    effectiveDateTime: takenAt,
    issued: sending.issued,
    performer: [person, ...(reading.measuredBy === undefined ? [] : [{ display: reading.measuredBy }])],
    ...numbersOf(reading),
    ...(how.arm !== undefined && { bodySite: { text: how.arm === 'left' ? 'Left arm' : 'Right arm' } }),
    ...(device !== undefined && { device: { display: deviceWords(device) } }),
    ...notesOf(note, how, reading.asWritten ?? {}),
    ...photoOf(sending.photo),
  };
}

/** What was measured was read from it: a Media inside the Observation (FHIR R4), so that both arrive or neither. */
function photoOf(data: string | undefined): Json {
  if (data === undefined) return {};
  const content = { contentType: 'image/jpeg', data };
  return {
    contained: [{ resourceType: 'Media', id: 'photo', status: 'completed', content }],
    derivedFrom: [{ reference: '#photo' }],
  };
}

/** What people say of themselves is no vital sign (observation-category, FHIR R4). */
const categoryOf = (kind: ReadingKind): Json =>
  KIND_PARTS[kind].needed.some(isScore)
    ? { code: 'survey', display: 'Survey' }
    : { code: 'vital-signs', display: 'Vital Signs' };

const codesOf = ({ kind, how }: Reading): Codes =>
  (kind === 'glucose' && how.meal !== undefined && MEAL_CODES[how.meal]) || KIND_CODES[kind];

/** One number is the value; several are components, each by its own code, and so is the cuff. */
function numbersOf({ kind, values, how: { cuff } }: Reading): Json {
  const { needed, also } = KIND_PARTS[kind];
  const [only] = needed;
  const quantity = (part: Part): Json => ({
    value: values[part],
    unit: UNIT_WORDS[part],
    system: UCUM,
    code: PART_PLANS[part].unit,
  });
  const beside = (needed.length > 1 ? [...needed, ...also] : also).filter(
    (part) => values[part] !== undefined,
  );
  const component = beside.flatMap((part) => {
    const codes = COMPONENT_CODES[part];
    return codes === undefined ? [] : [{ code: conceptOf(codes), valueQuantity: quantity(part) }];
  });
  const all = [
    ...component,
    ...(cuff === undefined
      ? []
      : [{ code: conceptOf(CUFF), valueCodeableConcept: { text: CUFF_WORDS[cuff] } }]),
  ];
  return {
    ...(needed.length === 1 && only !== undefined && { valueQuantity: quantity(only) }),
    ...(all.length > 0 && { component: all }),
  };
}

const recordedAtHome = (): Json => ({
  url: RECORDING_SETTING,
  valueCodeableConcept: {
    coding: [{ system: RECORDING_SETTINGS, code: 'residential', display: 'Residential' }],
  },
});

const positionOf = (position: keyof typeof POSITION_CODES): Json => ({
  url: BODY_POSITION,
  valueCodeableConcept: conceptOf(POSITION_CODES[position]),
});

const deviceWords = ({ maker, name, model }: NonNullable<Reading['device']>): string =>
  [maker, name ?? model].filter((word) => word !== undefined).join(' ');

/** The person's own words, and how it was measured where the profiles have no place for that (`NOTES`). */
function notesOf(
  note: string | undefined,
  { flags = [], hasRested, meal, blows, personalBest }: Reading['how'],
  asWritten: NonNullable<Reading['asWritten']>,
): Json {
  const written = Object.values(asWritten).filter((words) => words !== undefined);
  const notes = [
    ...(note === undefined || note === '' ? [] : [note]),
    ...(flags.length === 0 ? [] : [NOTES.flags + flags.join(', ')]),
    ...(hasRested === undefined ? [] : [NOTES.rested + (hasRested ? 'yes' : 'no')]),
    ...(meal === 'before-meal' ? [NOTES.beforeMeal] : []),
    ...(blows === undefined ? [] : [NOTES.blows + String(blows)]),
    ...(personalBest === undefined ? [] : [`${NOTES.best}${personalBest} L/min`]),
    ...(written.length === 0 ? [] : [NOTES.written + written.join(', ')]),
  ];
  return notes.length === 0 ? {} : { note: notes.map((text) => ({ text })) };
}
