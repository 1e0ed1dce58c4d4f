import type { Person } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import { reportAndCopy, values, visitsBetween } from '../blocks/laboratory.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { lifestyle, minorIllness } from '../blocks/living.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { FINDING, PANEL, TEST } from '../codes/tests.ts';
import { VACCINE } from '../codes/vaccines.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Practice and hospital disagree: on an allergy, on what is taken and how much, on what is over. */
export function conflicts(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 2, {
      name: { prefix: 'Mr', given: ['Gwilym'], family: 'Pritchard-Thorne' },
      dateOfBirth: '1958-11-02',
      gender: 'male',
      gpOds: 'Y99901',
      tags: ['conflicts', 'hypertension', 'entered-in-error', 'copies'],
    }),
  );
  const { random, today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');

  allergies(draft);
  medicines(draft);
  problems(draft);
  lifestyle(gp, draft, '2010-01-25', 178, FINDING.exSmoker);
  hospital.finding({ concept: FINDING.smoker, on: addDays(today, -409) });
  results(draft);
  for (const on of visitsBetween(random, addDays(today, -1500), addDays(today, -40), 210))
    minorIllness(gp, draft, on);
  gp.vaccination({ vaccine: VACCINE.flu, on: addDays(today, -400) });
  hospital.vaccination({ vaccine: VACCINE.flu, on: addDays(today, -404), notGiven: 'Declined on the ward' });

  const admitted = addDays(today, -410);
  hospital.visit({
    concept: VISIT.inpatient,
    on: admitted,
    until: addDays(admitted, 4),
    setting: 'IMP',
    reason: 'Palpitations',
  });
  hospital.procedure({ concept: PROCEDURE.echocardiogram, on: addDays(admitted, 1) });
  hospital.procedure({ concept: PROCEDURE.spirometry, on: addDays(admitted, 2) });
  hospital.procedure({
    concept: PROCEDURE.colonoscopy,
    on: addDays(admitted, 3),
    status: 'not-done',
    note: 'Patient went home before the list.',
  });
  hospital.letter({
    type: DOCUMENT.discharge,
    title: LETTERS.cardiology.title,
    format: 'pdf',
    on: addDays(admitted, 4),
    sections: LETTERS.cardiology.sections(addDays(admitted, 4), 'Mr Pritchard-Thorne'),
  });
  return draft.finish();
}

function results(draft: Draft): void {
  const { random, today } = draft;
  const where = { hospital: 'northgate', practice: 'riverside' } as const;
  for (const [i, on] of visitsBetween(random, addDays(today, -1900), addDays(today, -20), 170).entries())
    reportAndCopy(
      draft,
      where,
      { panel: PANEL.renal, on, values: values(random, PANEL.renal) },
      i % 2 ? 'same-content' : 'same-identifier',
    );
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  const on = addDays(today, -33);
  hospital.result({ test: TEST.inr, on, value: 4.6, time: '10:05', interpretation: ['HH'] });
  gp.result({ test: TEST.inr, on, value: 2.6, time: '10:05' });
  hospital.result({
    test: TEST.potassium,
    on: addDays(today, -34),
    value: 6.9,
    status: 'entered-in-error',
    note: 'Sample taken from another patient.',
  });
  gp.result({
    test: TEST.potassium,
    on: addDays(today, -34),
    value: 6.9,
    note: 'As telephoned by the laboratory.',
  });
  hospital.result({
    test: TEST.tsh,
    on: addDays(today, -34),
    status: 'cancelled',
    words: 'Insufficient sample',
  });
}

function allergies(draft: Draft): void {
  const { today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  gp.allergy({
    concept: ALLERGY.penicillin,
    on: '1994-05-20',
    category: 'medication',
    criticality: 'high',
    reaction: { concept: REACTION.rash, severity: 'severe' },
    note: 'Widespread rash on the third day of amoxicillin.',
  });
  hospital.allergy({
    concept: ALLERGY.noneKnown,
    on: addDays(today, -410),
    note: 'Asked on admission: patient reports none.',
  });
  hospital.allergy({
    concept: ALLERGY.penicillin,
    on: addDays(today, -409),
    category: 'medication',
    verification: 'refuted',
    note: 'Oral challenge in clinic without reaction.',
  });
  gp.allergy({
    concept: ALLERGY.peanut,
    on: '2016-02-11',
    category: 'food',
    verification: 'entered-in-error',
    note: 'Entered in the wrong record.',
  });
}

function medicines(draft: Draft): void {
  const { today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  gp.medicine({
    medicine: MEDICINE.simvastatin,
    course: 'repeat',
    dose: 'One tablet at night',
    on: '2015-03-02',
    issues: 6,
  });
  hospital.medicine({
    medicine: MEDICINE.simvastatin,
    course: 'repeat',
    dose: 'One tablet at night',
    on: '2015-03-02',
    ended: addDays(today, -405),
    status: 'stopped',
    reason: 'Muscle pain',
  });
  gp.medicine({
    medicine: MEDICINE.bisoprolol,
    course: 'repeat',
    dose: 'One tablet each morning',
    on: '2019-07-15',
    issues: 12,
  });
  hospital.medicine({
    medicine: MEDICINE.bisoprolol,
    course: 'repeat',
    dose: 'Half a tablet each morning',
    on: '2019-07-15',
  });
  gp.medicine({
    medicine: MEDICINE.warfarin,
    course: 'repeat',
    dose: 'As directed by the clinic',
    on: '2019-08-01',
  });
  hospital.medicine({
    medicine: MEDICINE.warfarin,
    course: 'repeat',
    dose: 'As directed by the clinic',
    on: '2019-08-01',
    status: 'on-hold',
    reason: 'Before dental surgery',
  });
  gp.medicine({
    medicine: MEDICINE.ibuprofen,
    on: addDays(today, -350),
    status: 'entered-in-error',
    dose: 'One three times a day',
  });
}

function problems(draft: Draft): void {
  const { today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  gp.problem({ concept: PROBLEM.atrialFibrillation, on: '2019-07-10' });
  hospital.problem({
    concept: PROBLEM.atrialFibrillation,
    on: '2019-07-09',
    clinical: 'resolved',
    ended: addDays(today, -300),
  });
  gp.problem({ concept: PROBLEM.hypertension, on: '2010-01-25' });
  hospital.problem({ concept: PROBLEM.hypertension, on: '2010-01-25' });
  gp.problem({ concept: PROBLEM.asthma, on: '1971-09-01', clinical: 'inactive' });
  hospital.problem({
    concept: PROBLEM.asthma,
    verification: 'refuted',
    on: addDays(today, -409),
    note: 'Spirometry normal.',
  });
  gp.problem({ concept: PROBLEM.copd, on: addDays(today, -900), verification: 'entered-in-error' });
}
