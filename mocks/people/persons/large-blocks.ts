import type { PlatformId } from '../../kit/world.ts';
import type { Draft } from '../draft.ts';
import type { Medicine } from '../codes/medicines.ts';
import type { Panel } from '../codes/tests.ts';
import { prescriptionNumber, vaccinationEvent } from '../blocks/identifiers.ts';
import { reportAndCopy, values } from '../blocks/laboratory.ts';
import { LETTERS } from '../blocks/letter-texts.ts';
import { DOCUMENT, PROCEDURE, VISIT } from '../codes/care.ts';
import { MEDICINE } from '../codes/medicines.ts';
import { FINDING, PANEL, VITAL } from '../codes/tests.ts';
import { VACCINE } from '../codes/vaccines.ts';
import { addDays } from '../dates.ts';

/** Adds what belongs to one occasion of a long life. */
export type Block = (draft: Draft, on: string) => void;

/** Her practice on that day: she moved twice. */
export function practiceOn(on: string): 'broafon' | 'hightown' | 'riverside' {
  return on < '1996-05' ? 'broafon' : on < '2012-09' ? 'hightown' : 'riverside';
}

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

/** A laboratory report at the hospital alone. */
export const panelAlone: Block = (draft, on) => {
  const panel = draft.random.pick(PANELS);
  const status = draft.random.chance(0.03)
    ? draft.random.pick(['amended', 'corrected', 'preliminary'])
    : 'final';
  draft.book('northgate').panel({ panel, on, values: values(draft.random, panel), status });
};

/** A laboratory report at the hospital, and the practice's copy. */
export const panelCopied: Block = (draft, on) => {
  const panel = draft.random.pick(PANELS);
  reportAndCopy(
    draft,
    { hospital: 'northgate', practice: practiceOn(on) },
    { panel, on, values: values(draft.random, panel) },
    draft.random.chance(0.5) ? 'same-identifier' : 'same-content',
  );
};

/** A course of a medicine from the practice, which the hospital may know of under the same number. */
export const medicine: Block = (draft, on) => {
  const { random } = draft;
  const at = practiceOn(on);
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

/** A letter about one of several clinics, from one of the places. */
export const letterFrom =
  (...places: readonly PlatformId[]): Block =>
  (draft, on) => {
    const topic = draft.random.pick([
      LETTERS.cardiology,
      LETTERS.eye,
      LETTERS.physiotherapy,
      LETTERS.endoscopy,
      LETTERS.orthopaedics,
    ]);
    draft.book(draft.random.pick(places)).letter({
      type: DOCUMENT.clinicLetter,
      title: topic.title,
      format: draft.random.chance(0.8) ? 'pdf' : 'cda',
      on,
      sections: topic.sections(on, 'Mrs Abernathy-Singh'),
    });
  };

/** A visit to the practice or the outpatient clinic. */
export const visit: Block = (draft, on) => {
  const at = draft.random.pick([practiceOn(on), practiceOn(on), 'northgate'] as const);
  draft.book(at).visit({
    concept: at === 'northgate' ? VISIT.outpatient : VISIT.gp,
    on,
    setting: 'AMB',
    reason: draft.random.pick(['Review', 'Follow-up', 'New symptom', 'Dressing change', 'Results discussed']),
  });
};

/** A district nurse at home, who measures a few things. */
export const homeVisit: Block = (draft, on) => {
  const { random } = draft;
  const book = draft.book('calder');
  book.visit({
    concept: VISIT.community,
    on,
    setting: 'HH',
    reason: random.pick(['Dressing change', 'Review']),
  });
  book.result({ test: VITAL.oxygen, on, value: random.int(92, 99) });
  book.result({ test: VITAL.heartRate, on, value: random.int(58, 99) });
  if (random.chance(0.4)) book.result({ test: VITAL.weight, on, value: random.int(66, 76) });
};

/** Flu in the autumn, COVID-19 since there is a vaccine; some are known by their event's number. */
export const vaccination: Block = (draft, on) => {
  const year = Math.max(Number(on.slice(0, 4)), 1998);
  const day = `${year}-${draft.random.pick(['09', '10', '11'])}-${draft.random.int(10, 28)}`;
  const given = day > draft.today ? addDays(day, -364) : day;
  const identifier = draft.random.chance(0.5) && { identifier: vaccinationEvent(draft.random) };
  draft.book(practiceOn(given)).vaccination({
    vaccine: given > '2024-09' && draft.random.chance(0.4) ? VACCINE.covidAutumn : VACCINE.flu,
    on: given,
    ...identifier,
  });
};

/** Something done at the hospital or by the community trust. */
export const procedure: Block = (draft, on) => {
  const { random } = draft;
  draft.book(random.pick(['northgate', 'calder'])).procedure({ concept: random.pick(PROCEDURES), on });
};

/** What the practice asked about smoking. */
export const smoking: Block = (draft, on) => {
  const concept = on < '1988' ? FINDING.smoker : FINDING.exSmoker;
  draft.book(practiceOn(on)).finding({ concept, on });
};

/** An outpatient appointment. */
export const appointment: Block = (draft, on) => {
  draft.book('northgate').appointment({
    title: 'Outpatient clinic',
    on,
    time: '10:40',
    minutes: 20,
    ...(draft.random.chance(0.15) && { status: 'cancelled' }),
  });
};

/** A warning that those who care for her should see, for a time. */
export const flag: Block = (draft, on) => {
  const words = draft.random.pick(['Uses a hearing aid', 'Needs large print', 'Risk of falls']);
  draft.book('calder').flag({ words, on, ended: addDays(on, 300) });
};

/** A plan for her leg ulcer. */
export const plan: Block = (draft, on) => {
  draft.book('calder').plan({
    title: 'Leg ulcer care plan',
    category: DOCUMENT.carePlan,
    on,
    status: 'completed',
    activities: ['Compression bandage twice a week'],
    goals: ['Healed within three months'],
  });
};
