import {
  DAY_ONLY,
  EXTRA_NOTE,
  LOCAL_CODE,
  MONTH_ONLY,
  OTHER_CODE,
  OTHER_OFFSET,
  OTHER_WORDS,
  YEAR_ONLY,
  forAll,
} from '../alter.ts';
import { LEFT_SITE, PROCEDURES, RIGHT_SITE, SIDED_PROCEDURES } from '../codes/care.ts';
import {
  ALLERGIES,
  CONDITIONS,
  DIABETES,
  NO_KNOWN_DRUG_ALLERGY,
  REACTIONS,
  SIDED,
} from '../codes/problems.ts';
import type { Concept } from '../codes/concept.ts';
import { dayAfter } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { tellAllergy, tellCondition, tellProcedure } from '../tell/history.ts';
import type { ToldAllergy, ToldCondition, ToldProcedure } from '../tell/history.ts';

const LONG_AGO = [OTHER_CODE, LOCAL_CODE, MONTH_ONLY, YEAR_ONLY, OTHER_WORDS, EXTRA_NOTE] as const;

/** A diagnosis that is current and confirmed. */
export const toldCondition = (draft: Draft, concept: Concept): ToldCondition => ({
  concept,
  form: concept.readV2 === undefined || draft.random.chance(0.7) ? 'snomed' : 'snomed-and-read',
  when: draft.day(),
  status: 'active',
  certainty: 'confirmed',
  identifiers: [],
});

/** An allergy that is current and confirmed. */
export const toldAllergy = (draft: Draft, concept: Concept): ToldAllergy => ({
  concept,
  form: 'snomed',
  when: draft.day(),
  status: 'active',
  certainty: 'confirmed',
  identifiers: [],
  reaction: draft.random.pick(REACTIONS),
  severity: draft.random.pick(['mild', 'moderate']),
  criticality: 'low',
});

/** The services at which this person's allergies may be recorded. */
export const allergyPlaces = (draft: Draft): Draft['platforms'] =>
  draft.platforms.filter((platform) => platform !== draft.noAllergiesAt);

const CONDITION_SCENARIOS: readonly ((draft: Draft) => void)[] = [
  function sides(draft) {
    const concept = draft.take(SIDED);
    const [a, b] = draft.two();
    if (concept === undefined) return;
    const put = draft.putter(tellCondition);
    const told: ToldCondition = { ...toldCondition(draft, concept), form: 'snomed' };
    const inWords = draft.random.chance(0.5);
    for (const [at, side, site] of [
      [a, 'left', LEFT_SITE],
      [b, 'right', RIGHT_SITE],
    ] as const) {
      const one = inWords ? { ...told, text: `${concept.snomed[1]}, ${side} side` } : { ...told, site };
      draft.single('condition', inWords ? 'side-in-words' : 'left-and-right', { told: one, put, at });
    }
  },
  function sameWords(draft) {
    const [a, b] = draft.two();
    const put = draft.putter(tellCondition);
    const told = { ...toldCondition(draft, DIABETES.one), text: DIABETES.word, form: 'snomed' as const };
    draft.single('condition', 'same-words-other-code', { told, put, at: a });
    draft.single('condition', 'same-words-other-code', {
      told: { ...told, concept: DIABETES.two },
      put,
      at: b,
    });
  },
  function twoInOneMonth(draft) {
    const concept = draft.take(CONDITIONS);
    const [a, b] = draft.two();
    if (concept === undefined) return;
    const put = draft.putter(tellCondition);
    const told = {
      ...toldCondition(draft, concept),
      when: '2021-03-04',
      status: 'resolved',
      ended: '2021-03-09',
    };
    const again = { ...told, when: '2021-03-18', ended: '2021-03-25' };
    draft.single('condition', 'two-in-one-month', { told, put, at: a });
    draft.single('condition', 'two-in-one-month', { told: again, put, at: a });
    const { ended: _none, ...vague } = told;
    draft.single('condition', 'two-in-one-month', { told: { ...vague, when: '2021-03' }, put, at: b });
  },
];

/** Plants diagnoses. */
export function plantConditions(draft: Draft): void {
  const put = draft.putter(tellCondition);
  for (let count = 0; count < 2; count += 1) {
    const concept = draft.take(CONDITIONS);
    if (concept === undefined) return;
    const told = toldCondition(draft, concept);
    const alterations = forAll<ToldCondition>(...LONG_AGO);
    draft.copied('condition', 'copied', { told, put, at: draft.several(), alterations });
  }
  draft.random.pick(CONDITION_SCENARIOS)(draft);
}

/** Plants allergies; near misses of contradictions among them. */
export function plantAllergies(draft: Draft): void {
  const places = allergyPlaces(draft);
  const put = draft.putter(tellAllergy);
  const concept = draft.take(ALLERGIES);
  const [first] = places;
  if (concept === undefined || first === undefined) return;
  const told = toldAllergy(draft, concept);
  if (places.length > 1)
    draft.copied('allergy', 'copied', {
      told,
      put,
      at: draft.several(places),
      alterations: forAll<ToldAllergy>(...LONG_AGO),
    });
  else draft.single('allergy', 'single', { told, put, at: first });
  const scenario = draft.random.int(0, 3);
  const other = scenario < 2 ? draft.take(ALLERGIES) : undefined;
  if (other && scenario === 0) {
    // Once recorded, later found to be over, both at one source.
    const before = toldAllergy(draft, other);
    const after = { ...before, status: 'resolved', when: dayAfter(before.when, 700) };
    draft.single('allergy', 'resolved-later', { told: before, put, at: first });
    draft.single('allergy', 'resolved-later', { told: after, put, at: first });
  } else if (other && scenario === 1) {
    draft.single('allergy', 'single', { told: toldAllergy(draft, other), put, at: first });
  } else if (scenario === 2 && draft.noAllergiesAt === undefined && concept.snomed[0] === '91935009') {
    const {
      reaction: _r,
      severity: _s,
      criticality: _c,
      ...none
    } = toldAllergy(draft, NO_KNOWN_DRUG_ALLERGY);
    draft.single('allergy', 'no-drug-allergy', { told: none, put, at: draft.random.pick(places) });
  }
}

const toldProcedure = (draft: Draft, concept: Concept): ToldProcedure => ({
  concept,
  form: 'snomed',
  when: draft.random.chance(0.5) ? draft.time(draft.day()) : draft.day(),
  status: 'completed',
  identifiers: [],
  author: 'Dr A Example',
});

/** Plants procedures. */
export function plantProcedures(draft: Draft): void {
  const put = draft.putter(tellProcedure);
  const concept = draft.take(PROCEDURES);
  if (concept) {
    const alterations = forAll<ToldProcedure>(...LONG_AGO, DAY_ONLY, OTHER_OFFSET);
    draft.copied('procedure', 'copied', {
      told: toldProcedure(draft, concept),
      put,
      at: draft.several(),
      alterations,
    });
  }
  const [a, b] = draft.two();
  const sided = draft.take(SIDED_PROCEDURES);
  const again = draft.take(PROCEDURES);
  if (sided && draft.random.chance(0.5)) {
    const told = toldProcedure(draft, sided);
    draft.single('procedure', 'left-and-right', { told: { ...told, site: LEFT_SITE }, put, at: a });
    draft.single('procedure', 'left-and-right', { told: { ...told, site: RIGHT_SITE }, put, at: b });
  } else if (again) {
    const told = toldProcedure(draft, again);
    for (const [at, when] of [
      [a, '2021-03-02'],
      [a, '2021-03-22'],
      [b, '2021-03'],
    ] as const)
      draft.single('procedure', 'two-in-one-month', { told: { ...told, when }, put, at });
  }
}
