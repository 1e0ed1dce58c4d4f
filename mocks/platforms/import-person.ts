import { isObject, listOf, textOf, walk } from './json-walk.ts';
import type { Named } from './import-rows.ts';
import { isNhsNumber } from '../kit/nhs-number.ts';
import type { Person } from '../kit/world.ts';

/** The NHS number's identifier system (FHIR UK Core). */
export const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

/** Marks a Patient that was made because the bundle held none. */
const GENERATED = {
  system: 'https://example.org/CodeSystem/origin',
  code: 'generated',
  display: 'Made on import: the bundle held no Patient',
};

const POINTS_AT_PATIENT = ['subject', 'patient', 'beneficiary', 'for', 'individual'] as const;

/**
 * The Patient whose record this is: the subject of a Composition, else the one most pointed at, else the first.
 * Without any, one is made of what the references say, and put first in the list.
 */
export function mainPatient(resources: Named[]): Named {
  const patients = resources.filter((resource) => resource.resourceType === 'Patient');
  const pointed = pointersAt(resources);
  const [first] = patients;
  if (!first) {
    const made = makePatient(resources, pointed);
    resources.unshift(made);
    return made;
  }
  const composed = resources.find((resource) => resource.resourceType === 'Composition');
  const subject = textOf(composed?.subject, 'reference');
  const times = (patient: Named) => pointed.get(`Patient/${patient.id}`) ?? 0;
  return (
    patients.find((patient) => `Patient/${patient.id}` === subject) ??
    patients.reduce((most, patient) => (times(patient) > times(most) ? patient : most), first)
  );
}

function pointersAt(resources: readonly Named[]): Map<string, number> {
  const pointed = new Map<string, number>();
  for (const resource of resources) {
    for (const member of POINTS_AT_PATIENT) {
      for (const item of listOf(resource[member])) {
        const reference = textOf(item, 'reference');
        if (reference !== undefined) pointed.set(reference, (pointed.get(reference) ?? 0) + 1);
      }
    }
  }
  return pointed;
}

function makePatient(resources: readonly Named[], pointed: ReadonlyMap<string, number>): Named {
  const [reference] = [...pointed]
    .filter(([target]) => /^Patient\/[\w.-]{1,64}$/.test(target))
    .sort((a, b) => b[1] - a[1])
    .map(([target]) => target);
  const subject = resources
    .flatMap((resource) => POINTS_AT_PATIENT.flatMap((member) => listOf(resource[member])))
    .find((item) => isObject(item) && (reference === undefined || item.reference === reference));
  const display = textOf(subject, 'display');
  const identifier = isObject(subject) ? subject.identifier : undefined;
  return {
    resourceType: 'Patient',
    id: reference?.slice('Patient/'.length) ?? 'generated-patient',
    meta: { tag: [GENERATED] },
    ...(isObject(identifier) && { identifier: [identifier] }),
    ...(display !== undefined && { name: [{ text: display }] }),
  };
}

const isNhsSystem = (identifier: unknown) => /nhs-number/i.test(textOf(identifier, 'system') ?? '');

/** The Patient's own NHS number where it holds under Modulus 11. */
export function ownNhsNumber(patient: Named): string | undefined {
  const values = listOf(patient.identifier)
    .filter(isNhsSystem)
    .map((identifier) => (textOf(identifier, 'value') ?? '').replace(/[ -]/g, ''));
  return values.find(isNhsNumber);
}

/** Makes this the Patient's only NHS number; where the bundle names the former one elsewhere, it is replaced too. */
export function setNhsNumber(patient: Named, nhsNumber: string, resources: readonly Named[]): void {
  const identifiers = listOf(patient.identifier);
  const former = new Set(identifiers.filter(isNhsSystem).map((identifier) => textOf(identifier, 'value')));
  const kept = identifiers.find(isNhsSystem);
  const official = isObject(kept) ? { ...kept, value: nhsNumber } : { system: NHS_NUMBER, value: nhsNumber };
  patient.identifier = [official, ...identifiers.filter((identifier) => !isNhsSystem(identifier))];
  for (const resource of resources) {
    walk(resource, (object) => {
      if (isNhsSystem(object) && typeof object.value === 'string' && former.has(object.value)) {
        object.value = nhsNumber;
      }
    });
  }
}

const GENDERS = ['male', 'female', 'other', 'unknown'] as const;

/** The person behind an imported record, as the other services need to know them. */
export function personOf(
  patient: Named,
  nhsNumber: string,
  details: { version: 'R4' | 'STU3'; records: Person['records']; source?: string; gpOds?: string },
): Person {
  const names = listOf(patient.name);
  const name = names.find((item) => textOf(item, 'use') === 'official') ?? names[0];
  const given = isObject(name) ? listOf(name.given).filter((part) => typeof part === 'string') : [];
  const [address] = listOf(patient.address);
  const born = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(textOf(patient, 'birthDate') ?? '')?.[0] ?? '';
  return {
    nhsNumber,
    name: {
      given: given.length > 0 ? given : ['Imported'],
      family: textOf(name, 'family') ?? textOf(name, 'text') ?? 'person',
    },
    // A year or a month alone is filled up to a whole date.
    dateOfBirth: born + '1970-01-01'.slice(born.length),
    gender: GENDERS.find((gender) => gender === patient.gender) ?? 'unknown',
    assurance: 'P9',
    tags: ['imported', ...(details.version === 'STU3' ? ['stu3'] : [])],
    address: {
      line: isObject(address) ? listOf(address.line).filter((line) => typeof line === 'string') : [],
      city: textOf(address, 'city') ?? '',
      postalCode: textOf(address, 'postalCode') ?? '',
    },
    mobile: `07700 900${nhsNumber.slice(-3)}`,
    email: `person.${nhsNumber}@example.com`,
    ...(details.gpOds !== undefined && { gpOds: details.gpOds }),
    records: details.records,
    extraPointers: [],
    ...(details.source !== undefined && { source: details.source }),
  };
}
