import { detailOf } from '../../detail.ts';
import { agreesOrSilent, codedBases, codeEvidence, shareAPerson, standingAgrees } from '../agreement.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Vaccinations: the same vaccine on the same day, both given or both not, with no batch or dose number that differs. A
 * date known only to the month needs the batch, or whoever gave it, as a second witness: two doses can fall into one month.
 * Not joined: two doses a day apart; dose 1 and dose 2.
 */
export const sameVaccination: Rule = {
  name: 'same-vaccination',
  kinds: kinds('vaccination'),
  tiers: ['moment', 'day', 'month', 'year'],
  basesOf: (fact) => {
    const detail = detailOf('vaccination', fact);
    return detail === undefined || detail.given === 'not-stated' ? [] : codedBases(fact, detail.given);
  },
  agree: (a, b, tier) => {
    const [left, right] = [detailOf('vaccination', a), detailOf('vaccination', b)];
    if (left === undefined || right === undefined || !standingAgrees(a, b)) return false;
    const isCoarse = tier === 'month' || tier === 'year';
    return (
      agreesOrSilent(left.lot, right.lot) &&
      agreesOrSilent(left.doseNumber, right.doseNumber) &&
      (!isCoarse || (left.lot !== undefined && right.lot !== undefined) || shareAPerson(a, b))
    );
  },
  evidence: codeEvidence,
};
