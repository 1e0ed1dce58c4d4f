import { object, objects, text, type Json } from './json.ts';
import {
  immunization,
  medicationAdministration,
  medicationDispense,
  medicationRequest,
  medicationStatement,
} from './stu3-medicines.ts';
import { agent, coded, put, visit, type Retell } from './stu3-words.ts';

/** AllergyIntolerance (STU3 §9.1): status codes became concepts, assertedDate became recordedDate. */
const allergy: Retell = (said) => ({
  ...put('clinicalStatus', coded(said['clinicalStatus'])),
  ...put('verificationStatus', coded(said['verificationStatus'])),
  ...put('recordedDate', said['recordedDate'] ?? said['assertedDate']),
});

/** Condition (STU3 §9.2). */
const condition: Retell = (said) => ({
  ...visit(said),
  ...put('clinicalStatus', coded(said['clinicalStatus'])),
  ...put('verificationStatus', coded(said['verificationStatus'])),
  ...put('recordedDate', said['recordedDate'] ?? said['assertedDate']),
});

/** DocumentReference (STU3 §2.24): `created` is when the document was made, `indexed` when it was filed. */
const documentReference: Retell = (said) => {
  const context = object(said['context']);
  return {
    ...put('date', said['date'] ?? said['created'] ?? said['indexed']),
    ...put('category', said['category'] ?? (said['class'] === undefined ? undefined : [said['class']])),
    ...(context?.['encounter'] !== undefined && {
      context: { ...context, encounter: objects(context['encounter']) },
    }),
  };
};

/** Encounter (STU3 §8.11). */
const encounter: Retell = (said) => ({
  ...put('reasonCode', said['reason']),
  ...put('appointment', said['appointment'] === undefined ? undefined : objects(said['appointment'])),
});

/** Observation (STU3 §10.1): `comment` became a note, `related` was split by its type. */
const observation: Retell = (said) => {
  if (said['related'] === undefined) return visit(said);
  const related = objects(said['related']);
  const of = (type: string): readonly unknown[] =>
    related.filter((one) => one['type'] === type).map((one) => one['target']);
  const members = of('has-member');
  const sources = of('derived-from');
  return {
    ...visit(said),
    ...(members.length > 0 && { hasMember: members }),
    ...(sources.length > 0 && { derivedFrom: sources }),
  };
};

/** DiagnosticReport (STU3 §10.3). */
const diagnosticReport: Retell = (said) => ({
  ...visit(said),
  ...put('conclusionCode', said['codedDiagnosis']),
  ...put('media', said['image']),
});

/** Procedure (STU3 §9.3): `notDone` is a status in R4. */
const procedure: Retell = (said) => ({
  ...visit(said),
  ...(said['notDone'] === true && said['status'] !== 'entered-in-error' && { status: 'not-done' }),
  ...put('statusReason', said['notDoneReason']),
});

/** ProcedureRequest (STU3 §10.7) is a ServiceRequest in R4. */
const procedureRequest: Retell = (said) => ({
  resourceType: 'ServiceRequest',
  ...visit(said),
  ...put('requester', agent(said['requester'])),
});

/** ReferralRequest (STU3 §12.14) is a ServiceRequest in R4; what is asked for is its code. */
const referralRequest: Retell = (said) => {
  const asked = objects(said['serviceRequested']);
  return {
    resourceType: 'ServiceRequest',
    ...visit(said),
    ...put('requester', agent(said['requester'])),
    ...put('code', said['code'] ?? asked[0]),
    ...put('performer', said['performer'] ?? said['recipient']),
    ...put('category', said['category'] ?? said['type']),
    ...(said['performer'] === undefined && { recipient: undefined }),
    ...(said['category'] === undefined && { type: undefined }),
    ...(asked.length === 1 && { serviceRequested: undefined }),
  };
};

/** Goal (STU3 §12.2): one status told both how far and how well. */
const GOAL_STATES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['in-progress', ['active', 'in-progress']],
  ['on-target', ['active', 'on-target']],
  ['ahead-of-target', ['active', 'ahead-of-target']],
  ['behind-target', ['active', 'behind-target']],
  ['sustaining', ['active', 'sustaining']],
  ['achieved', ['completed', 'achieved']],
]);

const goal: Retell = (said) => {
  const state = text(said['status']) ?? '';
  const [lifecycle, achievement] = GOAL_STATES.get(state) ?? [text(said['status']), undefined];
  return { ...put('lifecycleStatus', lifecycle), ...put('achievementStatus', coded(achievement)) };
};

/** Appointment (STU3 §12.10). */
const appointment: Retell = (said) => ({
  ...put('reasonCode', said['reason']),
  ...put('reasonReference', said['indication']),
});

/** Composition (STU3 §2.22). */
const composition: Retell = (said) => ({ ...put('category', said['category'] ?? said['class']) });

/** QuestionnaireResponse (STU3 §15.2): `parent` is `partOf`. */
const questionnaireResponse: Retell = (said) => ({ ...visit(said), ...put('partOf', said['parent']) });

/** FamilyMemberHistory (STU3 §9.4). */
const familyMemberHistory: Retell = (said) => ({ ...put('dataAbsentReason', said['notDoneReason']) });

/** Communication (STU3 §12.6): `notDone` is a status in R4. */
const communication: Retell = (said) => ({
  ...visit(said),
  ...(said['notDone'] === true && said['status'] !== 'entered-in-error' && { status: 'not-done' }),
  ...put('statusReason', said['notDoneReason']),
});

/** Consent (STU3 §6.2). */
const consent: Retell = (said) => ({ ...put('performer', said['performer'] ?? said['consentingParty']) });

/** Types whose only change for us is `context`, which R4 calls `encounter`. */
const onlyVisit: Retell = (said) => ({ ...visit(said), ...put('requester', agent(said['requester'])) });

const RETELLS: ReadonlyMap<string, Retell> = new Map([
  ['AllergyIntolerance', allergy],
  ['Condition', condition],
  ['MedicationStatement', medicationStatement],
  ['MedicationRequest', medicationRequest],
  ['MedicationDispense', medicationDispense],
  ['MedicationAdministration', medicationAdministration],
  ['DocumentReference', documentReference],
  ['Immunization', immunization],
  ['Encounter', encounter],
  ['Observation', observation],
  ['DiagnosticReport', diagnosticReport],
  ['Procedure', procedure],
  ['ProcedureRequest', procedureRequest],
  ['ReferralRequest', referralRequest],
  ['Goal', goal],
  ['Appointment', appointment],
  ['Composition', composition],
  ['QuestionnaireResponse', questionnaireResponse],
  ['FamilyMemberHistory', familyMemberHistory],
  ['Communication', communication],
  ['Consent', consent],
  ['CarePlan', onlyVisit],
  ['ClinicalImpression', onlyVisit],
  ['RiskAssessment', onlyVisit],
  ['ImagingStudy', onlyVisit],
  ['Task', onlyVisit],
  ['DeviceRequest', onlyVisit],
  ['CommunicationRequest', onlyVisit],
  ['RequestGroup', onlyVisit],
  ['CareTeam', onlyVisit],
]);

/**
 * Says in FHIR R4's words what an STU3 (Care Connect) resource said; the original stays as it came. Names
 * that R4 knows already are kept, so an R4 resource passes unchanged in meaning. Types that did not change, and types
 * without a retelling (EpisodeOfCare, List, Flag, Medication …), are returned as they are.
 */
export function readAsR4(said: Json): Json {
  const type = said['resourceType'];
  const retell = typeof type === 'string' ? RETELLS.get(type) : undefined;
  if (retell === undefined) return said;
  const told = retell(said);
  return Object.keys(told).length === 0 ? said : { ...said, ...told };
}
