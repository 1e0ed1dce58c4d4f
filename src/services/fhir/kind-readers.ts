import { readAllergy } from './read-allergy.ts';
import { readCondition } from './read-condition.ts';
import { readComposition, readDocumentReference, readMedia } from './read-document.ts';
import { readFamilyHistory } from './read-family-history.ts';
import type { Reader } from './make-fact.ts';
import { readMedicine } from './read-medicine.ts';
import { readAppointment, readCarePlan, readFlag, readGoal } from './read-plan.ts';
import { readProcedure } from './read-procedure.ts';
import { readObservation, readReport } from './read-result.ts';
import { readVaccination } from './read-vaccination.ts';

/** Which reader reads which type (visits are read by `readVisit`, which needs their sections); all others are `other`. */
export const KIND_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['MedicationRequest', readMedicine],
  ['MedicationOrder', readMedicine],
  ['MedicationStatement', readMedicine],
  ['MedicationDispense', readMedicine],
  ['MedicationAdministration', readMedicine],
  ['AllergyIntolerance', readAllergy],
  ['Condition', readCondition],
  ['Observation', readObservation],
  ['DiagnosticReport', readReport],
  ['Immunization', readVaccination],
  ['Procedure', readProcedure],
  ['DocumentReference', readDocumentReference],
  ['Composition', readComposition],
  ['Media', readMedia],
  ['Binary', readMedia],
  ['CarePlan', readCarePlan],
  ['Goal', readGoal],
  ['Appointment', readAppointment],
  ['Flag', readFlag],
  ['FamilyMemberHistory', readFamilyHistory],
]);

/** Contained types that are facts of their own and not part of what contains them. */
export const STANDS_BY_ITSELF: ReadonlySet<string> = new Set([
  'AllergyIntolerance',
  'CarePlan',
  'Condition',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'FamilyMemberHistory',
  'Flag',
  'Goal',
  'Immunization',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Procedure',
]);
