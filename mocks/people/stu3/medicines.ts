import type { MedicineFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { addDays } from '../dates.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, isGpConnect, stamp } from './concept.ts';
import { clinician, organisation } from './people-and-places.ts';

const AGENCY = 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-PrescribingAgency-1';
const PRESCRIPTION_TYPE =
  'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-PrescriptionType-1';

const LAST_ISSUE =
  'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-MedicationStatementLastIssueDate-1';
const REPEATS =
  'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-MedicationRepeatInformation-1';
/** How often a repeat may be issued before its review, as most practices have it. */
const REPEATS_ALLOWED = 12;

/** When the n-th issue was made, n from 0: every four weeks, where the day of the first is known. */
const issuedOn = (first: string | undefined, issue: number): string | undefined =>
  first?.length === 10 ? addDays(first, issue * 28) : first;

function named(fact: MedicineFact, shelf: Shelf): Record<string, unknown> {
  const code = codeable(fact.medicine, shelf);
  return fact.text ? { ...code, text: fact.text } : { ...code };
}

/** Statuses of MedicationStatement differ from those of a request. */
function statementStatus(status: string): string {
  return status === 'on-hold' ? 'intended' : status === 'cancelled' ? 'stopped' : status;
}

function statement(
  shelf: Shelf,
  fact: MedicineFact,
  medication: Record<string, unknown>,
  basedOn?: string,
): Resource {
  const gp = isGpConnect(shelf);
  const lastIssued = issuedOn(fact.on, (fact.issues ?? 1) - 1);
  return shelf.add(
    {
      resourceType: 'MedicationStatement',
      ...omitAbsent({
        extension: gp
          ? [
              {
                url: AGENCY,
                valueCodeableConcept: {
                  coding: [
                    {
                      system: 'https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-PrescribingAgency-1',
                      code: 'prescribed-at-gp-practice',
                      display: 'Prescribed at GP practice',
                    },
                  ],
                },
              },
              ...(lastIssued === undefined ? [] : [{ url: LAST_ISSUE, valueDateTime: lastIssued }]),
            ]
          : undefined,
        identifier: fact.identifier && [fact.identifier],
        basedOn: basedOn && [{ reference: basedOn }],
        status: statementStatus(fact.status ?? 'active'),
        ...medication,
        effectivePeriod: fact.on && omitAbsent({ start: fact.on, end: fact.ended }),
        dateAsserted: fact.on,
        subject: { reference: shelf.patient },
        taken: gp ? 'unk' : 'y',
        note: fact.note && [{ text: fact.note }],
        dosage: [{ text: fact.dose }],
        ...fact.extra,
      }),
    },
    stamp(shelf, 'MedicationStatement', fact.ended ?? fact.on, fact.nopat),
  );
}

const repeatsOf = (issued: number): object => ({
  url: REPEATS,
  extension: [
    { url: 'numberOfRepeatPrescriptionsAllowed', valueUnsignedInt: Math.max(issued, REPEATS_ALLOWED) },
    { url: 'numberOfRepeatPrescriptionsIssued', valueUnsignedInt: issued },
  ],
});

/** GP Connect: Medication, a plan, one order for each issue and the statement; elsewhere the statement alone. */
export function medicine(shelf: Shelf, fact: MedicineFact): Resource {
  if (!isGpConnect(shelf)) return statement(shelf, fact, { medicationCodeableConcept: named(fact, shelf) });
  const medication = shelf.add(
    { resourceType: 'Medication', code: named(fact, shelf) },
    stamp(shelf, 'Medication', fact.on, false),
  );
  const medicationReference = { reference: `Medication/${medication.id ?? ''}` };
  const repeat = fact.course === 'repeat';
  const request = (intent: 'plan' | 'order', on: string | undefined, basedOn?: string): Resource =>
    shelf.add(
      {
        resourceType: 'MedicationRequest',
        ...omitAbsent({
          extension: [
            {
              url: PRESCRIPTION_TYPE,
              valueCodeableConcept: {
                coding: [
                  {
                    system: 'https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-PrescriptionType-1',
                    code: repeat ? 'repeat' : 'acute',
                    display: repeat ? 'Repeat' : 'Acute',
                  },
                ],
              },
            },
            ...(repeat && intent === 'plan' ? [repeatsOf(fact.issues ?? 1)] : []),
          ],
          basedOn: basedOn && [{ reference: basedOn }],
          groupIdentifier: fact.identifier,
          status: intent === 'order' ? 'completed' : (fact.status ?? 'active'),
          intent,
          medicationReference,
          subject: { reference: shelf.patient },
          authoredOn: on,
          requester: {
            agent: { reference: clinician(shelf, fact.clinician) },
            onBehalfOf: { reference: organisation(shelf) },
          },
          recorder: { reference: clinician(shelf, fact.clinician) },
          dosageInstruction: [{ text: fact.dose }],
          dispenseRequest: omitAbsent({
            validityPeriod: on && omitAbsent({ start: on, end: intent === 'plan' ? fact.ended : undefined }),
            quantity: { value: fact.medicine.pack, unit: fact.medicine.unit },
            expectedSupplyDuration: {
              value: repeat ? 28 : 7,
              unit: 'day',
              system: 'http://unitsofmeasure.org',
              code: 'd',
            },
          }),
        }),
      },
      stamp(shelf, 'MedicationRequest', on, fact.nopat),
    );
  const planned = request('plan', fact.on);
  const plan = `MedicationRequest/${planned.id ?? ''}`;
  for (let issue = 0; issue < (fact.issues ?? 1); issue++) request('order', issuedOn(fact.on, issue), plan);
  return statement(shelf, fact, { medicationReference }, plan);
}
