import type { Detail, Fact } from '../../fact.ts';
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
    const detail = vaccinationOf(fact);
    return detail === undefined || detail.given === 'not-stated' ? [] : codedBases(fact, detail.given);
  },
  agree: (a, b, tier) => {
    const [left, right] = [vaccinationOf(a), vaccinationOf(b)];
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

type Vaccination = Extract<Detail, { kind: 'vaccination' }>;

const vaccinationOf = ({ detail }: Fact): Vaccination | undefined =>
  detail.kind === 'vaccination' ? detail : undefined;
