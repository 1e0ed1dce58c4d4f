import type { Person } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import { reportAndCopy, values, visitsBetween } from '../blocks/laboratory.ts';
import { lifestyle, minorIllness, routineCheck } from '../blocks/living.ts';
import { adultVaccinations } from '../blocks/vaccinations.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { FINDING, PANEL, TEST, VITAL } from '../codes/tests.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { CARER } from './family.ts';
import { identify } from './identity.ts';

const MEDICINES = [
  ['donepezil', 'One tablet at night'],
  ['furosemide', 'Two tablets each morning'],
  ['bisoprolol', 'Half a tablet each morning'],
  ['ramipril1', 'One capsule at night'],
  ['atorvastatin', 'One tablet at night'],
  ['omeprazole', 'One capsule before breakfast'],
  ['paracetamol', 'Two tablets four times a day'],
  ['allopurinol', 'One tablet a day'],
  ['ferrousSulfate', 'One tablet a day'],
  ['digoxin', 'One tablet each morning'],
  ['clopidogrel', 'One tablet a day'],
] as const;

/** An 86-year-old with dementia, many medicines, district nurses and social care; her daughter acts for her. */
export function elder(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 8, {
      name: { prefix: 'Mrs', given: ['Beatrice', 'Olufunke'], family: 'Adeyemi' },
      dateOfBirth: '1940-02-09',
      gender: 'female',
      gpOds: 'Y99901',
      tags: ['elderly', 'cared-for', 'dementia', 'many-medicines', 'hypertension', 'social-care'],
      roles: [
        {
          performer: studio.nhsNumber(CARER),
          basis: 'health-and-welfare-lasting-power-of-attorney',
          relationship: 'DAU',
          from: '2022-03-01',
        },
      ],
      extraPointers: [
        {
          kind: 'ssp',
          custodian: 'Y99901',
          title: 'ReSPECT form',
          type: { code: DOCUMENT.respect.code, display: DOCUMENT.respect.display },
        },
      ],
    }),
  );
  const { random, today } = draft;
  const gp = draft.book('riverside');
  for (const [concept, on] of [
    [PROBLEM.hypertension, '1989-05-02'],
    [PROBLEM.osteoarthritis, '2004-10-19'],
    [PROBLEM.gout, '2008-03-03'],
    [PROBLEM.heartFailure, '2017-11-21'],
    [PROBLEM.atrialFibrillation, '2017-11-21'],
    [PROBLEM.alzheimers, '2021-02-15'],
    [PROBLEM.osteoporosis, '2022-06-30'],
  ] as const)
    gp.problem({ concept, on });
  gp.allergy({
    concept: ALLERGY.penicillin,
    on: '1968',
    category: 'medication',
    reaction: { concept: REACTION.rash },
  });
  lifestyle(gp, draft, '2005-01-12', 158, FINDING.neverSmoked);
  for (const [name, dose] of MEDICINES) {
    const on = addDays(today, -random.int(300, 3000));
    gp.medicine({ medicine: MEDICINE[name], course: 'repeat', dose, on, issues: random.int(4, 12) });
    if (random.chance(0.7))
      draft
        .book('northgate')
        .medicine({ medicine: MEDICINE[name], course: 'repeat', dose, on: addDays(today, -240) });
  }
  for (const [i, on] of visitsBetween(random, addDays(today, -365 * 8), today, 120).entries()) {
    routineCheck(gp, draft, on, { systolic: 138, weight: 66 - i * 0.4, height: 158 });
    reportAndCopy(
      draft,
      { hospital: 'northgate', practice: 'riverside' },
      {
        panel: PANEL.renal,
        on,
        values: values(random, PANEL.renal, { [TEST.egfr.code]: -28, [TEST.creatinine.code]: 32 }),
      },
      i % 2 ? 'same-content' : 'same-identifier',
    );
    if (i % 4 === 0) minorIllness(gp, draft, addDays(on, 20));
  }
  gp.procedure({ concept: PROCEDURE.over75Check, on: addDays(today, -330) });
  adultVaccinations(gp, draft, 2008);
  hospitalStay(draft);
  community(draft);
  return draft.finish();
}

function hospitalStay(draft: Draft): void {
  const { today } = draft;
  const hospital = draft.book('northgate');
  const admitted = addDays(today, -246);
  hospital.problem({ concept: PROBLEM.hipFracture, on: admitted, diagnosis: true });
  hospital.problem({ concept: PROBLEM.dementia, on: '2021-02-15' });
  hospital.allergy({
    concept: ALLERGY.penicillin,
    on: admitted,
    category: 'medication',
    reaction: { concept: REACTION.rash },
  });
  hospital.visit({ concept: VISIT.emergency, on: admitted, setting: 'EMER', reason: 'Fall at home' });
  hospital.visit({
    concept: VISIT.inpatient,
    on: admitted,
    until: addDays(admitted, 12),
    setting: 'IMP',
    reason: 'Fractured hip',
  });
  hospital.procedure({ concept: PROCEDURE.hipReplacement, on: addDays(admitted, 1) });
  hospital.procedure({ concept: PROCEDURE.chestXray, on: admitted });
  hospital.letter({
    type: DOCUMENT.discharge,
    title: 'Discharge summary: fractured hip',
    format: 'pdf',
    on: addDays(admitted, 12),
    sections: [
      {
        heading: 'What happened',
        paragraphs: [
          'Mrs Adeyemi fell in the kitchen and broke her left hip. It was replaced the next day. She was more confused than usual for four days and then settled to her ordinary self.',
        ],
      },
      {
        heading: 'Going home with',
        list: ['Carers four times a day', 'A frame and a raised chair', 'District nurse for the wound'],
      },
    ],
  });
}

function community(draft: Draft): void {
  const { random, today } = draft;
  const book = draft.book('calder');
  const from = addDays(today, -230);
  book.episode({ team: 'District nursing', on: from, ended: addDays(from, 90), clinician: 1 });
  book.episode({ team: 'Memory service', on: '2021-01-20', clinician: 0 });
  book.problem({ concept: PROBLEM.alzheimers, on: '2021-02-15' });
  for (const on of visitsBetween(random, from, addDays(from, 90), 11)) {
    book.visit({
      concept: VISIT.community,
      on,
      setting: 'HH',
      reason: 'Wound care and pressure area check',
      clinician: 1,
    });
    book.finding({
      concept: { display: 'Waterlow pressure ulcer risk score' },
      words: String(random.int(14, 21)),
      on,
      category: 'survey',
      clinician: 1,
    });
  }
  for (const on of visitsBetween(random, '2021-02-01', today, 200)) {
    book.finding({
      concept: { display: 'Mini-ACE cognitive examination' },
      words: `${random.int(9, 19)} of 30`,
      on,
      category: 'survey',
    });
    book.result({ test: VITAL.weight, on, value: random.around(55, 3, 1) });
  }
  book.visit({
    concept: VISIT.socialCare,
    on: addDays(today, -225),
    setting: 'HH',
    reason: 'Assessment before going home',
    clinician: 2,
  });
  book.plan({
    title: 'Care and support plan',
    category: DOCUMENT.carePlan,
    on: addDays(today, -224),
    clinician: 2,
    activities: [
      'Morning call: wash, dress, breakfast and tablets',
      'Lunch call',
      'Tea call',
      'Bed call with a drink to hand',
    ],
    goals: ['Stay in her own home', 'Get to church on Sundays'],
  });
  book.flag({
    words: 'Key safe at the side door; ring the daughter before going in',
    on: addDays(today, -224),
  });
  book.flag({ words: 'Risk of falls', on: addDays(today, -246) });
  book.flag({ words: 'Wound infection', on: addDays(today, -220), ended: addDays(today, -190) });
  book.letter({
    type: DOCUMENT.carePlan,
    title: 'Care and support plan',
    format: 'pdf',
    on: addDays(today, -224),
    clinician: 2,
    sections: [
      {
        heading: 'Who Beatrice is',
        paragraphs: [
          'Beatrice taught chemistry for thirty years. She likes the radio on and her tea strong, and does not like to be hurried.',
        ],
      },
      { heading: 'Calls each day', list: ['08:00', '12:30', '17:00', '21:00'] },
    ],
  });
  book.appointment({ title: 'Memory clinic', on: addDays(today, 33), time: '11:00', minutes: 60 });
}
