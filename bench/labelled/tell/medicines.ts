import { codeable, common } from './telling.ts';
import type { Body, Tell, Teller, Telling } from './telling.ts';

export interface ToldMedicine extends Telling {
  readonly dosage: string;
  readonly as: 'request' | 'statement';
  /** Day on which it ended. */
  readonly ended?: string;
}

/** A MedicationRequest, or a MedicationStatement where the source states medicines. */
export const tellMedicine: Tell<ToldMedicine> = (told, teller) =>
  told.as === 'statement' ? statement(told, teller) : request(told, teller, 'order');

function request(told: ToldMedicine, teller: Teller, intent: 'order' | 'plan'): Body {
  return {
    resourceType: 'MedicationRequest',
    ...common(told),
    status: told.status,
    intent,
    medicationCodeableConcept: codeable(told.concept, told.form, teller, told.text),
    subject: teller.patient,
    authoredOn: told.when,
    ...(told.author !== undefined && { requester: requester(told.author, teller) }),
    dosageInstruction: [{ text: told.dosage }],
    ...(told.ended !== undefined && {
      dispenseRequest: { validityPeriod: { start: told.when.slice(0, 10), end: told.ended } },
    }),
  };
}

const requester = (display: string, { version }: Teller): object =>
  version === 'r4' ? { display } : { agent: { display } };

function statement(told: ToldMedicine, teller: Teller): Body {
  return {
    resourceType: 'MedicationStatement',
    ...common(told),
    status: told.status,
    ...(teller.version === 'stu3' && { taken: 'unk' }),
    medicationCodeableConcept: codeable(told.concept, told.form, teller, told.text),
    subject: teller.patient,
    effectivePeriod: { start: told.when, ...(told.ended !== undefined && { end: told.ended }) },
    dateAsserted: told.when,
    dosage: [{ text: told.dosage }],
  };
}

/** The plan that a GP record sends beside a statement (GP Connect: MedicationStatement.basedOn). */
export const tellPlan = (told: ToldMedicine, teller: Teller): Body => request(told, teller, 'plan');
