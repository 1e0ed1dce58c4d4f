import { BRAND_CODE, DAY_ONLY, EXTRA_NOTE, LOCAL_CODE, OTHER_OFFSET, OTHER_WORDS, forAll } from '../alter.ts';
import type { Alteration } from '../alter.ts';
import { BRANDED, MEDICINES, SAME_WORDS, STRENGTHS } from '../codes/medicines.ts';
import type { Medicine } from '../codes/medicines.ts';
import { dayAfter } from '../draft.ts';
import type { Draft, Put } from '../draft.ts';
import { tellMedicine, tellPlan } from '../tell/medicines.ts';
import type { ToldMedicine } from '../tell/medicines.ts';

const reworded = (tag: string, change: (dosage: string) => string): Alteration<ToldMedicine> => ({
  about: 'dosage',
  tag,
  change(told) {
    const dosage = change(told.dosage);
    return dosage === told.dosage ? undefined : { ...told, dosage };
  },
});

const DOSAGE: readonly Alteration<ToldMedicine>[] = [
  reworded('dosage-abbreviated', (said) => said.replace(/tablets?/, 'tab').replace(/capsules?/, 'cap')),
  reworded('dosage-in-capitals', (said) => said.toUpperCase()),
  reworded('dosage-spaced', (said) => said.replaceAll(' ', '  ')),
  reworded('dosage-punctuated', (said) => `${said}.`),
];

const STATED: Alteration<ToldMedicine> = {
  about: 'shape',
  tag: 'stated-not-prescribed',
  change: (told) => ({ ...told, as: told.as === 'statement' ? 'request' : 'statement' }),
};

const ALTERATIONS: readonly Alteration<ToldMedicine>[] = [
  ...forAll<ToldMedicine>(BRAND_CODE, LOCAL_CODE, DAY_ONLY, OTHER_OFFSET, OTHER_WORDS, EXTRA_NOTE),
  ...DOSAGE,
  STATED,
];

/** A medicine with its usual dose. */
export function toldMedicine(draft: Draft, medicine: Medicine, day = draft.day()): ToldMedicine {
  const times = draft.random.pick(['once a day', 'twice a day', 'three times a day']);
  return {
    concept: medicine,
    form: 'snomed',
    when: draft.random.chance(0.5) ? draft.time(day) : day,
    status: 'active',
    identifiers: [],
    as: 'request',
    dosage: `Take 1 ${medicine.unit} ${times}`,
  };
}

/** Puts a medicine down; a GP record that is read as structured record states it and sends its plan beside it. */
export const medicinePutter =
  (draft: Draft): Put<ToldMedicine> =>
  (told, platform) => {
    const teller = draft.teller(platform);
    if (platform !== 'hightown') return [draft.place(platform, tellMedicine(told, teller))];
    const plan = draft.place(platform, tellPlan(told, teller));
    const statement = tellMedicine({ ...told, as: 'statement' }, teller);
    const basedOn = [{ reference: `MedicationRequest/${plan.id}` }];
    return [draft.place(platform, { ...statement, basedOn }), plan];
  };

const SCENARIOS: readonly ((draft: Draft, put: Put<ToldMedicine>) => void)[] = [
  function brandThenGeneric(draft, put) {
    const medicine = draft.take(BRANDED);
    const [a, b] = draft.two();
    if (medicine === undefined) return;
    const first = draft.day(2017, 2019);
    const told = { ...toldMedicine(draft, medicine, first), form: 'amp' as const };
    const ended = dayAfter(first, 200);
    const past = { ...told, status: 'stopped', ended };
    draft.single('medicine', 'brand-then-generic', { told: past, put, at: a });
    const next = { ...told, form: 'snomed' as const, when: dayAfter(first, 201) };
    draft.single('medicine', 'brand-then-generic', { told: next, put, at: b });
  },
  function strengthChanged(draft, put) {
    const pair = draft.take(STRENGTHS);
    const [a, b] = draft.two();
    if (pair === undefined) return;
    const day = draft.day(2018, 2020);
    const told = toldMedicine(draft, pair[0], day);
    const past = { ...told, status: 'stopped', ended: dayAfter(day, 90) };
    draft.single('medicine', 'two-strengths', { told: past, put, at: a });
    const next = { ...told, concept: pair[1], when: dayAfter(day, 91) };
    draft.single('medicine', 'two-strengths', { told: next, put, at: b });
  },
  function doseChanged(draft, put) {
    const medicine = draft.take(MEDICINES);
    const [a, b] = draft.two();
    if (medicine === undefined) return;
    const day = draft.day(2018, 2020);
    const told = { ...toldMedicine(draft, medicine, day), dosage: `Take 1 ${medicine.unit} once a day` };
    const past = { ...told, status: 'stopped', ended: dayAfter(day, 60) };
    draft.single('medicine', 'dose-changed', { told: past, put, at: a });
    const next = { ...told, dosage: `Take 2 ${medicine.unit}s once a day`, when: dayAfter(day, 61) };
    draft.single('medicine', 'dose-changed', { told: next, put, at: b });
  },
  function sameWords(draft, put) {
    const [a, b] = draft.two();
    const day = draft.day(2016, 2018);
    const told = { ...toldMedicine(draft, SAME_WORDS.capsules, day), text: SAME_WORDS.words };
    const past = { ...told, status: 'stopped', ended: dayAfter(day, 30) };
    draft.single('medicine', 'same-words-other-code', { told: past, put, at: a });
    const other = { ...past, concept: SAME_WORDS.tablets };
    draft.single('medicine', 'same-words-other-code', { told: other, put, at: b });
  },
];

/** Plants medicines. */
export function plantMedicines(draft: Draft): void {
  const put = medicinePutter(draft);
  for (const list of [MEDICINES, MEDICINES, BRANDED]) {
    const medicine = draft.take(list);
    if (medicine === undefined) continue;
    const told = toldMedicine(draft, medicine);
    draft.copied('medicine', 'copied', { told, put, at: draft.several(), alterations: ALTERATIONS });
  }
  const alone = draft.take(MEDICINES);
  if (alone)
    draft.single('medicine', 'single', {
      told: toldMedicine(draft, alone),
      put,
      at: draft.random.pick(draft.platforms),
    });
  for (const plant of draft.random.shuffled(SCENARIOS).slice(0, 2)) plant(draft, put);
}
