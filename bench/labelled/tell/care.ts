import { codeable, common, hl7 } from './telling.ts';
import type { Tell, Telling } from './telling.ts';

export interface ToldVisit extends Telling {
  readonly end?: string;
  readonly place: string;
  readonly setting: 'AMB' | 'EMER' | 'IMP';
}

export interface ToldPlan extends Telling {
  readonly title: string;
  readonly activity: string;
}

export interface ToldGoal extends Telling {
  readonly description: string;
  readonly due?: string;
}

export interface ToldAppointment extends Telling {
  readonly end: string;
  readonly place: string;
}

export interface ToldFamily extends Telling {
  readonly relative: 'FTH' | 'MTH';
}

const RELATIVES = { FTH: 'father', MTH: 'mother' } as const;

/** An Encounter. */
export const tellVisit: Tell<ToldVisit> = (told, teller) => ({
  resourceType: 'Encounter',
  ...common(told),
  status: told.status,
  class: { system: actCodes(teller.version), code: told.setting },
  type: [codeable(told.concept, told.form, teller, told.text)],
  subject: teller.patient,
  period: { start: told.when, ...(told.end !== undefined && { end: told.end }) },
  serviceProvider: { display: told.place },
  ...(told.author !== undefined && { participant: [{ individual: { display: told.author } }] }),
});

const actCodes = (version: string): string =>
  version === 'r4' ? 'http://terminology.hl7.org/CodeSystem/v3-ActCode' : 'http://hl7.org/fhir/v3/ActCode';

/** A CarePlan. */
export const tellCarePlan: Tell<ToldPlan> = (told, teller) => ({
  resourceType: 'CarePlan',
  ...common(told),
  status: told.status,
  intent: 'plan',
  title: told.title,
  category: [codeable(told.concept, told.form, teller)],
  subject: teller.patient,
  period: { start: told.when },
  ...(told.author !== undefined && {
    author: teller.version === 'r4' ? { display: told.author } : [{ display: told.author }],
  }),
  activity: [{ detail: { status: 'in-progress', description: told.activity } }],
});

/** A Goal. */
export const tellGoal: Tell<ToldGoal> = (told, teller) => ({
  resourceType: 'Goal',
  ...common(told),
  ...(teller.version === 'r4'
    ? { lifecycleStatus: 'active', achievementStatus: hl7('goal-achievement', 'in-progress', teller) }
    : { status: 'in-progress' }),
  description: { text: told.description },
  subject: teller.patient,
  startDate: told.when,
  ...(told.due !== undefined && {
    target: teller.version === 'r4' ? [{ dueDate: told.due }] : { dueDate: told.due },
  }),
});

/** An Appointment. */
export const tellAppointment: Tell<ToldAppointment> = (told, teller) => ({
  resourceType: 'Appointment',
  ...common(told),
  status: told.status,
  serviceType: [codeable(told.concept, told.form, teller, told.text)],
  start: told.when,
  end: told.end,
  participant: [
    { actor: teller.patient, status: 'accepted' },
    { actor: { display: told.place }, status: 'accepted' },
  ],
});

/** A Flag. */
export const tellFlag: Tell<Telling> = (told, teller) => {
  const category = hl7('flag-category', 'clinical', teller);
  return {
    resourceType: 'Flag',
    ...(told.identifiers.length > 0 && { identifier: told.identifiers }),
    status: told.status,
    category: teller.version === 'r4' ? [category] : category,
    code: codeable(told.concept, told.form, teller, told.text),
    subject: teller.patient,
    period: { start: told.when },
  };
};

/** A FamilyMemberHistory; the concept is what the relative had. */
export const tellFamily: Tell<ToldFamily> = (told, teller) => ({
  resourceType: 'FamilyMemberHistory',
  ...common(told),
  status: told.status,
  patient: teller.patient,
  date: told.when,
  relationship: {
    coding: [{ system: roleCodes(teller.version), code: told.relative }],
    text: RELATIVES[told.relative],
  },
  condition: [{ code: codeable(told.concept, told.form, teller, told.text) }],
});

const roleCodes = (version: string): string =>
  version === 'r4' ? 'http://terminology.hl7.org/CodeSystem/v3-RoleCode' : 'http://hl7.org/fhir/v3/RoleCode';
