import type { Section } from '#/record/fact.ts';
import type { Label } from '#/record/label.ts';
import type { Held, Holdings } from './holdings.ts';
import { object, objects } from './json.ts';
import type { Reading } from './make-fact.ts';
import { codeOf, conceptText, conceptTexts, readConcept } from './read-concept.ts';
import { firstDate, until } from './read-date.ts';
import { COURSES, readStatus } from './read-status.ts';

/** Reads an Encounter; `sections` are what was written at it, for sources that send consultations as lists. */
export function readVisit(held: Held, holdings: Holdings, sections: readonly Section[]): Reading {
  const { body } = held;
  const outcome = conceptText(object(body['hospitalization'])?.['dischargeDisposition']);
  const types = objects(body['type']);
  const named = types.map(readConcept).find((one) => one !== undefined);
  const references = [
    ...objects(body['reasonReference']),
    ...objects(body['diagnosis']).map((one) => one['condition'] ?? one['role']),
  ];
  const reasons = [
    ...conceptTexts(body['reasonCode']),
    ...conceptTexts(body['reason']),
    ...references.flatMap((one) => holdings.nameOf(one, held) ?? []),
  ];
  return {
    name: named ?? readConcept(body['serviceType']),
    fallback: sections[0]?.title,
    when: firstDate(body['period'], body['actualPeriod']),
    status: readStatus(body['status'], COURSES),
    detail: {
      kind: 'visit',
      ...settingOf(body['class']),
      reasons: [...new Set(reasons)],
      places: placesOf(held, holdings),
      ...(outcome !== undefined && { outcome }),
      ...until(body['period'] ?? body['actualPeriod']),
      sections,
    },
    notes: [...types.slice(1).flatMap((one) => conceptText(one) ?? []), ...conceptTexts(body['specialty'])],
  };
}

/** HL7 v3 ActCode (encounter class) and the codes of DSTU2, in plain words. */
const SETTINGS: ReadonlyMap<string, Label> = new Map([
  ['AMB', 'Outpatient or clinic visit'],
  ['EMER', 'Emergency'],
  ['FLD', 'Away from a clinic or hospital'],
  ['HH', 'At home'],
  ['IMP', 'Hospital stay'],
  ['ACUTE', 'Hospital stay'],
  ['NONAC', 'Hospital stay'],
  ['OBSENC', 'Hospital stay for observation'],
  ['PRENC', 'Before a hospital stay'],
  ['SS', 'Short hospital stay'],
  ['VR', 'By phone or video'],
  ['AMBULATORY', 'Outpatient or clinic visit'],
  ['OUTPATIENT', 'Outpatient or clinic visit'],
  ['INPATIENT', 'Hospital stay'],
  ['DAYTIME', 'Day case'],
  ['EMERGENCY', 'Emergency'],
  ['HOME', 'At home'],
  ['FIELD', 'Away from a clinic or hospital'],
  ['VIRTUAL', 'By phone or video'],
]);

/** The words of the class; a class that only gives its code is told in plain words where the code is known. */
function settingOf(raw: unknown): { readonly setting?: string; readonly settingLabel?: Label } {
  const said = conceptText(Array.isArray(raw) ? raw[0] : raw);
  if (said === undefined) return {};
  const code = codeOf(raw);
  const isBare = code === undefined || said.toUpperCase() === code.toUpperCase();
  const label = isBare ? SETTINGS.get(said.toUpperCase()) : undefined;
  return label === undefined ? { setting: said } : { setting: label, settingLabel: label };
}

function placesOf(held: Held, holdings: Holdings): readonly string[] {
  const locations = objects(held.body['location']).map((one) => one['location']);
  const names = [...locations, held.body['serviceProvider']].flatMap(
    (one) => holdings.nameOf(one, held) ?? [],
  );
  return [...new Set(names)];
}
