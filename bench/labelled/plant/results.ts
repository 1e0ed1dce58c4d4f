import {
  AMENDED,
  DAY_ONLY,
  EXTRA_NOTE,
  LOCAL_CODE,
  OTHER_CODE,
  OTHER_OFFSET,
  OTHER_WORDS,
  forAll,
} from '../alter.ts';
import type { Alteration } from '../alter.ts';
import { ALIKE, BLOOD_PRESSURE, TESTS } from '../codes/tests.ts';
import type { Test } from '../codes/tests.ts';
import { timeOn } from '../draft.ts';
import type { Draft, Put } from '../draft.ts';
import { inUnit, tellResult } from '../tell/results.ts';
import type { Amount, ToldResult } from '../tell/results.ts';

const UNITS: Alteration<ToldResult> = {
  about: 'unit',
  tag: 'other-unit',
  change(told, random) {
    const { amount } = told;
    const units = (told.concept as Partial<Test>).units?.filter((one) => one !== amount?.unit) ?? [];
    if (amount === undefined || units.length === 0) return undefined;
    return { ...told, amount: inUnit(amount, random.pick(units)) };
  },
};

/** Everything that may happen to a result on its way to another source. */
export const RESULT_ALTERATIONS: readonly Alteration<ToldResult>[] = [
  ...forAll<ToldResult>(OTHER_CODE, LOCAL_CODE, DAY_ONLY, OTHER_OFFSET, OTHER_WORDS, EXTRA_NOTE, AMENDED),
  UNITS,
];
/** Those that leave the time alone, where the time is all that tells two results apart. */
const TIMED = RESULT_ALTERATIONS.filter((one) => one.tag !== 'day-only');

const measured = (draft: Draft, test: Test): Amount => ({
  digits: (test.low + draft.random.next() * (test.high - test.low)).toFixed(test.decimals),
  unit: test.units[0],
});

/** A result of a test, measured on a day of its own. */
export function toldResult(draft: Draft, test: Test, day = draft.day()): ToldResult {
  return {
    concept: test,
    form: draft.random.chance(0.7) || test.readV2 === undefined ? 'snomed' : 'snomed-and-read',
    // In summer half past midnight in London is still the day before in UTC.
    when: draft.random.chance(0.1) ? draft.time(day, 0) : draft.time(day),
    status: 'final',
    identifiers: [],
    category: test.vital ? 'vital-signs' : 'laboratory',
    amount: measured(draft, test),
  };
}

const SCENARIOS: readonly ((draft: Draft, put: Put<ToldResult>) => void)[] = [
  function series(draft, put) {
    const test = draft.take(TESTS);
    const at = draft.two();
    if (test === undefined) return;
    for (const year of [2019, 2021, 2023]) {
      const told = toldResult(draft, test, draft.day(year, year));
      draft.copied('result', 'series', { told, put, at, alterations: RESULT_ALTERATIONS });
    }
  },
  function twiceOneDay(draft, put) {
    const test = draft.take(TESTS);
    if (test === undefined) return;
    const day = draft.day();
    const told = { ...toldResult(draft, test, day), when: timeOn(day, 8, 15) };
    const later = {
      ...told,
      when: timeOn(day, 15, 40),
      ...(draft.random.chance(0.5) && { amount: measured(draft, test) }),
    };
    const [a, b] = draft.two();
    const at = draft.random.chance(0.6) ? [a, b] : [a];
    for (const one of [told, later]) {
      draft.copied('result', 'twice-one-day', { told: one, put, at, alterations: TIMED });
    }
  },
  function sameValueOtherTest(draft, put) {
    const [a, b] = draft.two();
    const told = toldResult(draft, ALIKE.cholesterol);
    const amount = told.amount && { ...told.amount, digits: '2.1' };
    const first = { ...told, ...(amount && { amount }) };
    draft.single('result', 'total-and-hdl', { told: first, put, at: a });
    draft.single('result', 'total-and-hdl', {
      told: { ...first, form: 'snomed', concept: ALIKE.hdl },
      put,
      at: b,
    });
  },
  function belowAndEqual(draft, put) {
    const test = draft.take(TESTS.filter((one) => one.snomed[0] === '1001371000000100'));
    const [a, b] = draft.two();
    if (test === undefined) return;
    const told = toldResult(draft, test);
    const amount = { digits: '5', unit: test.units[0] };
    draft.single('result', 'below-and-equal', { told: { ...told, amount }, put, at: a });
    draft.single('result', 'below-and-equal', {
      told: { ...told, amount: { ...amount, comparator: '<' } },
      put,
      at: b,
    });
  },
  function sameWordsOtherCode(draft, put) {
    const [a, b] = draft.two();
    const told = { ...toldResult(draft, ALIKE.fasting), text: 'Blood glucose', form: 'snomed' as const };
    draft.single('result', 'same-words-other-code', { told, put, at: a });
    draft.single('result', 'same-words-other-code', { told: { ...told, concept: ALIKE.random }, put, at: b });
  },
  function bloodPressure(draft, put) {
    const unit = { unit: 'millimeter of mercury', ucum: 'mm[Hg]', shift: 0 };
    const part = (low: number, high: number): Amount => ({
      digits: String(draft.random.int(low, high)),
      unit,
    });
    const told: ToldResult = {
      concept: BLOOD_PRESSURE.whole,
      form: 'snomed-and-loinc',
      when: draft.time(draft.day()),
      status: 'final',
      identifiers: [],
      category: 'vital-signs',
      parts: [
        { concept: BLOOD_PRESSURE.systolic, amount: part(105, 165) },
        { concept: BLOOD_PRESSURE.diastolic, amount: part(60, 95) },
      ],
    };
    const alterations = forAll<ToldResult>(OTHER_CODE, DAY_ONLY, OTHER_OFFSET, EXTRA_NOTE, AMENDED);
    draft.copied('result', 'blood-pressure', { told, put, at: draft.several(), alterations });
  },
];

/** Plants results: copies, and what looks like a copy and is none. */
export function plantResults(draft: Draft): void {
  const put = draft.putter(tellResult);
  for (let count = 0; count < 3; count += 1) {
    const test = draft.take(TESTS);
    if (test === undefined) return;
    const told = toldResult(draft, test);
    draft.copied('result', 'copied', { told, put, at: draft.several(), alterations: RESULT_ALTERATIONS });
  }
  const alone = draft.take(TESTS);
  if (alone)
    draft.single('result', 'single', {
      told: toldResult(draft, alone),
      put,
      at: draft.random.pick(draft.platforms),
    });
  for (const plant of draft.random.shuffled(SCENARIOS).slice(0, 2)) plant(draft, put);
}
