import { DAY_ONLY, EXTRA_NOTE, OTHER_CODE, OTHER_OFFSET, OTHER_WORDS, forAll } from '../alter.ts';
import type { Alteration } from '../alter.ts';
import { FLAGS, LETTERS, PLANS, VISITS } from '../codes/care.ts';
import { dayAfter, timeOn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { tellAppointment, tellCarePlan, tellFlag, tellGoal, tellVisit } from '../tell/care.ts';
import type { ToldAppointment, ToldGoal, ToldPlan, ToldVisit } from '../tell/care.ts';
import { tellDocument } from '../tell/documents.ts';
import type { ToldDocument } from '../tell/documents.ts';
import type { Telling } from '../tell/telling.ts';
import type { PlatformName } from '../types.ts';

const PLACES = [
  'Fell Road Clinic',
  'Market Square Surgery',
  'Old Mill Day Unit',
  'West Wing Ward 4',
] as const;
const MOVED = [OTHER_OFFSET, OTHER_WORDS, EXTRA_NOTE] as const;

const capitals = <Told extends Telling>(name: keyof Told & string): Alteration<Told> => ({
  about: 'words',
  tag: `${name}-in-capitals`,
  change: (told) => ({ ...told, [name]: String(told[name]).toUpperCase() }),
});

/** Plants visits: one told by two sources, two on one day that are two. */
export function plantVisits(draft: Draft): void {
  const put = draft.putter(tellVisit);
  const told = (day: string, hour = draft.random.int(9, 12)): ToldVisit => ({
    concept: draft.random.pick(VISITS),
    form: 'snomed',
    when: timeOn(day, hour, 10),
    end: timeOn(day, hour, 35),
    status: 'finished',
    setting: 'AMB',
    place: draft.random.pick(PLACES),
    identifiers: [],
    author: 'Dr C Example',
  });
  const noEnd: Alteration<ToldVisit> = {
    about: 'end',
    tag: 'without-end',
    change: ({ end: _end, ...rest }) => rest,
  };
  const alterations = [...forAll<ToldVisit>(...MOVED, DAY_ONLY), noEnd, capitals<ToldVisit>('place')];
  draft.copied('visit', 'copied', { told: told(draft.day()), put, at: draft.several(), alterations });
  if (draft.random.chance(0.5)) {
    const day = draft.day();
    const [a, b] = draft.two();
    const first = told(day, 9);
    draft.single('visit', 'two-on-one-day', { told: first, put, at: a });
    const later = {
      ...first,
      when: timeOn(day, 15, 5),
      end: timeOn(day, 15, 30),
      place: draft.random.pick(PLACES),
    };
    draft.single('visit', 'two-on-one-day', { told: later, put, at: b });
  }
}

/** Plants letters, also at the service that holds nothing else. */
export function plantDocuments(draft: Draft): void {
  const put = draft.putter(tellDocument);
  const places: readonly PlatformName[] = [...draft.platforms, 'eastfield'];
  const told = (day: string): ToldDocument => {
    const concept = draft.random.pick(LETTERS);
    return {
      concept,
      form: 'snomed',
      when: draft.time(day),
      status: 'current',
      title: `${concept.snomed[1]} of ${day}`,
      content: `Dear Colleague, thank you for seeing this person on ${day}. Reference ${draft.random.hex(8)}.`,
      identifiers: [],
      author: 'Dr D Example',
    };
  };
  const alterations = [
    ...forAll<ToldDocument>(OTHER_CODE, DAY_ONLY, OTHER_OFFSET),
    capitals<ToldDocument>('title'),
  ];
  for (let count = 0; count < 2; count += 1) {
    const at = draft.several(count === 0 ? places : draft.platforms);
    draft.copied('document', 'copied', { told: told(draft.day()), put, at, alterations });
  }
  if (draft.random.chance(0.5)) {
    const [a, b] = draft.two(places);
    const day = draft.day();
    const one = { ...told(day), when: day };
    draft.single('document', 'two-of-one-title', { told: one, put, at: a });
    const other = { ...told(day), when: day, concept: one.concept, title: one.title };
    draft.single('document', 'two-of-one-title', { told: other, put, at: b });
  }
}

const AIMS = [
  'Walk for 30 minutes on five days a week',
  'Stop smoking',
  'Lose 5 kg',
  'Sleep through the night',
];

/** Plants care plans and goals. */
export function plantPlans(draft: Draft): void {
  const planPut = draft.putter(tellCarePlan);
  const plan = (): ToldPlan => {
    const concept = draft.take(PLANS) ?? PLANS[0];
    if (concept === undefined) throw new Error('No plans');
    return {
      concept,
      form: 'snomed',
      when: draft.day(),
      status: 'active',
      title: `${concept.snomed[1]} agreed`,
      activity: 'Review in six months',
      identifiers: [],
      author: 'Nurse E Example',
    };
  };
  const told = plan();
  const alterations = [
    ...forAll<ToldPlan>(EXTRA_NOTE),
    capitals<ToldPlan>('title'),
    capitals<ToldPlan>('activity'),
  ];
  draft.copied('care-plan', 'copied', { told, put: planPut, at: draft.several(), alterations });
  const [a, b] = draft.two();
  if (draft.random.chance(0.5)) {
    const one = plan();
    const other = { ...plan(), when: one.when };
    draft.single('care-plan', 'two-from-one-day', { told: one, put: planPut, at: a });
    draft.single('care-plan', 'two-from-one-day', { told: other, put: planPut, at: b });
  }
  const goalPut = draft.putter(tellGoal);
  const goal = (description: string, when = draft.day()): ToldGoal => ({
    concept: { snomed: ['', description] },
    form: 'words',
    when,
    status: 'active',
    description,
    due: dayAfter(when, 180),
    identifiers: [],
  });
  const aim = draft.take(AIMS) ?? 'Eat well';
  const changes = [...forAll<ToldGoal>(EXTRA_NOTE), capitals<ToldGoal>('description')];
  draft.copied('goal', 'copied', {
    told: goal(aim),
    put: goalPut,
    at: draft.several(),
    alterations: changes,
  });
  const next = draft.take(AIMS);
  const third = draft.take(AIMS);
  if (next === undefined || third === undefined || draft.random.chance(0.5)) return;
  const day = draft.day();
  draft.single('goal', 'two-from-one-day', { told: goal(next, day), put: goalPut, at: a });
  draft.single('goal', 'two-from-one-day', { told: goal(third, day), put: goalPut, at: b });
}

/** Plants appointments: one told by two sources, two on one day that are two. */
export function plantAppointments(draft: Draft): void {
  const put = draft.putter(tellAppointment);
  const told = (day: string, hour: number): ToldAppointment => ({
    concept: draft.random.pick(VISITS.slice(0, 2)),
    form: 'snomed',
    when: timeOn(day, hour, 20),
    end: timeOn(day, hour, 40),
    status: 'booked',
    place: draft.random.pick(PLACES),
    identifiers: [],
  });
  const zone: Alteration<ToldAppointment> = {
    about: 'date',
    tag: 'other-offset',
    change: (one) => ({ ...one, when: inUtc(one.when), end: inUtc(one.end) }),
  };
  const alterations = [...forAll<ToldAppointment>(OTHER_WORDS), zone, capitals<ToldAppointment>('place')];
  draft.copied('appointment', 'copied', {
    told: told(draft.day(2027, 2028), 10),
    put,
    at: draft.several(),
    alterations,
  });
  if (draft.random.chance(0.5)) {
    const day = draft.day(2027, 2028);
    const [a, b] = draft.two();
    const first = told(day, 9);
    draft.single('appointment', 'two-on-one-day', { told: first, put, at: a });
    draft.single('appointment', 'two-on-one-day', {
      told: { ...first, when: timeOn(day, 14, 0), end: timeOn(day, 14, 20) },
      put,
      at: b,
    });
  }
}

const inUtc = (when: string): string => new Date(when).toISOString().replace('.000', '');

/** Plants alerts: one told by two sources, two of different kinds from one day. */
export function plantFlags(draft: Draft): void {
  const put = draft.putter(tellFlag);
  const told = (when = draft.day()): Telling | undefined => {
    const concept = draft.take(FLAGS);
    return concept && { concept, form: 'snomed', when, status: 'active', identifiers: [] };
  };
  const first = told();
  if (first)
    draft.copied('flag', 'copied', {
      told: first,
      put,
      at: draft.several(),
      alterations: forAll(OTHER_WORDS),
    });
  const [one, other] = [told('2020-02-11'), told('2020-02-11')];
  const [a, b] = draft.two();
  if (one === undefined || other === undefined || draft.random.chance(0.5)) return;
  draft.single('flag', 'two-kinds-one-day', { told: one, put, at: a });
  draft.single('flag', 'two-kinds-one-day', { told: other, put, at: b });
}
