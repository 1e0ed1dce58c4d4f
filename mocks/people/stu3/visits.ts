import type { AppointmentFact, LetterFact, ProcedureFact, VaccinationFact, VisitFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { addDays } from '../dates.ts';
import { letterFile } from '../letters/attachment.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, NOPAT_STU3, stamp } from './concept.ts';
import { clinician, organisation, site } from './people-and-places.ts';

/** A CareConnect-Immunization-1; STU3 says `notGiven` instead of a status. */
export function vaccination(shelf: Shelf, fact: VaccinationFact): Resource {
  const { vaccine } = fact;
  const given = fact.notGiven === undefined;
  return shelf.add(
    {
      resourceType: 'Immunization',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'completed',
        notGiven: !given,
        vaccineCode: codeable(vaccine, shelf),
        patient: { reference: shelf.patient },
        date: fact.on,
        primarySource: true,
        location: { reference: site(shelf) },
        lotNumber: given
          ? (fact.lot ?? shelf.random.letters('ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 6))
          : undefined,
        expirationDate: given && fact.on?.length === 10 ? addDays(fact.on, 200) : undefined,
        doseQuantity: given
          ? { value: 0.5, unit: 'ml', system: 'http://unitsofmeasure.org', code: 'ml' }
          : undefined,
        practitioner: [{ actor: { reference: clinician(shelf, fact.clinician) } }],
        note: fact.note && [{ text: fact.note }],
        explanation: fact.notGiven && { reasonNotGiven: [{ text: fact.notGiven }] },
        vaccinationProtocol: [
          omitAbsent({
            doseSequence: fact.dose,
            targetDisease: vaccine.targets.map((t) => codeable(t, shelf)),
            doseStatus: {
              coding: [
                {
                  system: 'http://hl7.org/fhir/vaccination-protocol-dose-status',
                  code: given ? 'count' : 'nocount',
                },
              ],
            },
          }),
        ],
        ...fact.extra,
      }),
    },
    stamp(shelf, 'Immunization', fact.on, fact.nopat),
  );
}

/** A CareConnect-Encounter-1. */
export function visit(shelf: Shelf, fact: VisitFact): Resource {
  const start = fact.on && shelf.at(fact.on);
  const future = fact.on !== undefined && fact.on > shelf.today;
  return shelf.add(
    {
      resourceType: 'Encounter',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? (future ? 'planned' : 'finished'),
        class: { system: 'http://hl7.org/fhir/v3/ActCode', code: fact.setting },
        type: [codeable(fact.concept, shelf)],
        subject: { reference: shelf.patient },
        participant: [{ individual: { reference: clinician(shelf, fact.clinician) } }],
        period: start && omitAbsent({ start, end: fact.until && shelf.at(fact.until, '17:40') }),
        reason: fact.reason && [{ text: fact.reason }],
        location: [{ location: { reference: site(shelf) } }],
        serviceProvider: { reference: organisation(shelf) },
        ...fact.extra,
      }),
    },
    stamp(shelf, 'Encounter', fact.until ?? fact.on, fact.nopat),
  );
}

/** A CareConnect-Procedure-1. */
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
        performer: [{ actor: { reference: clinician(shelf, fact.clinician) } }],
        location: { reference: site(shelf) },
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    stamp(shelf, 'Procedure', fact.on, fact.nopat),
  );
}

/** A CareConnect-Appointment-1; fulfilled when past and booked when to come. */
export function appointment(shelf: Shelf, fact: AppointmentFact): Resource {
  const on = fact.on ?? shelf.today;
  const [hours = 9, minutes = 0] = fact.time.split(':').map(Number);
  const end = hours * 60 + minutes + fact.minutes;
  const endTime = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
  return shelf.add(
    {
      resourceType: 'Appointment',
      ...omitAbsent({
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
    stamp(shelf, 'Appointment', addDays(on, -21), fact.nopat),
  );
}

/** A CareConnect-DocumentReference-1 and the Binary that holds the letter. */
export function letter(shelf: Shelf, fact: LetterFact): Resource {
  const file = letterFile(shelf, fact);
  const date = fact.on ?? shelf.today;
  const withheld = fact.nopat === true || fact.contentLabel === true;
  const binary = shelf.add(
    { resourceType: 'Binary', contentType: file.contentType, content: file.bytes.toString('base64') },
    { on: fact.on, ...(withheld && { security: NOPAT_STU3 }) },
  );
  return shelf.add(
    {
      resourceType: 'DocumentReference',
      ...omitAbsent({
        identifier: fact.identifier && [fact.identifier],
        status: fact.status ?? 'current',
        type: codeable(fact.type, shelf),
        subject: { reference: shelf.patient },
        created: shelf.at(date, '16:20'),
        indexed: shelf.at(date, '17:05'),
        author: [{ reference: clinician(shelf, fact.clinician), display: file.author }],
        custodian: { reference: organisation(shelf) },
        description: fact.title,
        securityLabel: fact.contentLabel ? [{ coding: [NOPAT_STU3] }] : undefined,
        content: [
          {
            attachment: {
              contentType: file.contentType,
              url: `Binary/${binary.id ?? ''}`,
              size: file.bytes.length,
              title: fact.title,
              creation: date,
            },
          },
        ],
        ...fact.extra,
      }),
    },
    stamp(shelf, 'DocumentReference', fact.on, fact.nopat),
  );
}
