import { codedBases, codeEvidence, standingAgrees } from '../agreement.ts';
import { kinds, type Rule } from '../rule.ts';

/** Flags: the same meaning from the same date on, standing alike. */
export const sameFlag: Rule = {
  name: 'same-flag',
  kinds: kinds('flag'),
  tiers: ['moment', 'day', 'month', 'year'],
  basesOf: (fact) => codedBases(fact, ''),
  agree: standingAgrees,
  evidence: codeEvidence,
};
