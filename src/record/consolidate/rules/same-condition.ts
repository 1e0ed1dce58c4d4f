import { detailOf } from '../../detail.ts';
import {
  agreesOrSilent,
  codedBases,
  codeEvidence,
  listsAgreeOrSilent,
  sidesAgree,
  standingAgrees,
} from '../agreement.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Conditions: the same meaning, begun on the same date as far as both say, standing alike, on the same side.
 * Example: asthma "2004" at a hospital and "2004-06-12" at the practice, if the practice has only one of that year.
 * Not joined: active and resolved; left and right; confirmed and suspected.
 */
export const sameCondition: Rule = {
  name: 'same-condition',
  kinds: kinds('condition'),
  tiers: ['moment', 'day', 'month', 'year'],
  basesOf: (fact) => {
    const detail = detailOf('condition', fact);
    return detail === undefined ? [] : codedBases(fact, detail.absence ?? '');
  },
  agree: (a, b) => {
    const [left, right] = [detailOf('condition', a), detailOf('condition', b)];
    if (left === undefined || right === undefined || !standingAgrees(a, b)) return false;
    return (
      sidesAgree(a, b) &&
      agreesOrSilent(left.severity, right.severity) &&
      listsAgreeOrSilent(left.bodySites, right.bodySites)
    );
  },
  evidence: codeEvidence,
};
