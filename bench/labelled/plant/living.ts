import { DAY_ONLY, EXTRA_NOTE, OTHER_CODE, OTHER_OFFSET, OTHER_WORDS, forAll } from '../alter.ts';
import { ALCOHOL, LIVING, SMOKING_STATUS } from '../codes/care.ts';
import { FAMILY_CODES, FAMILY_CONDITIONS } from '../codes/problems.ts';
import type { Draft } from '../draft.ts';
import { tellFamily } from '../tell/care.ts';
import type { ToldFamily } from '../tell/care.ts';
import { tellResult } from '../tell/results.ts';
import type { ToldResult } from '../tell/results.ts';

/** Plants what relatives had: told by two sources; the same of father and mother, which are two. */
export function plantFamily(draft: Draft): void {
  const put = draft.putter(tellFamily);
  const concept = draft.take(FAMILY_CONDITIONS);
  const other = draft.take(FAMILY_CONDITIONS);
  if (concept === undefined || other === undefined) return;
  const told = (of: typeof concept): ToldFamily => ({
    concept: of,
    form: 'snomed',
    when: draft.day(),
    status: 'completed',
    relative: draft.random.pick(['FTH', 'MTH']),
    identifiers: [],
  });
  const alterations = forAll<ToldFamily>(EXTRA_NOTE, OTHER_WORDS.slice(0, 1));
  draft.copied('family-history', 'copied', { told: told(concept), put, at: draft.several(), alterations });
  const [a, b] = draft.two();
  if (draft.random.chance(0.5)) {
    const father: ToldFamily = { ...told(other), relative: 'FTH' };
    draft.single('family-history', 'father-and-mother', { told: father, put, at: a });
    draft.single('family-history', 'father-and-mother', { told: { ...father, relative: 'MTH' }, put, at: b });
  } else plantFamilyCode(draft);
}

/** General practices code "FH: Asthma" as an Observation. */
function plantFamilyCode(draft: Draft): void {
  const concept = draft.take(FAMILY_CODES);
  if (concept === undefined) return;
  const told: ToldResult = {
    concept,
    form: 'snomed-and-read',
    text: concept.readV2?.[1] ?? concept.snomed[1],
    when: draft.day(),
    status: 'final',
    category: 'none',
    identifiers: [],
  };
  const alterations = forAll<ToldResult>(OTHER_CODE, EXTRA_NOTE);
  draft.copied('family-history', 'coded', {
    told,
    put: draft.putter(tellResult),
    at: draft.several(),
    alterations,
  });
}

/** Plants how somebody lives: what two sources hold, and what changed over the years. */
export function plantLifestyle(draft: Draft): void {
  const put = draft.putter(tellResult);
  const common = { form: 'snomed', status: 'final', category: 'social-history', identifiers: [] } as const;
  const alterations = forAll<ToldResult>(OTHER_CODE, OTHER_WORDS, DAY_ONLY, OTHER_OFFSET, EXTRA_NOTE);
  const smoking: ToldResult = {
    ...common,
    concept: SMOKING_STATUS,
    when: draft.time(draft.day(2014, 2016)),
    answer: draft.random.pick(LIVING),
  };
  draft.copied('lifestyle', 'copied', { told: smoking, put, at: draft.several(), alterations });
  const unit = { unit: 'units per week', ucum: '{U}/wk', shift: 0 };
  const alcohol = (year: number, digits: string): ToldResult => ({
    ...common,
    concept: ALCOHOL,
    when: draft.time(draft.day(year, year)),
    amount: { digits, unit },
  });
  const first = alcohol(2018, String(draft.random.int(1, 30)));
  draft.copied('lifestyle', 'copied', { told: first, put, at: draft.several(), alterations });
  const digits = first.amount?.digits ?? '0';
  draft.single('lifestyle', 'same-again-later', {
    told: alcohol(2021, digits),
    put,
    at: draft.random.pick(draft.platforms),
  });
}
