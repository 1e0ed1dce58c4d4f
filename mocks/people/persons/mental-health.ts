import type { Person } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import { value, visitsBetween } from '../blocks/laboratory.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { ordinaryYears } from '../blocks/living.ts';
import { DOCUMENT, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { TEST, VITAL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Under the community mental health team, with scores, notes and a crisis plan that only staff can fetch. */
export function mentalHealth(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 16, {
      name: { prefix: 'Mx', given: ['Jordan'], family: 'Blackwood-Reyes' },
      dateOfBirth: '1992-04-04',
      gender: 'other',
      gpOds: 'Y99901',
      tags: ['mental-health', 'stu3', 'sensitive'],
      extraPointers: [
        {
          kind: 'ssp',
          custodian: 'RZ902',
          title: 'Mental health crisis plan',
          type: { code: DOCUMENT.crisisPlan.code, display: DOCUMENT.crisisPlan.display },
        },
      ],
    }),
  );
  const { today } = draft;
  const gp = draft.book('riverside');
  const team = draft.book('calder');
  const from = addDays(today, -1300);
  ordinaryYears(draft, 'riverside', 6, 1);
  gp.problem({ concept: PROBLEM.depression, on: '2013-11-08', clinical: 'inactive' });
  gp.problem({ concept: PROBLEM.bipolar, on: from });
  team.problem({ concept: PROBLEM.bipolar, on: from });
  team.problem({ concept: PROBLEM.depression, on: '2013-11-08', clinical: 'remission' });
  gp.allergy({
    concept: ALLERGY.paracetamol,
    on: '2010-02-02',
    category: 'medication',
    verification: 'unconfirmed',
    reaction: { concept: REACTION.nausea, severity: 'mild' },
  });
  gp.medicine({
    medicine: MEDICINE.lithium,
    course: 'repeat',
    dose: 'Four tablets at night',
    on: addDays(from, 30),
    issues: 12,
  });
  team.medicine({ medicine: MEDICINE.lithium, dose: 'Four tablets at night', on: addDays(from, 30) });
  gp.medicine({
    medicine: MEDICINE.citalopram,
    course: 'repeat',
    dose: 'One tablet a day',
    on: '2013-11-08',
    ended: from,
    status: 'stopped',
    reason: 'Change of diagnosis',
  });
  team.episode({ team: 'Community mental health team', on: from, clinician: 2 });
  team.episode({
    team: 'Crisis resolution and home treatment',
    on: addDays(from, 200),
    ended: addDays(from, 221),
  });
  contacts(draft, from);
  return draft.finish();
}

function contacts(draft: Draft, from: string): void {
  const { random, today } = draft;
  const gp = draft.book('riverside');
  const team = draft.book('calder');
  for (const [i, on] of visitsBetween(random, from, today, 45).entries()) {
    team.visit({
      concept: VISIT.mentalHealth,
      on,
      setting: i % 3 ? 'AMB' : 'HH',
      clinician: 2,
      reason: 'Care co-ordinator review',
      ...(i === 9 && { status: 'cancelled' }),
    });
    team.result({
      test: VITAL.phq9,
      on,
      value: Math.max(0, value(random, VITAL.phq9) - Math.floor(i / 4)),
      interpretation: [],
    });
    if (i % 2) team.result({ test: VITAL.gad7, on, value: value(random, VITAL.gad7), interpretation: [] });
    if (i % 6 === 0)
      team.result({ test: VITAL.honos, on, value: value(random, VITAL.honos), interpretation: [] });
    if (i % 4 === 0)
      gp.result({
        test: {
          display: 'Serum lithium level',
          unit: 'mmol/L',
          ucum: 'mmol/L',
          low: 0.4,
          high: 1,
          decimals: 2,
          mean: 0.7,
          spread: 0.25,
        },
        on,
        value: random.around(0.7, 0.25, 2),
      });
    if (i % 4 === 0) gp.result({ test: TEST.tsh, on, value: value(random, TEST.tsh) });
  }
  writings(draft, from);
}

function writings(draft: Draft, from: string): void {
  const { today } = draft;
  const team = draft.book('calder');
  const notes = addDays(today, -60);
  team.finding({
    concept: { display: 'Progress note' },
    words:
      'Spoke about the anniversary of a bereavement and about drinking more than intended. Wishes this to stay between us and the team.',
    on: notes,
    category: 'exam',
    clinician: 2,
  });
  team.plan({
    title: 'Care programme approach plan',
    category: DOCUMENT.carePlan,
    on: addDays(today, -200),
    clinician: 2,
    activities: ['Lithium level every three months', 'Peer-support group on Tuesdays'],
    goals: ['Back to part-time work in the spring', 'Six nights of sleep in seven'],
  });
  team.flag({ words: 'Prefers not to be seen by male staff when unwell', on: addDays(from, 210) });
  team.letter({
    type: DOCUMENT.clinicLetter,
    title: LETTERS.mentalHealth.title,
    format: 'pdf',
    on: addDays(today, -70),
    sections: LETTERS.mentalHealth.sections(addDays(today, -70), 'Jordan'),
  });
  team.appointment({
    title: 'Care co-ordinator review',
    on: addDays(today, 17),
    time: '15:00',
    minutes: 50,
    clinician: 2,
  });
  team.appointment({
    title: 'Consultant psychiatrist',
    on: addDays(today, -25),
    time: '10:00',
    minutes: 40,
    status: 'noshow',
  });
}
