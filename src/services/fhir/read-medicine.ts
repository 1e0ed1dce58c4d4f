import { sortKey, type ClinicalDate } from '#/record/clinical-date.ts';
import type { Detail } from '#/record/fact.ts';
import type { Held, Holdings } from './holdings.ts';
import { each, extensions, object, objects, text, texts, type Json } from './json.ts';
import { remark, type Reading } from './make-fact.ts';
import { codeOf, conceptText, conceptTexts, readName } from './read-concept.ts';
import { choiceDate, dateOf, firstDate } from './read-date.ts';
import { readDosage } from './read-dosage.ts';
import { readRepeats } from './read-repeats.ts';
import { COURSES, EVENTS, readStatus, SUPPLIES } from './read-status.ts';
import { quantityText } from './read-value.ts';

type Medicine = Extract<Detail, { kind: 'medicine' }>;

const TOLD: ReadonlyMap<string, Medicine['told']> = new Map([
  ['MedicationRequest', 'prescribed'],
  ['MedicationOrder', 'prescribed'],
  ['MedicationDispense', 'dispensed'],
  ['MedicationAdministration', 'given'],
  ['MedicationStatement', 'stated'],
]);

/** A request that only suggests something to somebody else (FHIR R4 request-intent); nobody has prescribed it. */
export const isSuggestion = (body: Json): boolean =>
  body['intent'] === 'proposal' || body['intent'] === 'option';

function toldOf({ type, body }: Held): Medicine['told'] {
  const told = TOLD.get(type) ?? 'stated';
  return told === 'prescribed' && isSuggestion(body) ? 'suggested' : told;
}

/** Reads a medicine from a request, dispense, administration or statement (FHIR R4; GP Connect extensions). */
export function readMedicine(held: Held, holdings: Holdings): Reading {
  const { body } = held;
  const told = toldOf(held);
  const reason = [
    ...conceptTexts(body['reasonCode']),
    ...each(objects(body['reasonReference']), (one) => holdings.nameOf(one, held)),
  ];
  const quantity = quantityOf(body);
  const status = statusOf(body, told);
  const ended = endOf(body, status);
  const because = reasonOf(body);
  const place = because === undefined ? undefined : placeOfReason(status);
  return {
    name: productOf(held, holdings),
    when: whenOf(body, told),
    status,
    detail: {
      kind: 'medicine',
      told,
      dosage: [...objects(body['dosageInstruction']), ...objects(body['dosage'])].flatMap(
        (one) => readDosage(one) ?? [],
      ),
      course: courseOf(body),
      ...(reason.length > 0 && { reason: reason.join('; ') }),
      ...(because !== undefined && place !== undefined && { [place]: because }),
      ...(ended !== undefined && { ended }),
      ...(quantity !== undefined && { quantity }),
      ...readRepeats(body),
      issues: [],
    },
    notes: notesOf(body),
    remarks: remark('status-reason', place === undefined ? because : undefined),
  };
}

/** The name of the product: its own concept, else that of the Medication it refers to, else the reference's display. */
export function productOf(held: Held, holdings: Holdings): Reading['name'] {
  const { body } = held;
  const own = readName(body['medicationCodeableConcept'], 'Medicine');
  if (own !== undefined) return own;
  const reference =
    object(body['medicationReference']) ??
    object(object(body['medication'])?.['reference']) ??
    object(body['medication']);
  if (reference === undefined || holdings.isHidden(reference)) return readName(body['code'], 'Medicine');
  const product = holdings.bodyOf(reference, held);
  const name =
    readName(product?.['code'], 'Medicine') ?? readName(object(body['medication'])?.['concept'], 'Medicine');
  if (name !== undefined) return name;
  const ingredients = each(objects(product?.['ingredient']), (one) =>
    conceptText(one['itemCodeableConcept']),
  );
  const words = ingredients.length > 0 ? ingredients.join(', ') : text(reference['display']);
  return words === undefined ? undefined : { text: words, codings: [] };
}

function whenOf(body: Json, told: Medicine['told']): Reading['when'] {
  if (told === 'prescribed' || told === 'suggested')
    return firstDate(
      body['authoredOn'],
      body['dateWritten'],
      object(body['dispenseRequest'])?.['validityPeriod'],
    );
  if (told === 'dispensed') return firstDate(body['whenHandedOver'], body['whenPrepared']);
  return firstDate(
    choiceDate(body, 'effective'),
    body['dateAsserted'],
    choiceDate(body, 'occurence'),
    choiceDate(body, 'occurrence'),
  );
}

const STATUSES: Readonly<Record<Medicine['told'], typeof COURSES>> = {
  prescribed: COURSES,
  suggested: COURSES,
  stated: COURSES,
  dispensed: SUPPLIES,
  given: EVENTS,
};

function statusOf(body: Json, told: Medicine['told']): Reading['status'] {
  const status = readStatus(body['status'], STATUSES[told]);
  // What is suggested is not taken yet, however active the suggestion.
  if (told === 'suggested' && status.standing === 'current')
    return { standing: 'planned', said: status.said };
  if (body['doNotPerform'] !== true || status.standing === 'withdrawn') return status;
  return { standing: 'not-done', said: status.said };
}

function courseOf(body: Json): Medicine['course'] {
  const course = codeOf(body['courseOfTherapyType']);
  const extension = extensions(body, /PrescriptionType/i)[0];
  const said =
    course ?? codeOf(extension?.['valueCodeableConcept']) ?? codeOf(extension?.['valueCoding']) ?? '';
  if (/repeat-dispensing/.test(said)) return 'repeat-dispensing';
  if (/^(acute|acute-handwritten|delayed-prescribing)$/.test(said)) return 'acute';
  return /^(continuous|repeat)$/.test(said) ? 'repeat' : 'not-stated';
}

function quantityOf(body: Json): string | undefined {
  const raw = object(body['dispenseRequest'])?.['quantity'] ?? body['quantity'];
  const worded = extensions(object(raw), /MedicationQuantityText/i)[0];
  return text(worded?.['valueString']) ?? quantityText(raw);
}

/** Where the reason for a status is told: it explains an end or a pause; of a medicine that runs it is a note. */
function placeOfReason({ standing }: Reading['status']): 'stopped' | 'heldBecause' | undefined {
  if (standing === 'on-hold') return 'heldBecause';
  return isOver(standing) ? 'stopped' : undefined;
}

/** Whether a medicine of this standing no longer runs (or never did). */
export function isOver(standing: Reading['status']['standing']): boolean {
  return ['past', 'cancelled', 'not-done', 'withdrawn'].includes(standing);
}

/** The end of its period or of its dosage; for one that is over, that of the time in which it could be dispensed. */
function endOf(body: Json, { standing }: Reading['status']): ClinicalDate | undefined {
  const own = dateOf(object(body['effectivePeriod'])?.['end']);
  if (own.known !== 'not-recorded') return own;
  const bounds = endOfDosage([...objects(body['dosageInstruction']), ...objects(body['dosage'])]);
  if (bounds !== undefined || (standing !== 'past' && standing !== 'cancelled')) return bounds;
  const valid = object(object(body['dispenseRequest'])?.['validityPeriod']);
  const end = dateOf(valid?.['end']);
  return end.known === 'not-recorded' ? undefined : end;
}

/** The last end of several steps; a step without an end goes on. */
function endOfDosage(steps: readonly Json[]): ClinicalDate | undefined {
  const ends = each(steps, (step) => {
    const bounds = object(object(object(step['timing'])?.['repeat'])?.['boundsPeriod']);
    const end = dateOf(bounds?.['end']);
    return end.known === 'not-recorded' ? undefined : end;
  });
  if (ends.length === 0 || ends.length < steps.length) return undefined;
  return ends.reduce((last, one) => (sortKey(one) > sortKey(last) ? one : last));
}

function reasonOf(body: Json): string | undefined {
  const extension = extensions(body, /MedicationStatusReason/i)[0];
  const parts = objects(extension?.['extension']);
  const reason = parts.flatMap(
    (one) => conceptText(one['valueCodeableConcept']) ?? text(one['valueString']) ?? [],
  );
  const date = parts.flatMap((one) => text(one['valueDateTime']) ?? []);
  const plain = [...conceptTexts(body['statusReason']), ...conceptTexts(body['statusReasonCodeableConcept'])];
  const said = [...new Set([...reason, ...plain, ...date])];
  return said.length === 0 ? undefined : said.join(', ');
}

/** Whole terms that have no place of their own but must not be lost. */
function notesOf(body: Json): readonly string[] {
  const agency = extensions(body, /PrescribingAgency/i)[0];
  const history = extensions(body, /PrescriptionStatusHistory/i).flatMap((one) => objects(one['extension']));
  const tracked = history.flatMap(
    (one) => conceptText(one['valueCoding']) ?? text(one['valueDateTime']) ?? [],
  );
  const substitution = conceptText(object(body['substitution'])?.['allowedCodeableConcept']);
  return [
    ...texts(body['patientInstruction']),
    ...conceptTexts(agency?.['valueCodeableConcept']),
    ...(tracked.length === 0 ? [] : [tracked.join(', ')]),
    ...(substitution === undefined ? [] : [substitution]),
  ];
}
