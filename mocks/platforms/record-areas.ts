import { isObject, listOf, textOf } from './json-walk.ts';
import type { Resource } from '../kit/world.ts';

/** A clinical area of a GP Connect structured record: the parameter that asks for it, and its List. */
export interface Area {
  parameter: string;
  /** SNOMED CT code and title of the area's List. */
  list: { code: string; title: string };
  types: readonly string[];
}

/** Areas of GP Connect Access Record: Structured 1.x with the List codes of its published examples. */
export const AREAS: readonly Area[] = [
  {
    parameter: 'includeAllergies',
    list: { code: '886921000000105', title: 'Allergies and adverse reactions' },
    types: ['AllergyIntolerance'],
  },
  {
    parameter: 'includeMedication',
    list: { code: '933361000000108', title: 'Medications and medical devices' },
    types: [
      'MedicationStatement',
      'MedicationRequest',
      'Medication',
      'MedicationDispense',
      'MedicationAdministration',
    ],
  },
  {
    parameter: 'includeImmunisations',
    list: { code: '1102181000000102', title: 'Immunisations' },
    types: ['Immunization'],
  },
  {
    parameter: 'includeProblems',
    list: { code: '717711000000103', title: 'Problems' },
    types: ['Condition'],
  },
  {
    parameter: 'includeConsultations',
    list: { code: '1149501000000101', title: 'List of consultations' },
    types: ['Encounter'],
  },
  {
    parameter: 'includeInvestigations',
    list: { code: '887191000000108', title: 'Investigations and results' },
    types: ['DiagnosticReport', 'Specimen', 'ProcedureRequest'],
  },
  {
    parameter: 'includeUncategorisedData',
    list: { code: '826501000000100', title: 'Miscellaneous record' },
    types: ['Observation', 'QuestionnaireResponse'],
  },
  {
    parameter: 'includeReferrals',
    list: { code: '792931000000107', title: 'Outbound referral' },
    types: ['ReferralRequest'],
  },
  {
    parameter: 'includeDiaryEntries',
    list: { code: '714311000000108', title: 'Patient recall administration' },
    types: ['ProcedureRequest'],
  },
];

const ENDED_ALLERGIES = '1103671000000101';
const SUPPORTING = /^(Patient|Organization|Practitioner|PractitionerRole|Location|HealthcareService)$/;

/** What the caller asked of the areas, as GP Connect words it. */
export interface Wanted {
  areas: readonly Area[];
  resolvedAllergies: boolean;
  prescriptionIssues: boolean;
  /** YYYY-MM-DD; medicines that ended before are left out. */
  medicationsFrom?: string;
}

/** Of a whole record, that which the areas hold, with the Patient, the organisations and the people. */
export function chosen(record: readonly Resource[], wanted: Wanted): Resource[] {
  const codes = new Set(wanted.areas.map(({ list }) => list.code));
  if (wanted.resolvedAllergies && codes.has('886921000000105')) codes.add(ENDED_ALLERGIES);
  const areaCodes = new Set([...AREAS.map(({ list }) => list.code), ENDED_ALLERGIES]);
  const types = new Set(wanted.areas.flatMap((area) => area.types));
  return record.filter((resource) => {
    const { resourceType: type } = resource;
    if (SUPPORTING.test(type)) return true;
    if (type === 'List') {
      const code = codeOf(resource);
      // Lists within consultations (topics, headings) belong to their area.
      return areaCodes.has(code) ? codes.has(code) : codes.has('1149501000000101');
    }
    if (!types.has(type)) return false;
    if (type === 'AllergyIntolerance')
      return wanted.resolvedAllergies || resource.clinicalStatus !== 'resolved';
    if (type === 'MedicationRequest' && resource.intent === 'order') return wanted.prescriptionIssues;
    if (type === 'MedicationStatement') return !endedBefore(resource, wanted.medicationsFrom);
    return true;
  });
}

/** The Lists of areas that were asked for and that the record has none of: with what there is, or saying it is empty. */
export function missingLists(
  record: readonly Resource[],
  areas: readonly Area[],
  details: { patientId: string; nhsNumber: string; nowMs: number },
): Resource[] {
  const there = new Set(record.filter(({ resourceType }) => resourceType === 'List').map(codeOf));
  return areas.filter(({ list }) => !there.has(list.code)).map((area) => listOfArea(record, area, details));
}

function listOfArea(
  record: readonly Resource[],
  { list, types }: Area,
  details: { patientId: string; nhsNumber: string; nowMs: number },
): Resource {
  const items = record.filter(({ resourceType }) => types[0] === resourceType);
  return {
    resourceType: 'List',
    meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-List-1'] },
    status: 'current',
    mode: 'snapshot',
    title: list.title,
    code: { coding: [{ system: 'http://snomed.info/sct', code: list.code, display: list.title }] },
    subject: {
      reference: `Patient/${details.patientId}`,
      identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: details.nhsNumber },
    },
    date: new Date(details.nowMs).toISOString(),
    ...(items.length > 0
      ? { entry: items.map(({ resourceType, id }) => ({ item: { reference: `${resourceType}/${id}` } })) }
      : {
          note: [{ text: 'Information not available' }],
          emptyReason: {
            coding: [
              {
                system: 'https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-ListEmptyReasonCode-1',
                code: 'no-content-recorded',
                display: 'No Content Recorded',
              },
            ],
          },
        }),
  };
}

function codeOf(list: Resource): string {
  const codings = isObject(list.code) ? listOf(list.code.coding) : [];
  return codings.map((coding) => textOf(coding, 'code')).find((code) => code !== undefined) ?? '';
}

function endedBefore(resource: Resource, from: string | undefined): boolean {
  const end = textOf(resource.effectivePeriod, 'end');
  return from !== undefined && end !== undefined && end.slice(0, 10) < from;
}
