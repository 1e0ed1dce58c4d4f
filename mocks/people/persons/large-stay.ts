import { values } from '../blocks/laboratory.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { PROBLEM } from '../codes/problems.ts';
import { PANEL, VITAL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import type { Draft } from '../draft.ts';
import type { Block } from './large-blocks.ts';

const REASONS = [
  { problem: PROBLEM.pneumonia, words: 'Breathless with fever', treated: MEDICINE.doxycycline },
  { problem: PROBLEM.cellulitis, words: 'Spreading redness of the lower leg', treated: MEDICINE.doxycycline },
  {
    problem: PROBLEM.urinaryInfection,
    words: 'Confused with fever',
    treated: MEDICINE.nitrofurantoin,
  },
] as const;

/** Days in hospital, where most of a large record comes from: rounds of observations, bloods, and a letter at the end. */
export const hospitalStay: Block = (draft, on) => {
  const { random, today } = draft;
  const days = random.int(3, 7);
  const from = addDays(on, days) > today ? addDays(today, -days) : on;
  const until = addDays(from, days);
  const book = draft.book('northgate');
  const { problem, words, treated } = random.pick(REASONS);
  book.visit({ concept: VISIT.inpatient, on: from, until, setting: 'IMP', reason: words });
  book.problem({ concept: problem, on: from, clinical: 'resolved', ended: addDays(until, 14) });
  book.procedure({ concept: PROCEDURE.chestXray, on: from });
  book.medicine({
    medicine: treated,
    course: 'acute',
    dose: 'One twice a day',
    on: from,
    ended: addDays(from, 7),
    status: 'completed',
  });
  for (let day = 0; day < days; day++) dayInHospital(draft, addDays(from, day), day);
  const letter = LETTERS.cardiology;
  book.letter({
    type: DOCUMENT.discharge,
    title: 'Discharge summary',
    format: 'pdf',
    on: until,
    sections: letter.sections(until, 'Mrs Abernathy-Singh'),
  });
};

function dayInHospital(draft: Draft, on: string, day: number): void {
  const { random } = draft;
  const book = draft.book('northgate');
  for (const time of ['06:10', '18:05']) {
    book.visit({ concept: VISIT.consultation, on, setting: 'IMP', reason: 'Ward round' });
    book.result({ test: VITAL.heartRate, on, time, value: random.int(62, 104) });
    book.result({ test: VITAL.oxygen, on, time, value: random.int(91, 98) });
    book.result({ test: VITAL.respirations, on, time, value: random.int(14, 24) });
    book.result({ test: VITAL.temperature, on, time, value: random.around(37.4, 1, 1) });
  }
  if (day % 2 > 0) return;
  const panel = random.pick([PANEL.renal, PANEL.bloodCount]);
  book.panel({ panel, on, values: values(random, panel) });
}
