import type { Person, Role } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import { visitsBetween } from '../blocks/laboratory.ts';
import { childhoodIllness, ordinaryYears } from '../blocks/living.ts';
import { childhoodVaccinations } from '../blocks/vaccinations.ts';
import { DOCUMENT, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { FINDING, VITAL } from '../codes/tests.ts';
import { VACCINE } from '../codes/vaccines.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

const HOME = { line: ['27 Heron Close'], city: 'Northgate', postalCode: 'ZZ99 3AA' };
const BORN = '2022-04-18';

/** Which of the seed people the carer is. */
export const CARER = 7;

/** The twins' mother acts for them until they are eleven. */
const motherOf = (studio: Studio): Role => ({
  performer: studio.nhsNumber(CARER),
  basis: 'parental-responsibility',
  relationship: 'MTH',
  from: '2023-06-01',
  until: '2033-04-18',
});

/** Red book growth: weight, length and head at the usual ages in days. */
function growth(draft: Draft, birthWeight: number): void {
  const book = draft.book('riverside');
  const { random, today } = draft;
  for (const age of [0, 5, 42, 84, 112, 240, 365, 540, 730, 1100, 1460]) {
    const on = addDays(BORN, age);
    if (on > today) return;
    const years = age / 365;
    const weight = years < 1 ? birthWeight + 6.4 * Math.sqrt(years) : birthWeight + 6.4 + (years - 1) * 2.3;
    book.result({ test: VITAL.weight, on, value: random.around(weight, 0.25, 2), clinician: 2 });
    book.result({
      test: VITAL.height,
      on,
      value: random.around(50 + 26 * Math.sqrt(Math.min(years, 1)) + Math.max(0, years - 1) * 9, 1, 1),
      clinician: 2,
    });
    if (years <= 2)
      book.result({
        test: VITAL.headCircumference,
        on,
        value: random.around(34 + 12 * Math.sqrt(Math.min(years, 1)), 0.5, 1),
        clinician: 2,
      });
  }
}

/** A four-year-old with the vaccination schedule, growth records and eczema; a parent acts for him. */
export function child(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 6, {
      name: { given: ['Tobi', 'Emmanuel'], family: 'Adeyemi-Clarke' },
      dateOfBirth: BORN,
      gender: 'male',
      address: HOME,
      gpOds: 'Y99901',
      tags: ['child', 'cared-for', 'vaccinations', 'twins'],
      roles: [motherOf(studio)],
    }),
  );
  const { random, today } = draft;
  const gp = draft.book('riverside');
  childhoodVaccinations(draft, 'riverside', { lateBy: 2, alsoAt: 'calder' });
  growth(draft, 2.7);
  gp.problem({ concept: PROBLEM.eczema, on: addDays(BORN, 300) });
  gp.medicine({
    medicine: MEDICINE.emollient,
    course: 'repeat',
    dose: 'Apply generously as often as needed',
    on: addDays(BORN, 305),
    issues: 8,
  });
  gp.allergy({
    concept: ALLERGY.strawberries,
    on: addDays(BORN, 800),
    category: 'food',
    verification: 'unconfirmed',
    reaction: { concept: REACTION.rash, severity: 'mild' },
  });
  gp.finding({ concept: FINDING.breastFed, on: addDays(BORN, 42), category: 'exam' });
  for (const on of visitsBetween(random, addDays(BORN, 400), today, 150)) childhoodIllness(gp, draft, on);
  const community = draft.book('calder');
  for (const age of [12, 45, 270, 800])
    community.visit({
      concept: { display: 'Health visitor review' },
      on: addDays(BORN, age),
      setting: 'HH',
      clinician: 1,
      reason: 'Development review',
    });
  community.finding({
    concept: { display: 'Ages and Stages Questionnaire' },
    words: 'All five areas in the expected range',
    on: addDays(BORN, 800),
    category: 'survey',
    clinician: 1,
  });
  community.appointment({
    title: 'School entry health review',
    on: addDays(today, 40),
    time: '09:10',
    minutes: 20,
    clinician: 1,
  });
  return draft.finish();
}

/** The child's twin: same family name, birthday and nearly the same dates, so easily taken for him. */
export function twins(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 19, {
      name: { given: ['Temi', 'Elizabeth'], family: 'Adeyemi-Clarke' },
      dateOfBirth: BORN,
      gender: 'female',
      address: HOME,
      gpOds: 'Y99901',
      tags: ['twins', 'child', 'cared-for', 'vaccinations'],
      roles: [motherOf(studio)],
    }),
  );
  childhoodVaccinations(draft, 'riverside', { lateBy: 3, declined: VACCINE.menB, alsoAt: 'calder' });
  growth(draft, 2.4);
  const gp = draft.book('riverside');
  gp.allergy({
    concept: ALLERGY.peanut,
    on: addDays(BORN, 500),
    category: 'food',
    criticality: 'high',
    reaction: { concept: REACTION.urticaria, severity: 'moderate' },
  });
  draft.book('northgate').visit({
    concept: VISIT.emergency,
    on: addDays(BORN, 499),
    setting: 'EMER',
    reason: 'Swollen lips after a biscuit',
  });
  gp.medicine({
    medicine: MEDICINE.cetirizineLiquid,
    on: addDays(BORN, 500),
    dose: '2.5ml twice a day when needed',
  });
  return draft.finish();
}

/** A woman who acts for her small child and for her mother. */
export function carer(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, CARER, {
      name: { prefix: 'Mrs', given: ['Folasade'], family: 'Adeyemi-Clarke' },
      dateOfBirth: '1988-12-05',
      gender: 'female',
      address: HOME,
      gpOds: 'Y99901',
      tags: ['carer', 'hypothyroidism'],
    }),
  );
  ordinaryYears(draft, 'riverside', 8, 2);
  const gp = draft.book('riverside');
  gp.problem({ concept: PROBLEM.hypothyroidism, on: addDays(draft.today, -1400) });
  gp.medicine({
    medicine: MEDICINE.levothyroxine,
    course: 'repeat',
    dose: 'One tablet each morning',
    on: addDays(draft.today, -1390),
    issues: 12,
  });
  gp.finding({ concept: { display: 'Carer of a relative with dementia' }, on: addDays(draft.today, -700) });
  gp.allergy({ concept: ALLERGY.noneKnown, on: addDays(draft.today, -1400) });
  draft.book('northgate').visit({
    concept: VISIT.inpatient,
    on: addDays(BORN, -1),
    until: addDays(BORN, 3),
    setting: 'IMP',
    reason: 'Birth of twins',
  });
  draft.book('calder').letter({
    type: DOCUMENT.clinical,
    title: "Carer's assessment",
    format: 'pdf',
    on: addDays(draft.today, -210),
    sections: [
      {
        heading: 'What you told us',
        paragraphs: [
          'You look after your mother on most evenings and two small children. You would like one free evening a week.',
        ],
      },
      { heading: 'What we agreed', list: ['A sitting service on Thursdays', 'A number to ring at night'] },
    ],
  });
  return draft.finish();
}
