import type { Person } from '../../kit/world.ts';
import type { Studio } from '../draft.ts';
import { reportAndCopy, value, values } from '../blocks/laboratory.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { ordinaryYears } from '../blocks/living.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM } from '../codes/problems.ts';
import { FINDING, PANEL, TEST, VITAL } from '../codes/tests.ts';
import { VACCINE } from '../codes/vaccines.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** Twenty-nine weeks into a first pregnancy: midwife visits, scans, bloods and what is booked next. */
export function pregnancy(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 5, {
      name: { prefix: 'Mrs', given: ['Priyanka'], family: 'Raghunathan' },
      dateOfBirth: '1994-06-11',
      gender: 'female',
      gpOds: 'Y99901',
      tags: ['pregnancy', 'appointments', 'documents'],
    }),
  );
  const { random, today } = draft;
  const gp = draft.book('riverside');
  const hospital = draft.book('northgate');
  const conceived = addDays(today, -7 * 29);
  const week = (n: number): string => addDays(conceived, n * 7);

  ordinaryYears(draft, 'riverside', 4, 1, conceived);
  gp.problem({ concept: PROBLEM.pregnant, on: week(6) });
  hospital.problem({ concept: PROBLEM.pregnant, on: week(6), diagnosis: true });
  hospital.problem({ concept: PROBLEM.gestationalDiabetes, on: week(27), verification: 'provisional' });
  gp.allergy({ concept: ALLERGY.noneKnown, on: week(8) });
  gp.medicine({
    medicine: MEDICINE.folicAcid,
    on: week(5),
    ended: week(13),
    status: 'completed',
    dose: 'One tablet a day until week 12',
  });
  gp.medicine({
    medicine: MEDICINE.ferrousSulfate,
    course: 'repeat',
    on: week(21),
    dose: 'One tablet a day with orange juice',
    issues: 2,
  });
  for (const n of [8, 12, 16, 20, 25, 28]) {
    hospital.visit({
      concept: VISIT.antenatal,
      on: week(n),
      setting: 'AMB',
      reason: `Antenatal visit, ${n} weeks`,
      clinician: 2,
    });
    hospital.bloodPressure({
      on: week(n),
      systolic: random.around(112, 9),
      diastolic: random.around(70, 6),
      clinician: 2,
    });
    hospital.result({
      test: VITAL.weight,
      on: week(n),
      value: random.around(61 + n * 0.35, 0.8, 1),
      clinician: 2,
    });
    hospital.finding({
      concept: { display: 'Urine dipstick protein' },
      answer: FINDING.notDetected,
      on: week(n),
      category: 'exam',
      clinician: 2,
    });
  }
  for (const [n, words] of [
    [12, 'Single live pregnancy. Crown-rump length 58 mm.'],
    [20, 'Anomaly scan complete. Growth on the 45th centile. Placenta at the back, clear of the cervix.'],
  ] as const)
    hospital.procedure({ concept: PROCEDURE.antenatalScan, on: week(n), note: words });
  for (const n of [10, 21, 28])
    reportAndCopy(
      draft,
      { hospital: 'northgate', practice: 'riverside' },
      {
        panel: PANEL.bloodCount,
        on: week(n),
        values: values(random, PANEL.bloodCount, { [TEST.haemoglobin.code]: -n }),
      },
      n === 21 ? 'same-content' : 'same-identifier',
    );
  hospital.finding({
    concept: { display: 'Blood group and antibody screen' },
    answer: FINDING.bloodGroup,
    on: week(10),
    category: 'laboratory',
  });
  hospital.result({ test: TEST.glucose, on: week(26), value: value(random, TEST.glucose, 0.8) });
  gp.vaccination({ vaccine: VACCINE.pertussis, on: week(18), dose: 1 });
  gp.vaccination({ vaccine: VACCINE.flu, on: addDays(today, -45) });
  gp.vaccination({ vaccine: VACCINE.rsv, on: week(28), notGiven: 'Wants to talk to the midwife first' });
  hospital.letter({
    type: DOCUMENT.clinicLetter,
    title: LETTERS.antenatal.title,
    format: 'pdf',
    on: week(12),
    sections: LETTERS.antenatal.sections(week(12), 'Mrs Raghunathan'),
    clinician: 2,
  });
  hospital.plan({
    title: 'Birth plan',
    category: DOCUMENT.carePlan,
    on: week(28),
    activities: ['Water birth if the pool is free', 'Partner present throughout'],
    goals: ['Skin to skin straight away'],
  });
  for (const n of [31, 34, 36, 38])
    hospital.appointment({
      title: `Midwife, ${n} weeks`,
      on: week(n),
      time: '13:20',
      minutes: 20,
      clinician: 2,
    });
  hospital.visit({ concept: VISIT.antenatal, on: week(34), setting: 'AMB', reason: 'Growth scan' });
  return draft.finish();
}
