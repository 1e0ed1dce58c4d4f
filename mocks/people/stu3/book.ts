import type { RecordBook } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { nameAsReason, nameInHeader } from '../relate.ts';
import type { ListName } from './gpc-lists.ts';
import { isGpConnect } from './concept.ts';
import { createLists } from './gpc-lists.ts';
import { medicine } from './medicines.ts';
import { bloodPressure, finding, panel, result } from './observations.ts';
import { addPatient } from './people-and-places.ts';
import { episode, flag, plan } from './plans.ts';
import { allergy, problem } from './problems.ts';
import { appointment, letter, procedure, vaccination, visit } from './visits.ts';

/** Opens a record in FHIR STU3: GP Connect with its lists, or Care Connect. */
export function openStu3Book(shelf: Shelf): RecordBook {
  addPatient(shelf);
  const lists = isGpConnect(shelf) ? createLists(shelf) : undefined;
  const listed = (name: ListName, item: Resource): Resource => {
    lists?.enter(name, item);
    return item;
  };
  return {
    resources: shelf.resources,
    patient: shelf.patient,
    problem: (f) => listed('problems', problem(shelf, f)),
    allergy: (f) => listed(f.clinical === 'resolved' ? 'endedAllergies' : 'allergies', allergy(shelf, f)),
    medicine: (f) => listed('medications', medicine(shelf, f)),
    result: (f) => listed(f.test.vital ? 'uncategorised' : 'investigations', result(shelf, f)),
    finding: (f) => listed('uncategorised', finding(shelf, f)),
    bloodPressure: (f) => listed('uncategorised', bloodPressure(shelf, f)),
    panel: (f) => listed('investigations', panel(shelf, f)),
    vaccination: (f) => listed('immunisations', vaccination(shelf, f)),
    visit: (f) => listed('consultations', visit(shelf, f)),
    procedure: (f) => listed('uncategorised', procedure(shelf, f)),
    appointment: (f) => appointment(shelf, f),
    letter: (f) => letter(shelf, f),
    plan: (f) => plan(shelf, f),
    flag: (f) => flag(shelf, f),
    episode: (f) => episode(shelf, f),
    relate: lists === undefined ? nameAsReason : nameInHeader,
    raw: (resource, on) => shelf.add(resource, { on }),
  };
}
