/** Where a search parameter finds its values, in R4 and STU3 elements alike. */
export interface SearchParam {
  type: 'token' | 'date' | 'reference' | 'uri';
  paths: readonly string[];
}

type Params = Readonly<Record<string, SearchParam>>;

const token = (...paths: string[]): SearchParam => ({ type: 'token', paths });
const date = (...paths: string[]): SearchParam => ({ type: 'date', paths });
const reference = (...paths: string[]): SearchParam => ({ type: 'reference', paths });

const EVERY: Params = { identifier: token('identifier') };

const subject = reference('subject', 'patient', 'beneficiary', 'for', 'individual');
const encounter = reference('encounter', 'context');
const medicine = reference('medicationReference', 'medication');
const medicineCode = token('medicationCodeableConcept', 'medication');

/**
 * Search parameters by resource type (hl7.org/fhir/R4/searchparameter-registry.html; STU3 names where they differ).
 * The references among them are also what `_include` can follow.
 */
const BY_TYPE: Readonly<Record<string, Params>> = {
  AllergyIntolerance: {
    patient: subject,
    code: token('code', 'reaction.substance'),
    category: token('category'),
    type: token('type'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    date: date('recordedDate', 'assertedDate'),
    recorder: reference('recorder'),
    asserter: reference('asserter'),
  },
  Appointment: {
    patient: reference('participant.actor'),
    actor: reference('participant.actor'),
    status: token('status'),
    date: date('start'),
    'service-type': token('serviceType'),
  },
  Binary: {},
  CarePlan: {
    patient: subject,
    status: token('status'),
    category: token('category'),
    date: date('period'),
    encounter,
    'care-team': reference('careTeam'),
    condition: reference('addresses'),
    goal: reference('goal'),
    author: reference('author'),
  },
  CareTeam: {
    patient: subject,
    status: token('status'),
    category: token('category'),
    date: date('period'),
    participant: reference('participant.member'),
  },
  Claim: {
    patient: subject,
    status: token('status'),
    created: date('created'),
    provider: reference('provider'),
  },
  Composition: {
    patient: subject,
    type: token('type'),
    status: token('status'),
    date: date('date'),
    author: reference('author'),
    entry: reference('section.entry'),
    encounter,
  },
  Condition: {
    patient: subject,
    code: token('code'),
    category: token('category'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    'onset-date': date('onsetDateTime', 'onsetPeriod'),
    'recorded-date': date('recordedDate'),
    'asserted-date': date('assertedDate'),
    encounter,
    asserter: reference('asserter'),
    recorder: reference('recorder'),
  },
  Consent: { patient: subject, status: token('status'), category: token('category'), date: date('dateTime') },
  Device: {
    patient: subject,
    type: token('type'),
    status: token('status'),
    organization: reference('owner'),
  },
  DiagnosticReport: {
    patient: subject,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    date: date('effectiveDateTime', 'effectivePeriod'),
    issued: date('issued'),
    encounter,
    performer: reference('performer', 'performer.actor'),
    result: reference('result'),
    specimen: reference('specimen'),
    'based-on': reference('basedOn'),
    'results-interpreter': reference('resultsInterpreter'),
  },
  DocumentReference: {
    patient: subject,
    type: token('type'),
    category: token('category', 'class'),
    status: token('status'),
    date: date('date', 'indexed', 'created'),
    period: date('context.period'),
    author: reference('author'),
    custodian: reference('custodian'),
    authenticator: reference('authenticator'),
    encounter: reference('context.encounter'),
    // Not a parameter of the standard; it lets a withheld letter take its pages with it.
    'content-url': { type: 'uri', paths: ['content.attachment.url'] },
  },
  Encounter: {
    patient: subject,
    status: token('status'),
    class: token('class'),
    type: token('type'),
    date: date('period'),
    participant: reference('participant.individual'),
    location: reference('location.location'),
    'service-provider': reference('serviceProvider'),
    diagnosis: reference('diagnosis.condition'),
    'part-of': reference('partOf'),
    'reason-code': token('reasonCode', 'reason'),
  },
  EpisodeOfCare: {
    patient: subject,
    status: token('status'),
    type: token('type'),
    date: date('period'),
    organization: reference('managingOrganization'),
    'care-manager': reference('careManager'),
  },
  ExplanationOfBenefit: {
    patient: subject,
    status: token('status'),
    created: date('created'),
    provider: reference('provider'),
  },
  FamilyMemberHistory: {
    patient: subject,
    status: token('status'),
    code: token('condition.code'),
    date: date('date'),
  },
  Flag: {
    patient: subject,
    status: token('status'),
    category: token('category'),
    code: token('code'),
    date: date('period'),
    author: reference('author'),
  },
  Goal: {
    patient: subject,
    category: token('category'),
    'lifecycle-status': token('lifecycleStatus', 'status'),
    'start-date': date('startDate'),
  },
  HealthcareService: { organization: reference('providedBy'), location: reference('location') },
  ImagingStudy: { patient: subject, status: token('status'), started: date('started'), encounter },
  Immunization: {
    patient: subject,
    status: token('status'),
    'vaccine-code': token('vaccineCode'),
    date: date('occurrenceDateTime', 'date'),
    performer: reference('performer.actor'),
    location: reference('location'),
    manufacturer: reference('manufacturer'),
    encounter,
  },
  List: {
    patient: subject,
    code: token('code'),
    status: token('status'),
    date: date('date'),
    item: reference('entry.item'),
    source: reference('source'),
    encounter,
  },
  Location: { organization: reference('managingOrganization') },
  Medication: { code: token('code'), manufacturer: reference('manufacturer') },
  MedicationAdministration: {
    patient: subject,
    code: medicineCode,
    medication: medicine,
    status: token('status'),
    'effective-time': date('effectiveDateTime', 'effectivePeriod'),
    context: encounter,
  },
  MedicationDispense: {
    patient: subject,
    code: medicineCode,
    medication: medicine,
    status: token('status'),
    whenhandedover: date('whenHandedOver'),
    prescription: reference('authorizingPrescription'),
    context: encounter,
  },
  MedicationRequest: {
    patient: subject,
    code: medicineCode,
    medication: medicine,
    status: token('status'),
    intent: token('intent'),
    category: token('category'),
    authoredon: date('authoredOn'),
    requester: reference('requester', 'requester.agent'),
    recorder: reference('recorder'),
    encounter,
    'based-on': reference('basedOn'),
    'intended-dispenser': reference('dispenseRequest.performer'),
  },
  MedicationStatement: {
    patient: subject,
    code: medicineCode,
    medication: medicine,
    status: token('status'),
    category: token('category'),
    effective: date('effectiveDateTime', 'effectivePeriod'),
    source: reference('informationSource'),
    context: encounter,
    'based-on': reference('basedOn'),
  },
  Observation: {
    patient: subject,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    date: date('effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
    encounter,
    performer: reference('performer'),
    specimen: reference('specimen'),
    device: reference('device'),
    'has-member': reference('hasMember', 'related.target'),
    'derived-from': reference('derivedFrom'),
    'based-on': reference('basedOn'),
    'component-code': token('component.code'),
    'value-concept': token('valueCodeableConcept'),
  },
  Organization: { type: token('type'), partof: reference('partOf') },
  Patient: {
    organization: reference('managingOrganization'),
    'general-practitioner': reference('generalPractitioner'),
  },
  Practitioner: {},
  PractitionerRole: {
    practitioner: reference('practitioner'),
    organization: reference('organization'),
    location: reference('location'),
    role: token('code'),
  },
  Procedure: {
    patient: subject,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    date: date('performedDateTime', 'performedPeriod'),
    encounter,
    performer: reference('performer.actor'),
    location: reference('location'),
    'reason-reference': reference('reasonReference'),
    'part-of': reference('partOf'),
  },
  ProcedureRequest: {
    patient: subject,
    code: token('code'),
    status: token('status'),
    authored: date('authoredOn'),
    encounter,
  },
  Provenance: {
    patient: reference('patient', 'target'),
    target: reference('target'),
    recorded: date('recorded'),
    agent: reference('agent.who', 'agent.whoReference'),
  },
  QuestionnaireResponse: {
    patient: subject,
    status: token('status'),
    authored: date('authored'),
    author: reference('author'),
    encounter,
  },
  ReferralRequest: {
    patient: subject,
    status: token('status'),
    'authored-on': date('authoredOn'),
    encounter,
  },
  RelatedPerson: { patient: subject },
  ServiceRequest: {
    patient: subject,
    code: token('code'),
    category: token('category'),
    status: token('status'),
    intent: token('intent'),
    authored: date('authoredOn'),
    requester: reference('requester'),
    performer: reference('performer'),
    specimen: reference('specimen'),
    encounter,
  },
  Specimen: {
    patient: subject,
    type: token('type'),
    status: token('status'),
    collected: date('collection.collectedDateTime', 'collection.collectedPeriod'),
  },
  Task: {
    patient: subject,
    code: token('code'),
    status: token('status'),
    'authored-on': date('authoredOn'),
    focus: reference('focus'),
    owner: reference('owner'),
  },
};

const ELSE: Params = {
  ...EVERY,
  patient: subject,
  code: token('code'),
  status: token('status'),
  category: token('category'),
};

/** The search parameters of a resource type; a type the table does not name has the four most common ones. */
export function searchParamsOf(type: string): Params {
  const own = BY_TYPE[type];
  if (!own) return ELSE;
  return own.patient ? { ...EVERY, subject: own.patient, ...own } : { ...EVERY, ...own };
}
