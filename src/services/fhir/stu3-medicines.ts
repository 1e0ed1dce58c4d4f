import { object, objects } from './json.ts';
import { agent, put, visit, type Retell } from './stu3-words.ts';

/** MedicationStatement (STU3 §11.4): `taken` is a status in R4. */
export const medicationStatement: Retell = (said) => ({
  ...(said['taken'] === 'n' && said['status'] !== 'entered-in-error' && { status: 'not-taken' }),
  ...put('statusReason', said['statusReason'] ?? said['reasonNotTaken']),
});

/** MedicationRequest (STU3 §11.1). */
export const medicationRequest: Retell = (said) => ({
  ...visit(said),
  ...put('requester', agent(said['requester'])),
});

/** MedicationDispense (STU3 §11.3). */
export const medicationDispense: Retell = (said) => ({
  ...(said['notDone'] === true && said['status'] !== 'entered-in-error' && { status: 'declined' }),
  ...put('statusReasonCodeableConcept', said['notDoneReasonCodeableConcept']),
});

/** MedicationAdministration (STU3 §11.2). */
export const medicationAdministration: Retell = (said) => ({
  ...(said['notGiven'] === true && said['status'] !== 'entered-in-error' && { status: 'not-done' }),
  ...put('statusReason', said['reasonNotGiven']),
  ...put('request', said['prescription']),
});

/** Immunization (STU3 §9.10): `notGiven` is a status in R4, reasons have names of their own. */
export const immunization: Retell = (said) => {
  const explanation = object(said['explanation']);
  const notGiven = said['notGiven'] === true || said['wasNotGiven'] === true;
  return {
    ...put('occurrenceDateTime', said['occurrenceDateTime'] ?? said['date']),
    ...(notGiven && said['status'] !== 'entered-in-error' && { status: 'not-done' }),
    ...put('reasonCode', explanation?.['reason']),
    ...put('statusReason', objects(explanation?.['reasonNotGiven'])[0]),
    ...put(
      'performer',
      said['performer'] ?? objects(said['practitioner']).map((one) => ({ ...one, function: one['role'] })),
    ),
    ...put(
      'protocolApplied',
      said['vaccinationProtocol'] === undefined
        ? undefined
        : objects(said['vaccinationProtocol']).map((one) => ({
            ...one,
            doseNumberPositiveInt: one['doseSequence'],
            seriesDosesPositiveInt: one['seriesDoses'],
          })),
    ),
    ...visit(said),
  };
};
