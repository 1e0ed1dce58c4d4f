import type { Person, Resource } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import { adultVaccinations } from '../blocks/vaccinations.ts';
import { prescriptionNumber } from '../blocks/identifiers.ts';
import { reportAndCopy, value, values, visitsBetween } from '../blocks/laboratory.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { lifestyle, minorIllness, routineCheck } from '../blocks/living.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { FINDING, PANEL, TEST } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

const WHERE = { hospital: 'northgate', practice: 'riverside' } as const;

/** Twelve years of type 2 diabetes and high blood pressure, known to practice and hospital under different ids. */
export function diabetes(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 1, {
      name: { prefix: 'Mrs', given: ['Amara', 'Ngozi'], family: 'Okonkwo-Hughes' },
      dateOfBirth: '1961-03-14',
      gender: 'female',
      gpOds: 'Y99901',
      tags: ['diabetes', 'hypertension', 'vaccinations', 'documents', 'copies'],
    }),
  );
  const { random, today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  const start = addDays(today, -365 * 12);

  const mellitus = gp.problem({ concept: PROBLEM.diabetes, on: start });
  hospital.problem({ concept: PROBLEM.diabetes, on: addDays(start, 40), diagnosis: true });
  gp.problem({ concept: PROBLEM.hypertension, on: addDays(start, 420) });
  hospital.problem({ concept: PROBLEM.hypertension, on: addDays(start, 430) });
  gp.problem({
    concept: PROBLEM.ckd3,
    on: addDays(today, -300),
    verification: 'provisional',
    note: 'To be confirmed by a second eGFR below 60.',
  });
  gp.allergy({
    concept: ALLERGY.latex,
    on: '2009-06-02',
    category: 'environment',
    reaction: { concept: REACTION.urticaria, severity: 'mild' },
  });
  hospital.allergy({
    concept: ALLERGY.latex,
    on: '2014-12-18',
    category: 'environment',
    reaction: { concept: REACTION.urticaria, severity: 'mild' },
  });
  lifestyle(gp, draft, start, 164, FINDING.neverSmoked);

  for (const [i, on] of visitsBetween(random, start, today, 122).entries()) {
    const years = i / 3;
    const tendency = {
      [TEST.hba1c.code]: 26 - years,
      [TEST.egfr.code]: 4 - years * 2,
      [TEST.creatinine.code]: years * 2,
      [TEST.cholesterol.code]: -years * 0.08,
    };
    const copy = i % 3 === 0 ? 'same-identifier' : 'same-content';
    reportAndCopy(
      draft,
      WHERE,
      { panel: PANEL.diabetes, on, values: values(random, PANEL.diabetes, tendency) },
      copy,
    );
    if (i % 2 === 0)
      reportAndCopy(
        draft,
        WHERE,
        { panel: PANEL.renal, on, values: values(random, PANEL.renal, tendency) },
        copy,
      );
    if (i % 3 === 1)
      reportAndCopy(
        draft,
        WHERE,
        { panel: PANEL.lipids, on, values: values(random, PANEL.lipids, tendency) },
        copy,
      );
    routineCheck(gp, draft, on, { systolic: 142 - years, weight: 84 - years * 0.6, height: 164 });
    if (i % 5 === 0) minorIllness(gp, draft, addDays(on, 31));
  }
  hospital.panel({
    panel: PANEL.renal,
    on: addDays(today, -2),
    status: 'preliminary',
    values: [138, undefined, 6.1, 96, 57],
    conclusion: 'Potassium not reported: sample haemolysed. Final report to follow.',
  });
  gp.result({
    test: TEST.hba1c,
    on: addDays(today, -700),
    value: 61,
    status: 'amended',
    note: 'Amended: first reported as 16 mmol/mol in error.',
  });
  gp.result({
    test: TEST.hba1c,
    on: addDays(today, -1100),
    value: value(random, TEST.hba1c, 24),
    status: 'corrected',
  });

  gp.relate(mellitus, [medicines(draft, start)]);
  clinics(draft);
  gp.procedure({ concept: PROCEDURE.medicationReview, on: addDays(today, -95) });
  hospital.appointment({ title: 'Diabetes clinic', on: addDays(today, 26), time: '10:20', minutes: 20 });
  hospital.appointment({
    title: 'Dietitian',
    on: addDays(today, -61),
    time: '14:00',
    minutes: 30,
    status: 'cancelled',
  });
  gp.appointment({
    title: 'Diabetes review with the practice nurse',
    on: addDays(today, 12),
    time: '09:40',
    minutes: 30,
    clinician: 2,
  });
  adultVaccinations(gp, draft, 2015);
  return draft.finish();
}

/** Gives the one that is for the diabetes. */
function medicines(draft: Draft, start: string): Resource {
  const { random, today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  const number = prescriptionNumber(random, 'Y99901');
  const metformin = {
    medicine: MEDICINE.metformin,
    course: 'repeat',
    dose: 'Two tablets twice a day with meals',
  } as const;
  const forDiabetes = gp.medicine({
    ...metformin,
    on: addDays(start, 10),
    issues: 12,
    identifier: number,
  });
  hospital.medicine({ ...metformin, on: addDays(start, 10), identifier: number });
  gp.medicine({
    medicine: MEDICINE.gliclazide,
    course: 'repeat',
    dose: 'One tablet with breakfast',
    on: addDays(start, 900),
    ended: addDays(today, -1200),
    status: 'stopped',
    reason: 'Low blood glucose at night',
  });
  gp.medicine({
    medicine: MEDICINE.ramipril10,
    course: 'repeat',
    dose: 'One capsule each morning',
    on: addDays(start, 430),
    issues: 12,
  });
  hospital.medicine({
    medicine: MEDICINE.ramipril10,
    course: 'repeat',
    dose: 'One capsule each morning',
    on: addDays(today, -325),
  });
  gp.medicine({
    medicine: MEDICINE.atorvastatin,
    course: 'repeat',
    dose: 'One tablet at night',
    on: addDays(start, 500),
    issues: 6,
  });
  gp.medicine({
    medicine: MEDICINE.amlodipine,
    course: 'repeat',
    dose: 'One tablet each morning',
    on: addDays(today, -800),
    status: 'on-hold',
    reason: 'Ankle swelling; held until review',
  });
  return forDiabetes;
}

function clinics(draft: Draft): void {
  const { today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  for (const year of [1, 2, 3, 4]) {
    const on = addDays(today, -365 * year + 40);
    hospital.visit({ concept: VISIT.outpatient, on, setting: 'AMB', reason: 'Diabetes clinic' });
    hospital.letter({
      type: DOCUMENT.clinicLetter,
      title: LETTERS.diabetes.title,
      format: 'pdf',
      on,
      sections: LETTERS.diabetes.sections(on, 'Mrs Okonkwo-Hughes'),
    });
    gp.procedure({ concept: PROCEDURE.eyeScreening, on: addDays(on, 60) });
  }
}
