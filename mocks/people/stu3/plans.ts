import type { EpisodeFact, FlagFact, PlanFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, stamp } from './concept.ts';
import { clinician, organisation } from './people-and-places.ts';

/** A CareConnect-CarePlan-1 with a Goal for each aim. */
export function plan(shelf: Shelf, fact: PlanFact): Resource {
  const goals = fact.goals.map((words) =>
    shelf.add(
      {
        resourceType: 'Goal',
        status: 'in-progress',
        description: { text: words },
        subject: { reference: shelf.patient },
        ...(fact.on && { startDate: fact.on, statusDate: fact.on }),
      },
      { on: fact.on },
    ),
  );
  return shelf.add(
    {
      resourceType: 'CarePlan',
      ...omitAbsent({
        status: fact.status ?? 'active',
        intent: 'plan',
        category: [codeable(fact.category, shelf)],
        title: fact.title,
        subject: { reference: shelf.patient },
        period: fact.on && { start: fact.on },
        author: [{ reference: clinician(shelf, fact.clinician) }],
        goal: goals.map((g) => ({ reference: `Goal/${g.id ?? ''}` })),
        activity: fact.activities.map((description) => ({ detail: { status: 'in-progress', description } })),
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    stamp(shelf, 'CarePlan', fact.on, fact.nopat),
  );
}

/** A CareConnect-Flag-1; STU3 has one category. */
export function flag(shelf: Shelf, fact: FlagFact): Resource {
  return shelf.add(
    {
      resourceType: 'Flag',
      ...omitAbsent({
        status: fact.status ?? (fact.ended ? 'inactive' : 'active'),
        category: {
          coding: [{ system: 'http://hl7.org/fhir/flag-category', code: 'clinical', display: 'Clinical' }],
        },
        code: { text: fact.words },
        subject: { reference: shelf.patient },
        period: fact.on && omitAbsent({ start: fact.on, end: fact.ended }),
        author: { reference: organisation(shelf) },
        ...fact.extra,
      }),
    },
    stamp(shelf, 'Flag', fact.on, fact.nopat),
  );
}

/** A CareConnect-EpisodeOfCare-1 under one team. */
export function episode(shelf: Shelf, fact: EpisodeFact): Resource {
  return shelf.add(
    {
      resourceType: 'EpisodeOfCare',
      ...omitAbsent({
        status: fact.status ?? (fact.ended ? 'finished' : 'active'),
        type: [{ text: fact.team }],
        patient: { reference: shelf.patient },
        managingOrganization: { reference: organisation(shelf) },
        period: fact.on && omitAbsent({ start: fact.on, end: fact.ended }),
        careManager: { reference: clinician(shelf, fact.clinician) },
        ...fact.extra,
      }),
    },
    stamp(shelf, 'EpisodeOfCare', fact.on, fact.nopat),
  );
}
