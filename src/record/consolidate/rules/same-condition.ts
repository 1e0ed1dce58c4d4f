import type { Detail, Fact } from '../../fact.ts';
import {
  agreesOrSilent,
  codedBases,
  codeEvidence,
  listsAgreeOrSilent,
  standingAgrees,
} from '../agreement.ts';
import { sideOf } from '../plain-words.ts';
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
    const detail = conditionOf(fact);
    return detail === undefined ? [] : codedBases(fact, detail.absence ?? '');
  },
  agree: (a, b) => {
    const [left, right] = [conditionOf(a), conditionOf(b)];
    if (left === undefined || right === undefined || !standingAgrees(a, b)) return false;
    const sides = [sideOf([a.title, ...left.bodySites]), sideOf([b.title, ...right.bodySites])] as const;
    return (
      agreesOrSilent(sides[0], sides[1]) &&
      agreesOrSilent(left.severity, right.severity) &&
      listsAgreeOrSilent(left.bodySites, right.bodySites)
    );
  },
  evidence: codeEvidence,
};

type Condition = Extract<Detail, { kind: 'condition' }>;

const conditionOf = ({ detail }: Fact): Condition | undefined =>
  detail.kind === 'condition' ? detail : undefined;
