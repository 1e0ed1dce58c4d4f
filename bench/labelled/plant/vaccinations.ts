import { DAY_ONLY, EXTRA_NOTE, LOCAL_CODE, MONTH_ONLY, OTHER_OFFSET, OTHER_WORDS, forAll } from '../alter.ts';
import type { Alteration } from '../alter.ts';
import { VACCINES } from '../codes/care.ts';
import type { Concept } from '../codes/concept.ts';
import { dayAfter } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { tellVaccination } from '../tell/history.ts';
import type { ToldVaccination } from '../tell/history.ts';

const NO_LOT: Alteration<ToldVaccination> = {
  about: 'shape',
  tag: 'without-lot',
  change({ lot, ...told }) {
    return lot === undefined ? undefined : told;
  },
};
const PRECISE = [...forAll<ToldVaccination>(LOCAL_CODE, DAY_ONLY, OTHER_OFFSET, OTHER_WORDS, EXTRA_NOTE)];
const ALTERATIONS = [...PRECISE, ...forAll<ToldVaccination>(MONTH_ONLY), NO_LOT];

/** A dose that was given. */
export function toldVaccination(draft: Draft, concept: Concept, day = draft.day()): ToldVaccination {
  return {
    concept,
    form: 'snomed',
    when: draft.random.chance(0.6) ? draft.time(day) : day,
    status: 'completed',
    identifiers: [],
    dose: 1,
    lot: draft.random.hex(6).toUpperCase(),
    author: 'Nurse B Example',
  };
}

const SCENARIOS: readonly ((draft: Draft, concept: Concept) => void)[] = [
  function dayApart(draft, concept) {
    const put = draft.putter(tellVaccination);
    const day = draft.day();
    const told = toldVaccination(draft, concept, day);
    const next = { ...told, when: dayAfter(day, 1), dose: 2, lot: draft.random.hex(6).toUpperCase() };
    const [a, b] = draft.two();
    draft.copied('vaccination', 'doses-a-day-apart', { told, put, at: [a, b], alterations: PRECISE });
    draft.single('vaccination', 'doses-a-day-apart', { told: next, put, at: a });
  },
  function course(draft, concept) {
    const put = draft.putter(tellVaccination);
    const day = draft.day();
    const told = toldVaccination(draft, concept, day);
    const next = { ...told, when: dayAfter(day, 56), dose: 2, lot: draft.random.hex(6).toUpperCase() };
    const at = draft.two();
    for (const one of [told, next])
      draft.copied('vaccination', 'course', { told: one, put, at, alterations: PRECISE });
  },
  function twoOnOneDay(draft, concept) {
    const put = draft.putter(tellVaccination);
    const other = draft.take(VACCINES);
    const [a, b] = draft.two();
    if (other === undefined) return;
    const told = toldVaccination(draft, concept);
    draft.single('vaccination', 'two-vaccines-one-day', { told, put, at: a });
    draft.single('vaccination', 'two-vaccines-one-day', { told: { ...told, concept: other }, put, at: b });
  },
  function twoInOneMonth(draft, concept) {
    const put = draft.putter(tellVaccination);
    const { dose: _d, lot: _l, ...told } = toldVaccination(draft, concept);
    const [a, b] = draft.two();
    for (const [at, when] of [
      [a, '2021-03-03'],
      [a, '2021-03-24'],
      [b, '2021-03'],
    ] as const)
      draft.single('vaccination', 'two-in-one-month', { told: { ...told, when }, put, at });
  },
];

/** Plants doses of vaccine. */
export function plantVaccinations(draft: Draft): void {
  const put = draft.putter(tellVaccination);
  for (let count = 0; count < 2; count += 1) {
    const concept = draft.take(VACCINES);
    if (concept === undefined) return;
    const told = toldVaccination(draft, concept);
    draft.copied('vaccination', 'copied', { told, put, at: draft.several(), alterations: ALTERATIONS });
  }
  const concept = draft.take(VACCINES);
  if (concept) draft.random.pick(SCENARIOS)(draft, concept);
}
