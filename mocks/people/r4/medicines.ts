import type { MedicineFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, coded, HL7, NOPAT, ukCore } from './concept.ts';
import { clinician } from './people-and-places.ts';

/** A UKCore-MedicationRequest: repeat or acute at a practice, discharge medicine at a hospital. */
export function medicine(shelf: Shelf, fact: MedicineFact): Resource {
  const repeat = fact.course === 'repeat';
  const setting =
    shelf.platform.type === 'GP practice' ? ['community', 'Community'] : ['discharge', 'Discharge'];
  const unit = fact.medicine.unit;
  return shelf.add(
    {
      resourceType: 'MedicationRequest',
      ...omitAbsent({
        groupIdentifier: fact.identifier,
        status: fact.status ?? 'active',
        statusReason: fact.reason && { text: fact.reason },
        intent: 'order',
        category: [coded(`${HL7}medicationrequest-category`, setting[0] ?? '', setting[1])],
        medicationCodeableConcept: fact.text
          ? { ...codeable(fact.medicine, shelf), text: fact.text }
          : codeable(fact.medicine, shelf),
        subject: { reference: shelf.patient },
        authoredOn: fact.on,
        requester: { reference: clinician(shelf, fact.clinician) },
        courseOfTherapyType: coded(
          `${HL7}medicationrequest-course-of-therapy`,
          repeat ? 'continuous' : 'acute',
          repeat ? 'Continuous long term therapy' : 'Short course (acute) therapy',
        ),
        note: fact.note && [{ text: fact.note }],
        dosageInstruction: [{ text: fact.dose }],
        dispenseRequest: {
          ...(fact.on && { validityPeriod: omitAbsent({ start: fact.on, end: fact.ended }) }),
          ...(fact.issues && { numberOfRepeatsAllowed: fact.issues }),
          quantity: { value: fact.medicine.pack, unit },
          expectedSupplyDuration: {
            value: repeat ? 28 : 7,
            unit: 'day',
            system: 'http://unitsofmeasure.org',
            code: 'd',
          },
        },
        ...fact.extra,
      }),
    },
    {
      on: fact.ended ?? fact.on,
      profile: ukCore('MedicationRequest'),
      ...(fact.nopat && { security: NOPAT }),
    },
  );
}
