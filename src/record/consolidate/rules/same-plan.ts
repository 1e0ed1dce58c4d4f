import type { Detail } from '../../fact.ts';
import { agreesOrSilent, codesDisagree, listsAgreeOrSilent, standingAgrees } from '../agreement.ts';
import { plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/** Care plans and goals: the same words and date, and nothing that both say and that differs. */
export const samePlan: Rule = {
  name: 'same-plan',
  kinds: kinds('care-plan', 'goal'),
  tiers: ['moment', 'day', 'month'],
  basesOf: (fact) => [`${fact.detail.kind}|"${plainWords(fact.title)}"`],
  agree: (a, b) => standingAgrees(a, b) && !codesDisagree(a, b) && detailsAgree(a.detail, b.detail),
};

function detailsAgree(a: Detail, b: Detail): boolean {
  if (a.kind === 'care-plan' && b.kind === 'care-plan')
    return listsAgreeOrSilent(a.activities, b.activities) && listsAgreeOrSilent(a.goals, b.goals);
  return a.kind === 'goal' && b.kind === 'goal' && agreesOrSilent(a.target, b.target);
}
