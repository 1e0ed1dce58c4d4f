import type { Person } from '../../kit/world.ts';
import type { Studio } from '../draft.ts';
import { prescriptionNumber } from '../blocks/identifiers.ts';
import { values, visitsBetween } from '../blocks/laboratory.ts';
import { routineCheck } from '../blocks/living.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { FINDING, PANEL } from '../codes/tests.ts';
import { VACCINE } from '../codes/vaccines.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Moved from Wales two years ago: the old practice's record in Welsh, and copies that travelled to the new one. */
export function wales(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 10, {
      name: { prefix: 'Ms', given: ['Eleri', 'Mair'], family: 'Llwyd-Jones' },
      dateOfBirth: '1990-03-01',
      gender: 'female',
      gpOds: 'Y99901',
      preferredLanguage: 'cy',
      tags: ['wales', 'welsh', 'copies', 'hypothyroidism'],
    }),
  );
  const { random, today } = draft;
  const old = draft.book('broafon');
  const gp = draft.book('riverside');
  const moved = addDays(today, -730);

  for (const [concept, on] of [
    [PROBLEM.asthma, '1998-10-05'],
    [PROBLEM.hypothyroidism, '2019-04-11'],
    [PROBLEM.migraine, '2011-02-28'],
  ] as const) {
    old.problem({ concept, on });
    gp.problem({
      concept,
      on,
      note:
        concept === PROBLEM.migraine
          ? 'Transferred record: check with the patient.'
          : 'Transferred from the previous practice.',
    });
  }
  old.allergy({
    concept: ALLERGY.penicillin,
    on: '2004-06-16',
    category: 'medication',
    reaction: { concept: REACTION.rash, severity: 'moderate' },
    note: 'Brech dros y breichiau ar ôl tridiau.',
  });
  gp.allergy({
    concept: ALLERGY.degraded,
    on: '2004-06-16',
    category: 'medication',
    text: 'Alergedd i benisilin',
    note: 'Transfer-degraded: the meaning is in the words.',
  });
  const number = prescriptionNumber(random, 'W99906');
  old.medicine({
    medicine: MEDICINE.salbutamol,
    course: 'repeat',
    dose: 'Dau bwff pan fo angen',
    on: '2015-01-19',
    ended: moved,
    status: 'completed',
    identifier: number,
  });
  gp.medicine({
    medicine: MEDICINE.salbutamol,
    course: 'repeat',
    dose: 'Two puffs when needed',
    on: '2015-01-19',
    identifier: number,
  });
  gp.medicine({
    medicine: MEDICINE.degraded,
    course: 'repeat',
    dose: 'Un dabled bob bore',
    on: '2019-04-20',
    text: 'Levothyroxine 50microgram tablets',
  });
  for (const [i, on] of visitsBetween(random, '2016-01-10', moved, 230).entries()) {
    const taken = values(random, i % 2 ? PANEL.renal : PANEL.bloodCount);
    const what = { panel: i % 2 ? PANEL.renal : PANEL.bloodCount, on, values: taken };
    old.panel({ ...what, conclusion: 'Canlyniadau o fewn yr ystod ddisgwyliedig.' });
    gp.panel({ ...what, bare: true, conclusion: 'GP2GP transfer' });
    old.visit({
      concept: VISIT.gp,
      on,
      setting: 'AMB',
      reason: 'Adolygiad blynyddol: yn teimlo’n dda ar y cyfan.',
    });
    routineCheck(old, draft, on, { systolic: 118, weight: 63, height: 165 });
  }
  old.finding({ concept: FINDING.neverSmoked, on: '2016-01-10' });
  gp.finding({ concept: FINDING.neverSmoked, on: '2016-01-10' });
  const flu = { vaccine: VACCINE.flu, on: '2023-10-12', lot: 'W7K2QX' };
  old.vaccination({ ...flu, note: 'Rhoddwyd yn y feddygfa.' });
  gp.vaccination(flu);
  old.letter({
    type: DOCUMENT.clinical,
    title: 'Llythyr trosglwyddo',
    format: 'pdf',
    on: moved,
    sections: [
      {
        heading: 'Crynodeb',
        paragraphs: [
          'Mae Ms Llwyd-Jones wedi symud i Loegr ac wedi cofrestru gyda meddygfa newydd. Diolch i chi am barhau â’i gofal.',
        ],
      },
      { heading: 'Meddyginiaethau', list: ['Salbutamol pan fo angen', 'Levothyroxine bob bore'] },
    ],
  });
  gp.visit({
    concept: VISIT.gp,
    on: addDays(moved, 20),
    setting: 'AMB',
    reason: 'New patient check. Prefers Welsh; interpreter offered.',
  });
  gp.procedure({ concept: PROCEDURE.medicationReview, on: addDays(moved, 20) });
  gp.appointment({
    title: 'Thyroid blood test',
    on: addDays(today, 8),
    time: '08:20',
    minutes: 10,
    clinician: 2,
  });
  return draft.finish();
}
