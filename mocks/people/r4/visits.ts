import type { AppointmentFact, ProcedureFact, VaccinationFact, VisitFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { PLACE } from '../codes/care.ts';
import { addDays } from '../dates.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, HL7, NOPAT, ukCore } from './concept.ts';
import { clinician, organisation, site } from './people-and-places.ts';

const CLASS = {
  AMB: 'ambulatory',
  IMP: 'inpatient encounter',
  EMER: 'emergency',
  HH: 'home health',
  VR: 'virtual',
} as const;

/** A UKCore-Immunization; not-done carries its reason. */
export function vaccination(shelf: Shelf, fact: VaccinationFact): Resource {
  const { vaccine } = fact;
  const given = fact.notGiven === undefined;
  const oral = vaccine.route === 'oral';
  return shelf.add(
    {
      resourceType: 'Immunization',
      ...omitAbsent({
        extension: vaccine.procedure && [
          {
            url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure',
            valueCodeableConcept: codeable(vaccine.procedure, shelf),
          },
        ],
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? (given ? 'completed' : 'not-done'),
        statusReason: fact.notGiven && { text: fact.notGiven },
        vaccineCode: codeable(vaccine, shelf),
        patient: { reference: shelf.patient },
        ...(fact.on ? { occurrenceDateTime: fact.on } : { occurrenceString: 'Date not recorded' }),
        recorded: fact.on,
        primarySource: shelf.platform.type === 'GP practice',
        location: { reference: site(shelf) },
        manufacturer: given ? { display: vaccine.maker } : undefined,
        lotNumber: given
          ? (fact.lot ?? shelf.random.letters('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 6))
          : undefined,
        expirationDate: given && fact.on?.length === 10 ? addDays(fact.on, 200) : undefined,
        site: given && !oral ? codeable(PLACE.leftArm, shelf) : undefined,
        route: given ? codeable(oral ? PLACE.oral : PLACE.intramuscular, shelf) : undefined,
        doseQuantity: given
          ? { value: oral ? 1.5 : 0.5, unit: 'ml', system: 'http://unitsofmeasure.org', code: 'ml' }
          : undefined,
        performer: [{ actor: { reference: clinician(shelf, fact.clinician ?? 2) } }],
        note: fact.note && [{ text: fact.note }],
        protocolApplied: [
          omitAbsent({
            targetDisease: vaccine.targets.map((t) => codeable(t, shelf)),
            ...(fact.dose
              ? { doseNumberPositiveInt: fact.dose }
              : { doseNumberString: 'Dose sequence not recorded' }),
          }),
        ],
        ...fact.extra,
      }),
    },
    { on: fact.on, profile: ukCore('Immunization'), ...(fact.nopat && { security: NOPAT }) },
  );
}

/** A UKCore-Encounter. */
export function visit(shelf: Shelf, fact: VisitFact): Resource {
  const start = fact.on && shelf.at(fact.on);
  const future = fact.on !== undefined && fact.on > shelf.today;
  return shelf.add(
    {
      resourceType: 'Encounter',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? (future ? 'planned' : 'finished'),
        class: { system: `${HL7}v3-ActCode`, code: fact.setting, display: CLASS[fact.setting] },
        type: [codeable(fact.concept, shelf)],
        subject: { reference: shelf.patient },
        participant: [{ individual: { reference: clinician(shelf, fact.clinician) } }],
        period: start && omitAbsent({ start, end: fact.until && shelf.at(fact.until, '17:40') }),
        reasonCode: fact.reason && [{ text: fact.reason }],
        location: [{ location: { reference: site(shelf) } }],
        serviceProvider: { reference: organisation(shelf) },
        ...fact.extra,
      }),
    },
    { on: fact.until ?? fact.on, profile: ukCore('Encounter'), ...(fact.nopat && { security: NOPAT }) },
  );
}

/** A UKCore-Procedure. */
export function procedure(shelf: Shelf, fact: ProcedureFact): Resource {
  return shelf.add(
    {
      resourceType: 'Procedure',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'completed',
        code: codeable(fact.concept, shelf),
        subject: { reference: shelf.patient },
        performedDateTime: fact.on,
        performer: [{ actor: { reference: clinician(shelf, fact.clinician ?? 1) } }],
        location: { reference: site(shelf) },
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    { on: fact.on, profile: ukCore('Procedure'), ...(fact.nopat && { security: NOPAT }) },
  );
}

/** A UKCore-Appointment; without a status it is fulfilled when past and booked when to come. */
export function appointment(shelf: Shelf, fact: AppointmentFact): Resource {
  const on = fact.on ?? shelf.today;
  const [hours = 9, minutes = 0] = fact.time.split(':').map(Number);
  const end = hours * 60 + minutes + fact.minutes;
  const endTime = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
  return shelf.add(
    {
      resourceType: 'Appointment',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? (on > shelf.today ? 'booked' : 'fulfilled'),
        description: fact.title,
        serviceType: [{ text: fact.title }],
        start: shelf.at(on, fact.time),
        end: shelf.at(on, endTime),
        minutesDuration: fact.minutes,
        comment: fact.note,
        participant: [
          { actor: { reference: shelf.patient }, status: 'accepted' },
          { actor: { reference: clinician(shelf, fact.clinician) }, status: 'accepted' },
          { actor: { reference: site(shelf) }, status: 'accepted' },
        ],
        ...fact.extra,
      }),
    },
    { on: addDays(on, -21), profile: ukCore('Appointment') },
  );
}
