import type { Resource } from '../kit/world.ts';
import { textOf, valuesAt } from './json-walk.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

/** The value of a token parameter, whose system may be said or left out; empty for another system. */
export function valueIn(given: string | null, system: string): string | undefined {
  if (given === null) return undefined;
  const parts = given.split('|');
  if (parts.length === 1) return given;
  return parts[0] === system ? (parts[1] ?? '') : '';
}

const PATIENT = ['patient', 'patient.identifier', 'patient:identifier'];

/** Everybody whom a search names by NHS number, in parameters of those names, repeated or with commas. */
export function nhsNumbersIn(query: URLSearchParams, names: readonly string[] = PATIENT): string[] {
  const given = names.flatMap((name) => query.getAll(name)).flatMap((value) => value.split(','));
  return [...new Set(given.map((value) => valueIn(value, NHS_NUMBER) ?? ''))];
}

/** The NHS numbers by which a resource names whom it is about. */
export function subjectsOf(resource: Resource): string[] {
  return valuesAt(resource, 'subject.identifier').flatMap((one) =>
    textOf(one, 'system') === NHS_NUMBER ? [textOf(one, 'value') ?? ''] : [],
  );
}
