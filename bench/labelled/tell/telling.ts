import { codingsOf } from '../codes/concept.ts';
import type { Concept, Form } from '../codes/concept.ts';
import type { PlatformName, Version } from '../types.ts';

/** What every fact has before any source tells it in FHIR. */
export interface Telling {
  readonly concept: Concept;
  readonly form: Form;
  /** Words of its own beside the codes. */
  readonly text?: string;
  /** FHIR date or dateTime. */
  readonly when: string;
  readonly status: string;
  readonly identifiers: readonly { readonly system: string; readonly value: string }[];
  readonly note?: string;
  readonly author?: string;
}

/** Where a fact is told: the service, its FHIR version and the reference to the person there. */
export interface Teller {
  readonly platform: PlatformName;
  readonly version: Version;
  readonly patient: { readonly reference: string };
}

/** A resource without its id. */
export type Body = { readonly resourceType: string; readonly [key: string]: unknown };

/** Tells a fact of one kind in FHIR. */
export type Tell<Told extends Telling> = (told: Told, teller: Teller) => Body;

/** Address under which a service keeps codes and identifiers of its own. */
export const localSystem = (platform: PlatformName, what: string): string =>
  `https://${platform}.example.org/Id/${what}`;

/** The CodeableConcept of a concept in one of its forms. */
export function codeable(concept: Concept, form: Form, teller: Teller, text?: string): object {
  const coding = codingsOf(concept, form, localSystem(teller.platform, 'terms'));
  const words = text ?? (coding.length === 0 ? concept.snomed[1] : undefined);
  return { ...(coding.length > 0 && { coding }), ...(words !== undefined && { text: words }) };
}

/** A CodeableConcept in SNOMED CT. */
export const snomed = (concept: Concept, teller: Teller): object => codeable(concept, 'snomed', teller);

/** A code of HL7's own, under the address that the version knows it by. */
export function hl7(name: string, code: string, { version }: Teller): object {
  const system =
    version === 'r4' ? `http://terminology.hl7.org/CodeSystem/${name}` : `http://hl7.org/fhir/${name}`;
  return { coding: [{ system, code }] };
}

/** Identifiers and the note, as both versions have them. */
export const common = (told: Telling): object => ({
  ...(told.identifiers.length > 0 && { identifier: told.identifiers }),
  ...(told.note !== undefined && { note: [{ text: told.note }] }),
});
