import type { Nameless } from './no-name.ts';

/** A code in a named system (FHIR R4 `Coding`). */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** What a source said something is: its own words, and the codes it gave. */
export interface Concept {
  readonly text: string;
  /** The text is ours. */
  readonly nameless?: Nameless;
  readonly codings: readonly Coding[];
}

export const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';
export const UCUM = 'http://unitsofmeasure.org';
export const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
export const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** The systems in which the same code means the same thing wherever it is used. Local codes are not among them. */
export const MAPPED_SYSTEMS: ReadonlySet<string> = new Set([SNOMED, LOINC]);

/** The same system under the other spellings that services publish (`https:`, trailing slash, STU3 read codes left alone). */
export function canonicalSystem(system: string): string {
  if (/^https?:\/\/snomed\.info\/sct(\/.*)?$/.test(system)) return SNOMED;
  if (/^https?:\/\/loinc\.org\/?$/.test(system)) return LOINC;
  if (/^https?:\/\/unitsofmeasure\.org\/?$/.test(system)) return UCUM;
  return system.replace(/^https:\/\/terminology\.hl7\.org\//, 'http://terminology.hl7.org/');
}
