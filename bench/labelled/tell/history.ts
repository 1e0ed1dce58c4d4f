import type { Concept } from '../codes/concept.ts';
import { codeable, common, hl7, snomed } from './telling.ts';
import type { Body, Tell, Teller, Telling } from './telling.ts';

export interface ToldCondition extends Telling {
  readonly certainty: string;
  readonly site?: Concept;
  readonly ended?: string;
}

export interface ToldAllergy extends Telling {
  readonly certainty: string;
  readonly reaction?: Concept;
  readonly severity?: string;
  readonly criticality?: string;
}

export interface ToldProcedure extends Telling {
  readonly site?: Concept;
}

export interface ToldVaccination extends Telling {
  readonly dose?: number;
  readonly lot?: string;
  readonly site?: Concept;
}

/** Statuses that are concepts in R4 and plain codes in STU3. */
function stands(
  prefix: 'condition' | 'allergyintolerance',
  told: Telling & { certainty: string },
  teller: Teller,
) {
  const clinical = told.certainty === 'entered-in-error' ? undefined : told.status;
  if (teller.version === 'stu3') {
    return { ...(clinical && { clinicalStatus: clinical }), verificationStatus: told.certainty };
  }
  const verification = prefix === 'condition' ? 'condition-ver-status' : 'allergyintolerance-verification';
  return {
    ...(clinical && { clinicalStatus: hl7(`${prefix}-clinical`, clinical, teller) }),
    verificationStatus: hl7(verification, told.certainty, teller),
  };
}

/** A Condition. */
export const tellCondition: Tell<ToldCondition> = (told, teller) => ({
  resourceType: 'Condition',
  ...common(told),
  ...stands('condition', told, teller),
  category: [hl7('condition-category', 'problem-list-item', teller)],
  code: codeable(told.concept, told.form, teller, told.text),
  ...(told.site && { bodySite: [snomed(told.site, teller)] }),
  subject: teller.patient,
  onsetDateTime: told.when,
  ...(told.ended !== undefined && { abatementDateTime: told.ended }),
});

/** An AllergyIntolerance. */
export const tellAllergy: Tell<ToldAllergy> = (told, teller) => ({
  resourceType: 'AllergyIntolerance',
  ...common(told),
  ...stands('allergyintolerance', told, teller),
  ...(told.criticality !== undefined && { criticality: told.criticality }),
  code: codeable(told.concept, told.form, teller, told.text),
  patient: teller.patient,
  [teller.version === 'r4' ? 'recordedDate' : 'assertedDate']: told.when,
  ...(told.reaction && {
    reaction: [
      {
        manifestation: [snomed(told.reaction, teller)],
        ...(told.severity !== undefined && { severity: told.severity }),
      },
    ],
  }),
});

/** A Procedure. */
export const tellProcedure: Tell<ToldProcedure> = (told, teller) => ({
  resourceType: 'Procedure',
  ...common(told),
  status: told.status,
  code: codeable(told.concept, told.form, teller, told.text),
  ...(told.site && { bodySite: [snomed(told.site, teller)] }),
  subject: teller.patient,
  performedDateTime: told.when,
  ...(told.author !== undefined && { performer: [{ actor: { display: told.author } }] }),
});

/** An Immunization. */
export const tellVaccination: Tell<ToldVaccination> = (told, teller): Body => {
  const isR4 = teller.version === 'r4';
  return {
    resourceType: 'Immunization',
    ...common(told),
    status: told.status,
    ...(!isR4 && { notGiven: false }),
    primarySource: true,
    vaccineCode: codeable(told.concept, told.form, teller, told.text),
    patient: teller.patient,
    [isR4 ? 'occurrenceDateTime' : 'date']: told.when,
    ...(told.lot !== undefined && { lotNumber: told.lot }),
    ...(told.site && { site: snomed(told.site, teller) }),
    ...(told.dose !== undefined &&
      (isR4
        ? { protocolApplied: [{ doseNumberPositiveInt: told.dose }] }
        : { vaccinationProtocol: [{ doseSequence: told.dose }] })),
    ...(told.author !== undefined && {
      [isR4 ? 'performer' : 'practitioner']: [{ actor: { display: told.author } }],
    }),
  };
};
