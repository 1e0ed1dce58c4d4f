import type { Person, PlatformId } from '../kit/world.ts';
import type { Draft, Studio } from './draft.ts';
import { reportAndCopy, values, visitsBetween } from './blocks/laboratory.ts';
import { LETTERS } from './blocks/letter-texts.ts';
import { ordinaryYears } from './blocks/living.ts';
import { adultVaccinations } from './blocks/vaccinations.ts';
import { DOCUMENT } from './codes/care.ts';
import { MEDICINE } from './codes/medicines.ts';
import { ALLERGY, PROBLEM } from './codes/problems.ts';
import { PANEL } from './codes/tests.ts';
import { addDays } from './dates.ts';
import { startDraft } from './draft.ts';
import { FAMILY, GIVEN } from './names.ts';
import { identify } from './persons/identity.ts';
import { createRandom } from './random.ts';

const LONG_TERM = [
  { tag: 'hypertension', problem: PROBLEM.hypertension, medicine: MEDICINE.amlodipine },
  { tag: 'asthma', problem: PROBLEM.asthma, medicine: MEDICINE.salbutamol },
  { tag: 'diabetes', problem: PROBLEM.diabetes, medicine: MEDICINE.metformin },
  { tag: 'hypothyroidism', problem: PROBLEM.hypothyroidism, medicine: MEDICINE.levothyroxine },
  { tag: 'depression', problem: PROBLEM.depression, medicine: MEDICINE.citalopram },
  { tag: 'copd', problem: PROBLEM.copd, medicine: MEDICINE.beclometasone },
] as const;

function write(draft: Draft, practice: PlatformId, condition: (typeof LONG_TERM)[number]): void {
  const { random, today } = draft;
  const gp = draft.book(practice);
  const since = addDays(today, -random.int(400, 5000));
  ordinaryYears(draft, practice, random.int(2, 8), random.int(1, 3));
  gp.problem({ concept: condition.problem, on: since });
  gp.medicine({
    medicine: condition.medicine,
    course: 'repeat',
    dose: 'As directed',
    on: since,
    issues: random.int(2, 9),
  });
  gp.allergy({ concept: random.pick([ALLERGY.noneKnown, ALLERGY.penicillin, ALLERGY.latex]), on: since });
  if (random.chance(0.7))
    for (const on of visitsBetween(random, addDays(today, -1200), today, 300))
      reportAndCopy(
        draft,
        { hospital: 'northgate', practice },
        { panel: PANEL.renal, on, values: values(random, PANEL.renal) },
        random.chance(0.5) ? 'same-identifier' : 'same-content',
      );
  if (random.chance(0.4)) {
    const topic = random.pick([LETTERS.eye, LETTERS.physiotherapy, LETTERS.endoscopy]);
    const on = addDays(today, -random.int(20, 900));
    draft.book('eastfield').letter({
      type: DOCUMENT.clinicLetter,
      title: topic.title,
      format: random.pick(['pdf', 'cda']),
      on,
      sections: topic.sections(on, draft.identity.name.family),
    });
  }
  if (random.chance(0.5)) adultVaccinations(gp, draft, 2019);
}

/** The n-th (from 0) generated person: an ordinary mixture that nobody thought up by hand. */
export function furtherPerson(studio: Studio, n: number): Person {
  const random = createRandom(`${studio.seed}/further/${n}`);
  const gender = random.pick(['female', 'male'] as const);
  const condition = random.pick(LONG_TERM);
  const practice = random.pick(['riverside', 'riverside', 'hightown', 'broafon'] as const);
  const draft = startDraft(
    studio,
    identify(studio, 20 + n, {
      name: { given: [random.pick(GIVEN[gender])], family: random.pick(FAMILY) },
      dateOfBirth: addDays(studio.today, -random.int(19 * 365, 92 * 365)),
      gender,
      gpOds: practice === 'riverside' ? 'Y99901' : practice === 'hightown' ? 'Y99902' : 'W99906',
      tags: [
        'generated',
        condition.tag,
        ...(practice === 'hightown' ? ['stu3'] : []),
        ...(practice === 'broafon' ? ['wales'] : []),
      ],
      ...(practice === 'broafon' && { preferredLanguage: 'cy' }),
    }),
  );
  write(draft, practice, condition);
  return draft.finish();
}
