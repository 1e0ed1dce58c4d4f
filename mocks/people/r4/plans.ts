import type { EpisodeFact, FlagFact, PlanFact } from '../facts.ts';
import type { Resource } from '../../kit/world.ts';
import type { Shelf } from '../shelf.ts';
import { omitAbsent } from '../omit-absent.ts';
import { codeable, coded, HL7, ukCore } from './concept.ts';
import { clinician, organisation } from './people-and-places.ts';

/** A UKCore-CarePlan with a Goal for each aim. */
export function plan(shelf: Shelf, fact: PlanFact): Resource {
  const goals = fact.goals.map((words) =>
    shelf.add(
      {
        resourceType: 'Goal',
        lifecycleStatus: 'active',
        description: { text: words },
        subject: { reference: shelf.patient },
        ...(fact.on && { startDate: fact.on }),
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
        created: fact.on,
        author: { reference: clinician(shelf, fact.clinician) },
        goal: goals.map((g) => ({ reference: `Goal/${g.id ?? ''}` })),
        activity: fact.activities.map((description) => ({ detail: { status: 'in-progress', description } })),
        note: fact.note && [{ text: fact.note }],
        ...fact.extra,
      }),
    },
    { on: fact.on, profile: ukCore('CarePlan') },
  );
}

/** A Flag that carers of the person should see. */
export function flag(shelf: Shelf, fact: FlagFact): Resource {
  return shelf.add(
    {
      resourceType: 'Flag',
      ...omitAbsent({
        status: fact.status ?? (fact.ended ? 'inactive' : 'active'),
        category: [coded(`${HL7}flag-category`, 'clinical', 'Clinical')],
        code: { text: fact.words },
        subject: { reference: shelf.patient },
        period: fact.on && omitAbsent({ start: fact.on, end: fact.ended }),
        author: { reference: organisation(shelf) },
        ...fact.extra,
      }),
    },
    { on: fact.on, profile: ukCore('Flag') },
  );
}

/** An EpisodeOfCare under one team. */
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
    { on: fact.on, profile: ukCore('EpisodeOfCare') },
  );
}
