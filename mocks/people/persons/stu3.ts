import type { Person } from '../../kit/world.ts';
import type { Studio } from '../draft.ts';
import { prescriptionNumber } from '../blocks/identifiers.ts';
import { values, visitsBetween } from '../blocks/laboratory.ts';
import { ordinaryYears, routineCheck } from '../blocks/living.ts';
import { adultVaccinations } from '../blocks/vaccinations.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { FINDING, PANEL, VITAL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Registered at the practice that speaks GP Connect, and seen by the community trust that speaks Care Connect. */
export function stu3(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 3, {
      name: { prefix: 'Ms', given: ['Saoirse', 'Máire'], family: 'Ní Bhriain' },
      dateOfBirth: '1979-08-23',
      gender: 'female',
      gpOds: 'Y99902',
      tags: ['stu3', 'asthma', 'vaccinations', 'copies'],
    }),
  );
  const { random, today } = draft;
  const gp = draft.book('hightown');
  const community = draft.book('calder');
  const number = prescriptionNumber(random, 'Y99902');

  const asthma = gp.problem({ concept: PROBLEM.asthma, on: '1991-04-03' });
  community.problem({ concept: PROBLEM.asthma, on: '1991-04-03' });
  const gout = gp.problem({
    concept: PROBLEM.gout,
    on: '2018-06-29',
    clinical: 'inactive',
    significance: 'minor',
  });
  gp.problem({ concept: PROBLEM.hayFever, on: '1995', significance: 'minor' });
  gp.allergy({
    concept: ALLERGY.peanut,
    on: '1986-07',
    category: 'food',
    reaction: { concept: REACTION.anaphylaxis, severity: 'severe' },
  });
  gp.allergy({
    concept: ALLERGY.paracetamol,
    on: '2003-01-09',
    clinical: 'resolved',
    note: 'Tolerated since.',
  });
  community.allergy({
    concept: ALLERGY.peanut,
    on: '2020-03-11',
    category: 'food',
    verification: 'confirmed',
    reaction: { concept: REACTION.anaphylaxis, severity: 'severe' },
  });
  const reliever = gp.medicine({
    medicine: MEDICINE.salbutamol,
    course: 'repeat',
    dose: 'Two puffs when needed',
    on: '2012-02-20',
    issues: 9,
    identifier: number,
  });
  const preventer = gp.medicine({
    medicine: MEDICINE.beclometasone,
    course: 'repeat',
    dose: 'Two puffs twice a day',
    on: '2012-02-20',
    issues: 8,
  });
  const allopurinol = gp.medicine({
    medicine: MEDICINE.allopurinol,
    course: 'repeat',
    dose: 'One tablet a day after food',
    on: '2018-07-13',
    ended: '2023-01-10',
    status: 'stopped',
    issues: 3,
  });
  gp.relate(asthma, [reliever, preventer]);
  gp.relate(gout, [allopurinol]);
  community.medicine({ medicine: MEDICINE.salbutamol, dose: 'Two puffs when needed', on: '2012-02-20' });

  ordinaryYears(draft, 'hightown', 9, 2);
  for (const on of visitsBetween(random, addDays(today, -3200), today, 300)) {
    gp.result({ test: VITAL.peakFlow, on, value: random.around(410, 40), bare: true });
    gp.panel({
      panel: PANEL.bloodCount,
      on,
      values: values(random, PANEL.bloodCount),
      bare: random.chance(0.5),
    });
    routineCheck(gp, draft, on, { systolic: 121, weight: 68, height: 167 });
  }
  gp.finding({ concept: FINDING.familyAsthma, on: '2012-02-20' });
  adultVaccinations(gp, draft, 2017);

  community.episode({ team: 'Community respiratory team', on: addDays(today, -420), clinician: 1 });
  for (const on of visitsBetween(random, addDays(today, -420), today, 60)) {
    community.visit({
      concept: VISIT.community,
      on,
      setting: 'HH',
      reason: 'Asthma education and inhaler technique',
      clinician: 1,
    });
    community.result({ test: VITAL.oxygen, on, value: random.int(94, 99), clinician: 1 });
  }
  community.plan({
    title: 'Personal asthma action plan',
    category: DOCUMENT.carePlan,
    on: addDays(today, -410),
    activities: ['Preventer every day, also when well', 'Peak flow diary in the mornings'],
    goals: ['No night waking because of cough', 'Walk to work again by spring'],
  });
  community.procedure({ concept: PROCEDURE.spirometry, on: addDays(today, -380) });
  community.flag({ words: 'Carries an adrenaline pen', on: '2020-03-11' });
  community.appointment({
    title: 'Respiratory nurse, home visit',
    on: addDays(today, 19),
    time: '11:30',
    minutes: 45,
    clinician: 1,
  });
  return draft.finish();
}
