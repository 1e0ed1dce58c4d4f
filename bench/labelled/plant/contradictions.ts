import { BRANDED, MEDICINES, STRENGTHS } from '../codes/medicines.ts';
import { ALLERGIES, CONDITIONS, NO_KNOWN_ALLERGY } from '../codes/problems.ts';
import { TESTS } from '../codes/tests.ts';
import { VACCINES } from '../codes/care.ts';
import { dayAfter } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { tellAllergy, tellCondition, tellVaccination } from '../tell/history.ts';
import { tellResult } from '../tell/results.ts';
import type { Place, PlantedContradiction } from '../types.ts';
import { allergyPlaces, toldAllergy, toldCondition } from './history.ts';
import { medicinePutter, toldMedicine } from './medicines.ts';
import { toldResult } from './results.ts';
import { toldVaccination } from './vaccinations.ts';

/** The resource of a fact that tells it: of a statement and its plan, the statement. */
const told = (group: { members: readonly Place[] }): Place => {
  const [first] = group.members;
  if (first === undefined) throw new Error('A fact without a resource');
  const { platform, type, id } = first;
  return { platform, type, id };
};

function disputedCondition(draft: Draft): void {
  const concept = draft.take(CONDITIONS);
  const [a, b] = draft.two();
  if (concept === undefined) return;
  const put = draft.putter(tellCondition);
  const stands = toldCondition(draft, concept);
  const against = draft.random.pick([
    { status: 'resolved', ended: dayAfter(stands.when, 20) },
    { status: 'inactive', certainty: 'refuted' },
    { certainty: 'entered-in-error' },
  ]);
  const one = draft.single('condition', 'disputed', { told: stands, put, at: a });
  const other = draft.single('condition', 'disputed', { told: { ...stands, ...against }, put, at: b });
  draft.disagree('disputed', [told(one), told(other)]);
}

function disputedAllergy(draft: Draft): void {
  const concept = draft.take(ALLERGIES);
  const [a, b] = allergyPlaces(draft);
  if (concept === undefined || a === undefined || b === undefined) return;
  const put = draft.putter(tellAllergy);
  const stands = toldAllergy(draft, concept);
  const against = draft.random.pick([{ status: 'resolved' }, { status: 'inactive', certainty: 'refuted' }]);
  const one = draft.single('allergy', 'disputed', { told: stands, put, at: a });
  const other = draft.single('allergy', 'disputed', { told: { ...stands, ...against }, put, at: b });
  draft.disagree('disputed', [told(one), told(other)]);
}

function disputedMedicine(draft: Draft): void {
  const medicine = draft.take(MEDICINES);
  const [a, b] = draft.two();
  if (medicine === undefined) return;
  const put = medicinePutter(draft);
  const runs = toldMedicine(draft, medicine);
  const one = draft.single('medicine', 'disputed', { told: runs, put, at: a });
  const other = draft.single('medicine', 'disputed', { told: { ...runs, status: 'stopped' }, put, at: b });
  draft.disagree('disputed', [told(one), told(other)]);
}

function disputedResult(draft: Draft): void {
  const test = draft.take(TESTS);
  const [a, b] = draft.two();
  if (test === undefined) return;
  const put = draft.putter(tellResult);
  const stands = toldResult(draft, test);
  const one = draft.single('result', 'disputed', { told: stands, put, at: a });
  const wrong = { ...stands, status: 'entered-in-error' };
  const other = draft.single('result', 'disputed', { told: wrong, put, at: b });
  draft.disagree('disputed', [told(one), told(other)]);
}

function disputedVaccination(draft: Draft): void {
  const concept = draft.take(VACCINES);
  const [a, b] = draft.two();
  if (concept === undefined) return;
  const put = draft.putter(tellVaccination);
  const stands = toldVaccination(draft, concept);
  const one = draft.single('vaccination', 'disputed', { told: stands, put, at: a });
  const wrong = { ...stands, status: 'entered-in-error' };
  const other = draft.single('vaccination', 'disputed', { told: wrong, put, at: b });
  draft.disagree('disputed', [told(one), told(other)]);
}

function doseDiffers(draft: Draft): void {
  const medicine = draft.take(MEDICINES);
  const [a, b] = draft.two();
  if (medicine === undefined) return;
  const put = medicinePutter(draft);
  const once = { ...toldMedicine(draft, medicine), dosage: `Take 1 ${medicine.unit} once a day` };
  const twice = { ...once, dosage: `Take 2 ${medicine.unit}s once a day` };
  const one = draft.single('medicine', 'dose-differs', { told: once, put, at: a });
  const other = draft.single('medicine', 'dose-differs', { told: twice, put, at: b });
  draft.disagree('dose-differs', [told(one), told(other)]);
}

function sameIngredient(draft: Draft): void {
  const put = medicinePutter(draft);
  const [a, b] = draft.two();
  const pair = draft.random.chance(0.5) ? draft.take(STRENGTHS) : undefined;
  const branded = pair === undefined ? draft.take(BRANDED) : undefined;
  const medicine = pair?.[0] ?? branded;
  if (medicine === undefined) return;
  const first = toldMedicine(draft, medicine);
  const next = { ...first, when: draft.day() };
  const second = pair === undefined ? { ...next, form: 'amp' as const } : { ...next, concept: pair[1] };
  const one = draft.single('medicine', 'same-ingredient', { told: first, put, at: a });
  const other = draft.single('medicine', 'same-ingredient', { told: second, put, at: b });
  draft.disagree('same-ingredient', [told(one), told(other)]);
}

function severityDiffers(draft: Draft): void {
  const concept = draft.take(ALLERGIES);
  const [a, b] = allergyPlaces(draft);
  if (concept === undefined || a === undefined || b === undefined) return;
  const put = draft.putter(tellAllergy);
  const mild = { ...toldAllergy(draft, concept), severity: 'mild', criticality: 'low' };
  const severe = draft.random.chance(0.5)
    ? { ...mild, severity: 'severe', criticality: 'high' }
    : { ...mild, criticality: 'high' };
  const one = draft.single('allergy', 'severity-differs', { told: mild, put, at: a });
  const other = draft.single('allergy', 'severity-differs', { told: severe, put, at: b });
  draft.open.push([told(one), told(other)]);
  draft.disagree('severity-differs', [told(one), told(other)]);
}

function countedTwice(draft: Draft): void {
  const concept = draft.take(VACCINES);
  const [a, b] = draft.two();
  if (concept === undefined) return;
  const put = draft.putter(tellVaccination);
  const { lot: _lot, ...first } = toldVaccination(draft, concept, draft.day());
  const day = first.when.slice(0, 10);
  const second = draft.random.chance(0.6)
    ? { ...first, when: dayAfter(day, draft.random.int(2, 6)) }
    : { ...first, dose: 2 };
  const one = draft.single('vaccination', 'counted-twice', { told: first, put, at: a });
  const other = draft.single('vaccination', 'counted-twice', { told: second, put, at: b });
  draft.disagree('counted-twice', [told(one), told(other)]);
}

/** Says at one service that no allergies are known; what stands against it is known when all is planted. */
function noneKnown(draft: Draft): void {
  const at = draft.noAllergiesAt;
  if (at === undefined) return;
  const { reaction: _r, severity: _s, criticality: _c, ...none } = toldAllergy(draft, NO_KNOWN_ALLERGY);
  draft.single('allergy', 'none-known', { told: none, put: draft.putter(tellAllergy), at });
}

/** Scenarios whose allergies are disputed, over, or no allergies. */
const NOT_STANDING: ReadonlySet<string> = new Set([
  'disputed',
  'none-known',
  'no-drug-allergy',
  'resolved-later',
]);

/** Labels "no known allergies" as contradicted by every allergy that stands at another service. */
export function closeNoneKnown(draft: Draft): void {
  if (draft.noAllergiesAt === undefined) return;
  const beside = draft.truth.filter(
    ({ kind, scenario }) => kind === 'allergy' && !NOT_STANDING.has(scenario),
  );
  draft.disagree('none-known-beside', beside.map(told));
}

type Planter = (draft: Draft) => void;
const DISPUTES: readonly Planter[] = [
  disputedCondition,
  disputedAllergy,
  disputedMedicine,
  disputedResult,
  disputedVaccination,
];

const PLANTERS: Readonly<Record<Exclude<PlantedContradiction, 'details-differ'>, Planter>> = {
  'none-known-beside': noneKnown,
  disputed: (draft) => draft.random.pick(DISPUTES)(draft),
  'dose-differs': doseDiffers,
  'same-ingredient': sameIngredient,
  'severity-differs': severityDiffers,
  'counted-twice': countedTwice,
};

/** Plants the contradictions chosen for a person; differing details are planted with the Patient resources. */
export function plantContradictions(draft: Draft, chosen: readonly PlantedContradiction[]): void {
  // Where no allergies are known has to be settled before any allergy is placed.
  if (chosen.includes('none-known-beside')) draft.noAllergiesAt = draft.random.pick(draft.platforms);
  for (const is of chosen) if (is !== 'details-differ') PLANTERS[is](draft);
}
