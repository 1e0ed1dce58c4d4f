import type { RecordBook } from '../facts.ts';
import type { Shelf } from '../shelf.ts';
import { nameAsReason } from '../relate.ts';
import { letter } from './letters.ts';
import { medicine } from './medicines.ts';
import { bloodPressure, finding, panel, result } from './observations.ts';
import { addPatient } from './people-and-places.ts';
import { episode, flag, plan } from './plans.ts';
import { allergy, problem } from './problems.ts';
import { appointment, procedure, vaccination, visit } from './visits.ts';

/** Opens a record written in FHIR R4 with UK Core profiles. */
export function openR4Book(shelf: Shelf): RecordBook {
  addPatient(shelf);
  return {
    resources: shelf.resources,
    patient: shelf.patient,
    problem: (f) => problem(shelf, f),
    allergy: (f) => allergy(shelf, f),
    medicine: (f) => medicine(shelf, f),
    result: (f) => result(shelf, f),
    finding: (f) => finding(shelf, f),
    bloodPressure: (f) => bloodPressure(shelf, f),
    panel: (f) => panel(shelf, f),
    vaccination: (f) => vaccination(shelf, f),
    visit: (f) => visit(shelf, f),
    procedure: (f) => procedure(shelf, f),
    appointment: (f) => appointment(shelf, f),
    letter: (f) => letter(shelf, f),
    plan: (f) => plan(shelf, f),
    flag: (f) => flag(shelf, f),
    episode: (f) => episode(shelf, f),
    relate: nameAsReason,
    raw: (resource, on) => shelf.add(resource, { on }),
  };
}
