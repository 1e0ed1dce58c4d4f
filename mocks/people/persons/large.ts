import type { Person, PlatformId } from '../../kit/world.ts';
import type { Draft, Studio } from '../draft.ts';
import type { Medicine } from '../codes/medicines.ts';
import type { Panel } from '../codes/tests.ts';
import { prescriptionNumber, vaccinationEvent } from '../blocks/identifiers.ts';
import { reportAndCopy, values } from '../blocks/laboratory.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { minorIllness, routineCheck } from '../blocks/living.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { ALLERGY, PROBLEM, REACTION } from '../codes/problems.ts';
import { FINDING, PANEL, VITAL } from '../codes/tests.ts';
import { VACCINE } from '../codes/vaccines.ts';
import { addDays } from '../dates.ts';
import { startDraft } from '../draft.ts';
import { identify } from './identity.ts';

/** No block below adds more than this many resources. */
const LARGEST_BLOCK = 24;
const PRACTICES = ['riverside', 'hightown'] as const;
const PLACES: readonly PlatformId[] = ['riverside', 'northgate', 'northgate', 'calder', 'hightown'];
const PANELS: readonly Panel[] = [
  PANEL.renal,
  PANEL.bloodCount,
  PANEL.liver,
  PANEL.lipids,
  PANEL.diabetes,
  PANEL.thyroid,
];
const PROCEDURES = [
  PROCEDURE.ecg,
  PROCEDURE.chestXray,
  PROCEDURE.echocardiogram,
  PROCEDURE.spirometry,
  PROCEDURE.colonoscopy,
  PROCEDURE.medicationReview,
  PROCEDURE.ulcerDressing,
];

/** Degraded entries tell nothing, and this person is allergic to penicillin. */
const UNSUITABLE: readonly Medicine[] = [
  MEDICINE.degraded,
  MEDICINE.amoxicillin,
  MEDICINE.paracetamolLiquid,
  MEDICINE.cetirizineLiquid,
];

type Block = (draft: Draft, on: string) => void;

const panelAlone: Block = (draft, on) => {
  const panel = draft.random.pick(PANELS);
  const status = draft.random.chance(0.03)
    ? draft.random.pick(['amended', 'corrected', 'preliminary'])
    : 'final';
  draft
    .book(draft.random.pick(['northgate', 'northgate', 'hightown']))
    .panel({ panel, on, values: values(draft.random, panel), status });
};

const panelCopied: Block = (draft, on) => {
  const panel = draft.random.pick(PANELS);
  reportAndCopy(
    draft,
    { hospital: 'northgate', practice: draft.random.pick(PRACTICES) },
    { panel, on, values: values(draft.random, panel) },
    draft.random.chance(0.5) ? 'same-identifier' : 'same-content',
  );
};

const medicine: Block = (draft, on) => {
  const { random } = draft;
  const at = random.pick(PRACTICES);
  const one = random.pick(Object.values(MEDICINE).filter((m) => !UNSUITABLE.includes(m)));
  const fact = {
    medicine: one,
    course: random.pick(['acute', 'repeat'] as const),
    dose: random.pick(['One a day', 'One twice a day', 'Two at night', 'As directed']),
    on,
    ended: addDays(on, random.int(28, 900)),
    status: random.pick(['completed', 'completed', 'stopped']),
  };
  const shared = on > '2010' &&
    random.chance(0.3) && {
      identifier: prescriptionNumber(random, at === 'riverside' ? 'Y99901' : 'Y99902'),
    };
  draft.book(at).medicine({ ...fact, issues: at === 'hightown' ? random.int(1, 3) : 1, ...shared });
  if (shared) draft.book('northgate').medicine({ ...fact, ...shared });
};

const letter: Block = (draft, on) => {
  const topic = draft.random.pick([
    LETTERS.cardiology,
    LETTERS.eye,
    LETTERS.physiotherapy,
    LETTERS.endoscopy,
  ]);
  draft.book(draft.random.pick(['northgate', 'northgate', 'calder'])).letter({
    type: DOCUMENT.clinicLetter,
    title: topic.title,
    format: 'pdf',
    on,
    sections: topic.sections(on, 'Mrs Abernathy-Singh'),
  });
};

const visit: Block = (draft, on) => {
  const at = draft.random.pick(PLACES);
  const concept = at === 'calder' ? VISIT.community : at === 'northgate' ? VISIT.outpatient : VISIT.gp;
  draft.book(at).visit({
    concept,
    on,
    setting: at === 'calder' ? 'HH' : 'AMB',
    reason: draft.random.pick(['Review', 'Follow-up', 'New symptom', 'Dressing change', 'Results discussed']),
  });
};

const vaccination: Block = (draft) => {
  const on = addDays(draft.today, -draft.random.int(1, 9000));
  const identifier = draft.random.chance(0.5) && { identifier: vaccinationEvent(draft.random) };
  draft.book(draft.random.pick(PRACTICES)).vaccination({
    vaccine: on > '2024-09' && draft.random.chance(0.4) ? VACCINE.covidAutumn : VACCINE.flu,
    on,
    ...identifier,
  });
};

const rest: Block = (draft, on) => {
  const { random } = draft;
  const community = draft.book('calder');
  const kind = random.pick(['appointment', 'appointment', 'flag', 'plan']);
  if (kind === 'appointment')
    draft.book('northgate').appointment({
      title: 'Outpatient clinic',
      on,
      time: '10:40',
      minutes: 20,
      ...(random.chance(0.15) && { status: 'cancelled' }),
    });
  else if (kind === 'flag')
    community.flag({
      words: random.pick(['Uses a hearing aid', 'Needs large print', 'Risk of falls']),
      on,
      ended: addDays(on, 300),
    });
  else
    community.plan({
      title: 'Leg ulcer care plan',
      category: DOCUMENT.carePlan,
      on,
      status: 'completed',
      activities: ['Compression bandage twice a week'],
      goals: ['Healed within three months'],
    });
};

const BLOCKS: readonly (readonly [number, Block])[] = [
  [14, panelAlone],
  [6, panelCopied],
  [
    22,
    (d, on) =>
      routineCheck(d.book(d.random.pick(PRACTICES)), d, on, { systolic: 134, weight: 71, height: 162 }),
  ],
  [20, visit],
  [9, (d, on) => minorIllness(d.book(d.random.pick(PRACTICES)), d, on)],
  [6, medicine],
  [6, vaccination],
  [
    7,
    (d, on) =>
      d.book(d.random.pick(['northgate', 'calder'])).procedure({ concept: d.random.pick(PROCEDURES), on }),
  ],
  [3, letter],
  [
    8,
    (d, on) =>
      d
        .book(d.random.pick(PRACTICES))
        .finding({ concept: d.random.pick([FINDING.neverSmoked, FINDING.exSmoker]), on }),
  ],
  [
    10,
    (d, on) =>
      d.book('calder').result({
        test: d.random.pick([VITAL.oxygen, VITAL.heartRate, VITAL.weight]),
        on,
        value: d.random.int(60, 99),
      }),
  ],
  [6, rest],
];

function pickBlock(draft: Draft): Block {
  const total = BLOCKS.reduce((sum, [weight]) => sum + weight, 0);
  let left = draft.random.next() * total;
  for (const [weight, block] of BLOCKS) {
    left -= weight;
    if (left < 0) return block;
  }
  return visit;
}

/** Gives every book its shared resources, so that later additions count exactly. */
function foundation(draft: Draft): void {
  for (const place of ['riverside', 'hightown', 'northgate', 'calder'] as const) {
    const book = draft.book(place);
    for (const clinician of [0, 1, 2])
      book.visit({
        concept: VISIT.consultation,
        on: addDays(draft.today, -40 - clinician),
        setting: 'AMB',
        clinician,
      });
    book.problem({ concept: PROBLEM.hypertension, on: '1994-02-07' });
    book.problem({ concept: PROBLEM.osteoarthritis, on: '2003-11-11' });
    book.allergy({
      concept: ALLERGY.penicillin,
      on: '1971-04-15',
      category: 'medication',
      reaction: { concept: REACTION.rash, severity: 'moderate' },
    });
  }
}

/** Sixty years of records at four places; `studio.resources` (200 or more) is their exact total. */
export function large(studio: Studio): Person {
  const draft = startDraft(
    studio,
    identify(studio, 12, {
      name: { prefix: 'Mrs', given: ['Margaret', 'Rose'], family: 'Abernathy-Singh' },
      dateOfBirth: '1952-05-30',
      gender: 'female',
      gpOds: 'Y99901',
      tags: ['large', 'hypertension', 'stu3', 'copies', 'vaccinations', 'documents'],
    }),
  );
  const { random, today } = draft;
  const target = Math.max(200, studio.resources);
  const someDay = (): string => addDays(today, -Math.floor(60 * 365 * random.next() ** 1.6));
  foundation(draft);
  while (draft.size() < target - LARGEST_BLOCK) pickBlock(draft)(draft, someDay());
  while (draft.size() < target)
    draft.book('northgate').result({ test: VITAL.heartRate, on: someDay(), value: random.int(58, 92) });
  return draft.finish();
}
