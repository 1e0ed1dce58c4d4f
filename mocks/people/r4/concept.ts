import type { Concept } from '../codes/concept.ts';
import type { Shelf } from '../shelf.ts';
import { SYSTEM } from '../codes/concept.ts';

/** A FHIR CodeableConcept as R4 and Care Connect write it. */
export interface CodeableConcept {
  coding?: Record<string, unknown>[];
  text?: string;
}

const LOINC_DISPLAY: Record<string, string> = {
  '8480-6': 'Systolic blood pressure',
  '8462-4': 'Diastolic blood pressure',
  '8867-4': 'Heart rate',
  '2708-6': 'Oxygen saturation in Arterial blood',
  '8310-5': 'Body temperature',
  '29463-7': 'Body weight',
  '8302-2': 'Body height',
  '9843-4': 'Head Occipital-frontal circumference',
  '39156-5': 'Body mass index (BMI) [Ratio]',
  '9279-1': 'Respiratory rate',
};

/** Writes a concept with its SNOMED CT (and LOINC, for vital signs) coding; a Welsh practice's words are Welsh. */
export function codeable(concept: Concept, shelf: Shelf): CodeableConcept {
  const text = shelf.platform.id === 'broafon' && concept.cy ? concept.cy : concept.display;
  if (concept.code === undefined) return { text };
  const coding: Record<string, unknown>[] = [];
  if (concept.loinc)
    coding.push({
      system: SYSTEM.loinc,
      code: concept.loinc,
      display: LOINC_DISPLAY[concept.loinc] ?? concept.display,
    });
  coding.push({ system: SYSTEM.snomed, code: concept.code, display: concept.display });
  return { coding, text };
}

/** One coding of an HL7 or NHS code system. */
export function coded(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [{ system, code, ...(display && { display }) }] };
}

/** The address of a UK Core profile. */
export function ukCore(name: string): string {
  return `https://fhir.hl7.org.uk/StructureDefinition/UKCore-${name}`;
}

/** The label that forbids showing a resource to the patient, in R4's spelling of the code system. */
export const NOPAT = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'NOPAT',
  display: "no disclosure to patient, family or caregivers without attending provider's authorization",
} as const;

/** Base of HL7's own code systems in R4. */
export const HL7 = 'http://terminology.hl7.org/CodeSystem/';
