import { isObject, listOf, textOf, walk } from './json-walk.ts';
import type { PlatformId, Resource } from '../kit/world.ts';

/** Which release a set of resources is written in, and whether it is a GP Connect structured record. */
export interface Dialectal {
  version: 'R4' | 'STU3';
  gpConnect: boolean;
}

const STU3_TYPES =
  /^(ReferralRequest|ProcedureRequest|DeviceComponent|EligibilityRequest|ProcessRequest|Sequence|BodySite)$/;
const R4_TYPES =
  /^(ServiceRequest|MolecularSequence|BodyStructure|CoverageEligibilityRequest|MedicationKnowledge)$/;
const DSTU2_TYPES = /^(MedicationOrder|DiagnosticOrder|NutritionOrderRequest|BodySiteDstu2)$/;
const STU3_PROFILE = /\/STU3\/|CareConnect|\/3\.0\//i;
const R4_PROFILE = /\/R4\/|UKCore|us-core|\/uv\/ips|\/4\.0\//i;

/** Elements that exist, or have that shape, in one of the two releases only (hl7.org/fhir/R4/diff.html). */
const SIGNS: Readonly<Record<string, (resource: Resource) => number>> = {
  AllergyIntolerance: (r) => codeOrConcept(r.clinicalStatus) + sign(r.assertedDate, r.recordedDate),
  Condition: (r) =>
    codeOrConcept(r.clinicalStatus) + sign(r.assertedDate ?? r.context, r.recordedDate ?? r.encounter),
  Encounter: (r) => sign(r.reason, r.reasonCode),
  Observation: (r) => sign(r.context ?? r.related ?? r.comment, r.encounter ?? r.hasMember ?? r.note),
  Procedure: (r) => sign(r.context ?? r.notDone, r.encounter ?? r.statusReason),
  Immunization: (r) => sign(r.notGiven ?? r.date, r.occurrenceDateTime ?? r.occurrenceString),
  DiagnosticReport: (r) => sign(r.context, r.encounter) + sign(listOf(r.performer).find(hasActor), undefined),
  DocumentReference: (r) => sign(r.indexed ?? r.class, r.date ?? r.category),
  MedicationRequest: (r) => sign(r.context ?? agentOf(r.requester), r.encounter ?? r.courseOfTherapyType),
  MedicationStatement: (r) => sign(r.taken, undefined),
  Composition: (r) => sign(r.class, r.category),
  Patient: (r) => sign(r.animal, undefined),
};

/** Tells STU3 from R4 by profiles, types and elements; R4 where nothing speaks. Throws for DSTU2. */
export function dialectOf(resources: readonly Resource[]): Dialectal {
  let score = 0;
  let gpConnect = false;
  for (const resource of resources) {
    const { resourceType: type } = resource;
    if (DSTU2_TYPES.test(type)) throw new Error('This is FHIR DSTU2; only STU3 and R4 are understood');
    const profiles = listOf(resource.meta?.profile).join(' ');
    if (STU3_PROFILE.test(profiles)) score += 2;
    if (R4_PROFILE.test(profiles)) score -= 2;
    if (/GPC|GPConnect/i.test(profiles)) gpConnect = true;
    if (STU3_TYPES.test(type)) score += 2;
    if (R4_TYPES.test(type)) score -= 2;
    score += (SIGNS[type]?.(resource) ?? 0) + systemSign(resource);
  }
  return score > 0 ? { version: 'STU3', gpConnect } : { version: 'R4', gpConnect: false };
}

/** Where an import goes unless told otherwise. */
export function homeOf({ version, gpConnect }: Dialectal): PlatformId {
  return version === 'R4' ? 'northgate' : gpConnect ? 'hightown' : 'calder';
}

/** +1 for what only STU3 has, -1 for what only R4 has. */
function sign(stu3: unknown, r4: unknown): number {
  return (stu3 === undefined ? 0 : 1) - (r4 === undefined ? 0 : 1);
}

/** STU3 names HL7's own code systems under hl7.org/fhir, R4 under terminology.hl7.org. */
function systemSign(resource: Resource): number {
  let found = 0;
  walk(resource, (object) => {
    const system = textOf(object, 'system') ?? '';
    if (system.startsWith('http://hl7.org/fhir/v3/')) found += 1;
    else if (system.startsWith('http://terminology.hl7.org/')) found -= 1;
  });
  return Math.sign(found);
}

/** A status that became a CodeableConcept in R4. */
function codeOrConcept(value: unknown): number {
  return typeof value === 'string' ? 1 : isObject(value) ? -1 : 0;
}

function hasActor(value: unknown): boolean {
  return isObject(value) && value.actor !== undefined;
}

function agentOf(value: unknown): unknown {
  return isObject(value) ? value.agent : undefined;
}
