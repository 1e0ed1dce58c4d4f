import type { Concept } from '../codes/concept.ts';
import type { Draft } from '../draft.ts';
import type { RecordBook } from '../facts.ts';
import type { PlatformId } from '../../kit/world.ts';
import { VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { PROBLEM } from '../codes/problems.ts';
import { FINDING, VITAL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { value } from './laboratory.ts';

/** What a practice nurse takes at a check: pressure, pulse, weight, body mass index. */
export function routineCheck(
  book: RecordBook,
  draft: Draft,
  on: string,
  shape: { systolic: number; weight: number; height: number },
): void {
  const { random } = draft;
  const weight = random.around(shape.weight, 3, 1);
  book.bloodPressure({
    on,
    systolic: random.around(shape.systolic, 12),
    diastolic: random.around(shape.systolic * 0.6, 8),
    clinician: 2,
  });
  book.result({ test: VITAL.heartRate, on, value: value(random, VITAL.heartRate), clinician: 2 });
  book.result({ test: VITAL.weight, on, value: weight, clinician: 2 });
  book.result({
    test: VITAL.bmi,
    on,
    value: Number((weight / (shape.height / 100) ** 2).toFixed(1)),
    clinician: 2,
  });
}

/** Smoking, alcohol and height, as every practice asks. */
export function lifestyle(
  book: RecordBook,
  draft: Draft,
  on: string,
  height: number,
  smoking: Concept,
): void {
  book.finding({ concept: smoking, on });
  book.result({ test: VITAL.alcohol, on, value: draft.random.int(0, 18), interpretation: [] });
  book.result({ test: VITAL.height, on, value: height });
}

const MINOR: readonly {
  problem: Concept;
  words: string;
  treated?: 'nitrofurantoin' | 'doxycycline' | 'ibuprofen' | 'paracetamol';
}[] = [
  {
    problem: PROBLEM.respiratoryInfection,
    words:
      'Cough and sore throat for six days. Chest clear. Advised rest and fluids; to return if no better in two weeks.',
    treated: 'paracetamol',
  },
  {
    problem: PROBLEM.urinaryInfection,
    words: 'Burning on passing urine, no fever. Sample sent. Antibiotic started.',
    treated: 'nitrofurantoin',
  },
  {
    problem: PROBLEM.lowBackPain,
    words: 'Low back pain after lifting. No red flags. Advised to keep moving.',
    treated: 'ibuprofen',
  },
  {
    problem: PROBLEM.cellulitis,
    words: 'Redness below the left knee, marked with a pen. Antibiotic for seven days.',
    treated: 'doxycycline',
  },
  { problem: PROBLEM.migraine, words: 'Third one-sided headache this month, worse in light. Diary advised.' },
];

/** A visit to the practice for something that passes. */
export function minorIllness(book: RecordBook, draft: Draft, on: string): void {
  const { random } = draft;
  const { problem, words, treated } = random.pick(MINOR);
  book.visit({
    concept: random.chance(0.6) ? VISIT.gp : VISIT.telephone,
    on,
    setting: random.chance(0.6) ? 'AMB' : 'VR',
    reason: words,
  });
  book.problem({
    concept: problem,
    on,
    clinical: 'resolved',
    ended: addDays(on, random.int(7, 40)),
    significance: 'minor',
  });
  if (treated)
    book.medicine({
      medicine: MEDICINE[treated],
      on,
      ended: addDays(on, 7),
      status: 'completed',
      course: 'acute',
      dose: random.pick([
        'One three times a day',
        'Two four times a day when needed',
        'One twice a day with food',
      ]),
    });
}

/** A small child's visit for a cold, an ear or a fever. */
export function childhoodIllness(book: RecordBook, draft: Draft, on: string): void {
  const words = draft.random.pick([
    'Fever for two days, runny nose, drinking well.',
    'Pulling at the left ear at night. Ear drum pink, not bulging.',
    'Barking cough at night, better in the cool air.',
  ]);
  book.visit({ concept: VISIT.gp, on, setting: 'AMB', reason: words });
  book.problem({
    concept: PROBLEM.respiratoryInfection,
    on,
    clinical: 'resolved',
    ended: addDays(on, 9),
    significance: 'minor',
  });
  book.medicine({
    medicine: MEDICINE.paracetamolLiquid,
    on,
    ended: addDays(on, 5),
    status: 'completed',
    dose: 'Up to four times a day when needed, by weight',
  });
}

/** An ordinary adult's practice record over the `years` before `today`: checks, minor illness, habits. */
export function ordinaryYears(
  draft: Draft,
  practice: PlatformId,
  years: number,
  visitsAYear: number,
  today = draft.today,
): void {
  const { random } = draft;
  const book = draft.book(practice);
  const height = random.int(155, 186);
  lifestyle(
    book,
    draft,
    addDays(today, -365 * years),
    height,
    random.pick([FINDING.neverSmoked, FINDING.exSmoker, FINDING.smoker]),
  );
  for (let year = years; year > 0; year--) {
    const from = addDays(today, -365 * year);
    for (let i = 0; i < visitsAYear; i++) minorIllness(book, draft, addDays(from, random.int(0, 350)));
    if (random.chance(0.5))
      routineCheck(book, draft, addDays(from, random.int(0, 350)), { systolic: 128, weight: 76, height });
  }
}
