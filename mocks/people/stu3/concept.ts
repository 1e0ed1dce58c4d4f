import type { Concept } from '../codes/concept.ts';
import type { CodeableConcept } from '../r4/concept.ts';
import type { Shelf } from '../shelf.ts';
import { SYSTEM } from '../codes/concept.ts';

/** Whether the shelf speaks GP Connect rather than plain Care Connect. */
export function isGpConnect(shelf: Shelf): boolean {
  return shelf.platform.dialect === 'gpconnect-stu3';
}

/** The address of a Care Connect profile, in the GP Connect family where the platform is a GP system. */
export function careConnect(shelf: Shelf, name: string): string {
  return isGpConnect(shelf)
    ? `https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-${name}-1`
    : `https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-${name}-1`;
}

/** Writes a concept; GP systems send the old Read or CTV3 code beside SNOMED CT and say which one the user chose. */
export function codeable(concept: Concept, shelf: Shelf): CodeableConcept {
  if (concept.code === undefined) return { text: concept.display };
  const snomed = { system: SYSTEM.snomed, code: concept.code, display: concept.display };
  if (!isGpConnect(shelf)) return { coding: [snomed], text: concept.display };
  if (concept.read)
    return {
      coding: [
        { system: SYSTEM.readV2, code: concept.read, display: concept.display, userSelected: true },
        snomed,
      ],
    };
  if (concept.ctv3)
    return {
      coding: [
        snomed,
        { system: SYSTEM.ctv3, code: concept.ctv3, display: concept.display, userSelected: true },
      ],
    };
  return { coding: [{ ...snomed, userSelected: true }] };
}

/** The label that forbids showing a resource to the patient, in STU3's spelling of the code system. */
export const NOPAT_STU3 = {
  system: 'http://hl7.org/fhir/v3/ActCode',
  code: 'NOPAT',
  display: "no disclosure to patient, family or caregivers without attending provider's authorization",
} as const;

/** Details for `Shelf.add` that nearly every STU3 maker gives. */
export function stamp(
  shelf: Shelf,
  profile: string,
  on: string | undefined,
  nopat: boolean | undefined,
): { on: string | undefined; profile: string; security?: typeof NOPAT_STU3 } {
  return { on, profile: careConnect(shelf, profile), ...(nopat && { security: NOPAT_STU3 }) };
}
