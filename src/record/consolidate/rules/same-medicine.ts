import type { Coding } from '../../coding.ts';
import { detailOf } from '../../detail.ts';
import { medicineKeys } from '../../terminology/medicine-keys.ts';
import { codedBases, codeEvidence, standingAgrees } from '../agreement.ts';
import { kinds, type Rule } from '../rule.ts';
import { doseOf, toldAs } from '../taken-as.ts';

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
    const detail = detailOf('medicine', fact);
    return detail === undefined ? [] : codedBases(fact, toldAs(detail), productKeys(fact.codings));
  },
  agree: (a, b, tier) => {
    const [one, other] = [detailOf('medicine', a), detailOf('medicine', b)];
    if (one === undefined || other === undefined) return false;
    const [left, right] = [doseOf(one), doseOf(other)];
    const silent = left === '' || right === '';
    // A date that is only known to the month needs the dose as a second witness.
    return standingAgrees(a, b) && (left === right || silent) && (tier !== 'month' || !silent);
  },
  evidence: (a, b) => codeEvidence(a, b, productKeys),
};

const productKeys = (codings: readonly Coding[]): readonly string[] => medicineKeys(codings).product;
