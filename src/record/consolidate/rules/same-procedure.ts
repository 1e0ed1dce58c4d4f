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
 * Procedures: the same meaning, date, standing and side of the body.
 * Not joined: a cataract operation on the left and one on the right eye; done and not done.
 */
export const sameProcedure: Rule = {
  name: 'same-procedure',
  kinds: kinds('procedure'),
  tiers: ['moment', 'day', 'month', 'year'],
  basesOf: (fact) => (procedureOf(fact) === undefined ? [] : codedBases(fact, '')),
  agree: (a, b) => {
    const [left, right] = [procedureOf(a), procedureOf(b)];
    if (left === undefined || right === undefined || !standingAgreesOnceDone(a, b)) return false;
    const sides = [sideOf([a.title, ...left.bodySites]), sideOf([b.title, ...right.bodySites])] as const;
    return agreesOrSilent(sides[0], sides[1]) && listsAgreeOrSilent(left.bodySites, right.bodySites);
  },
  evidence: codeEvidence,
};

type Procedure = Extract<Detail, { kind: 'procedure' }>;

const procedureOf = ({ detail }: Fact): Procedure | undefined =>
  detail.kind === 'procedure' ? detail : undefined;

const DONE: ReadonlySet<string> = new Set(['past', 'final', 'changed']);

/** "Completed" is past to one source and final to another. */
function standingAgreesOnceDone(a: Fact, b: Fact): boolean {
  return standingAgrees(a, b) || (DONE.has(a.status.standing) && DONE.has(b.status.standing));
}
