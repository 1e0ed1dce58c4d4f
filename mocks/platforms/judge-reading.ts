import type { Resource } from '../kit/world.ts';
import { listOf } from './json-walk.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const UCUM = 'http://unitsofmeasure.org';
/** Clocks of devices run a little fast. */
export const FUTURE_MS = 10 * 60_000;

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, name: string): unknown => (isJson(value) ? value[name] : undefined);

/** Why a reading is not taken (UKCore-Observation-VitalSigns and what makes it this person's own); undefined when it is. */
export function faultOfReading(
  sent: Resource,
  { nhsNumber, key, nowMs }: { nhsNumber: string; key: string | null; nowMs: number },
): string | undefined {
  if (!isJson(sent) || sent.resourceType !== 'Observation') return 'An Observation is needed';
  const identifiers = listOf(sent.identifier).map(
    (one) => `${String(at(one, 'system'))}|${String(at(one, 'value'))}`,
  );
  if (key === null || !identifiers.includes(key))
    return 'The identifier asked for is not that of the resource';
  if (!/^(final|amended|corrected|entered-in-error)$/.test(String(sent.status)))
    return 'The status is not one of a reading';
  const subject = at(sent.subject, 'identifier');
  if (at(subject, 'system') !== NHS_NUMBER || at(subject, 'value') !== nhsNumber)
    return 'The subject is not the person of the token';
  const systems = listOf(at(sent.code, 'coding')).map((coding) => at(coding, 'system'));
  if (!systems.some((system) => system === LOINC || system === SNOMED))
    return 'The code is of no known system';
  const time = Date.parse(String(sent.effectiveDateTime));
  if (Number.isNaN(time)) return 'effectiveDateTime is not an instant';
  if (time > nowMs + FUTURE_MS) return 'effectiveDateTime is in the future';
  if (Number.isNaN(Date.parse(String(sent.issued)))) return 'issued is needed';
  return faultOfValues(sent);
}

function faultOfValues(sent: Resource): string | undefined {
  const components = listOf(sent.component);
  const quantities = [sent, ...components]
    .map((one) => at(one, 'valueQuantity'))
    .filter((one) => one !== undefined);
  if (quantities.length === 0) return 'There is no value';
  for (const quantity of quantities) {
    const value = at(quantity, 'value');
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'A value is not a number';
    if (at(quantity, 'system') !== UCUM || typeof at(quantity, 'code') !== 'string')
      return 'A unit is not of UCUM';
  }
  return undefined;
}
