import type { Coding } from '../../coding.ts';
import type { Detail, Fact } from '../../fact.ts';
import { medicineKeys } from '../../terminology/medicine-keys.ts';
import { codedBases, codeEvidence, standingAgrees } from '../agreement.ts';
import { plainDose } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Medicines: the same product (a brand and its generic are one product in dm+d: AMP and VMP), begun on the same date,
 * taken in the same way, standing alike. A statement may be a copy of a prescription; a supply or an administration is
 * only ever a copy of another of its own kind.
 * Example: "Ramipril 5mg capsules, one a day" of 2024-02-10 at a practice and in a hospital's list.
 * Not joined: another dose; a brand and a generic prescribed in turn; one list says stopped, the other current.
 */
export const sameMedicine: Rule = {
  name: 'same-medicine',
  kinds: kinds('medicine'),
  tiers: ['moment', 'day', 'month'],
  basesOf: (fact) => {
    const detail = medicineOf(fact);
    return detail === undefined ? [] : codedBases(fact, toldAs(detail), productKeys(fact.codings));
  },
  agree: (a, b, tier) => {
    const [left, right] = [doseOf(a), doseOf(b)];
    const silent = left === '' || right === '';
    // A date that is only known to the month needs the dose as a second witness.
    return standingAgrees(a, b) && (left === right || silent) && (tier !== 'month' || !silent);
  },
  evidence: (a, b) => codeEvidence(a, b, productKeys),
};

type Medicine = Extract<Detail, { kind: 'medicine' }>;

const productKeys = (codings: readonly Coding[]): readonly string[] => medicineKeys(codings).product;

const medicineOf = ({ detail }: Fact): Medicine | undefined =>
  detail.kind === 'medicine' ? detail : undefined;

const toldAs = ({ told }: Medicine): string => (told === 'stated' || told === 'prescribed' ? 'taken' : told);

function doseOf(fact: Fact): string {
  const dosage = medicineOf(fact)?.dosage ?? [];
  return [...new Set(dosage.map(plainDose))].filter((text) => text !== '').join(';');
}
