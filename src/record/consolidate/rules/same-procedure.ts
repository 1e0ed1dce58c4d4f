import { detailOf } from '../../detail.ts';
import type { Fact } from '../../fact.ts';
import { codedBases, codeEvidence, listsAgreeOrSilent, sidesAgree, standingAgrees } from '../agreement.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Procedures: the same meaning, date, standing and side of the body.
 * Not joined: a cataract operation on the left and one on the right eye; done and not done.
 */
export const sameProcedure: Rule = {
  name: 'same-procedure',
  kinds: kinds('procedure'),
  tiers: ['moment', 'day', 'month', 'year'],
  basesOf: (fact) => codedBases(fact, ''),
  agree: (a, b) => {
    const [left, right] = [detailOf('procedure', a), detailOf('procedure', b)];
    if (left === undefined || right === undefined || !standingAgreesOnceDone(a, b)) return false;
    return sidesAgree(a, b) && listsAgreeOrSilent(left.bodySites, right.bodySites);
  },
  evidence: codeEvidence,
};

const DONE: ReadonlySet<string> = new Set(['past', 'final', 'changed']);

/** "Completed" is past to one source and final to another. */
function standingAgreesOnceDone(a: Fact, b: Fact): boolean {
  return standingAgrees(a, b) || (DONE.has(a.status.standing) && DONE.has(b.status.standing));
}
