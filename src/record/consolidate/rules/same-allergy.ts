import { detailOf, type DetailOf } from '../../detail.ts';
import { allergySubstanceKeys } from '../../terminology/allergy-substance-keys.ts';
import {
  agreesOrSilent,
  codedBases,
  codeEvidence,
  listsAgreeOrSilent,
  standingAgrees,
} from '../agreement.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Allergies: the same substance (coded as substance, product or "allergy to …"), dates that do not differ (many are
 * undated), and nothing said by both that differs: reactions, severity, criticality.
 * Not joined: two dates; "none known" with anything but the same statement; mild at one, severe at another.
 */
export const sameAllergy: Rule = {
  name: 'same-allergy',
  kinds: kinds('allergy'),
  tiers: ['moment', 'day', 'month', 'year', 'undated'],
  basesOf: (fact) => {
    const detail = detailOf('allergy', fact);
    const keys = allergySubstanceKeys(fact.codings);
    return detail === undefined ? [] : codedBases(fact, detail.absence ?? '', keys);
  },
  agree: (a, b) => {
    const [left, right] = [detailOf('allergy', a), detailOf('allergy', b)];
    return left !== undefined && right !== undefined && standingAgrees(a, b) && allergiesAgree(left, right);
  },
  evidence: (a, b) => codeEvidence(a, b, allergySubstanceKeys),
};

type Allergy = DetailOf<'allergy'>;

/** Whether nothing that both say of an allergy differs. */
export function allergiesAgree(a: Allergy, b: Allergy): boolean {
  return (
    agreesOrSilent(a.criticality, b.criticality) &&
    agreesOrSilent(a.type, b.type) &&
    listsAgreeOrSilent(reactions(a), reactions(b)) &&
    listsAgreeOrSilent(severities(a), severities(b))
  );
}

const reactions = (one: Allergy): string[] => one.reactions.map(({ what }) => what).filter(Boolean);
const severities = (one: Allergy): string[] => [
  ...new Set(one.reactions.flatMap(({ severity }) => severity ?? [])),
];
