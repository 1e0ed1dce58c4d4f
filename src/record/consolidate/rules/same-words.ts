import type { Detail, Fact } from '../../fact.ts';
import { conceptKeys } from '../../terminology/concept-keys.ts';
import { codesDisagree, shareAPerson, standingAgrees } from '../agreement.ts';
import { comparableValue } from '../comparable-value.ts';
import { plainDose, plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Where at least one of two facts carries no code that a published map knows: the very same words and day, everything
 * that both say, and a second, independent agreement (a measured value with its unit, a dose, a batch, an author).
 * Alike is not the same: "Asthma" and "Asthma annual review" never meet here.
 */
export const sameWords: Rule = {
  name: 'same-words',
  kinds: kinds(
    'result',
    'lifestyle',
    'medicine',
    'condition',
    'allergy',
    'vaccination',
    'procedure',
    'flag',
    'other',
  ),
  tiers: ['moment', 'day'],
  basesOf: (fact) => [`${fact.detail.kind}|"${plainWords(fact.title)}"|${saysOf(fact.detail)}`],
  agree: (a, b) =>
    (isUncoded(a) || isUncoded(b)) &&
    !codesDisagree(a, b) &&
    standingAgrees(a, b) &&
    (shareAPerson(a, b) || isWitness(a.detail)),
};

const isUncoded = (fact: Fact): boolean => conceptKeys(fact.codings).length === 0;

/** Everything in a detail that must be equal. */
function saysOf(detail: Detail): string {
  switch (detail.kind) {
    case 'result':
    case 'lifestyle':
      return comparableValue(detail.value, detail.components) ?? detail.value.is;
    case 'medicine':
      return `${detail.told}|${detail.dosage.map(plainDose).join(';')}`;
    case 'vaccination':
      return `${detail.given}|${detail.lot ?? ''}|${detail.doseNumber ?? ''}`;
    case 'condition':
    case 'procedure':
      return detail.bodySites.map(plainWords).sort().join(';');
    case 'allergy':
      return `${detail.absence ?? ''}|${detail.reactions.map(({ what }) => plainWords(what)).join(';')}`;
    case 'other':
      return detail.lines.map(({ name, text }) => plainWords(`${name} ${text}`)).join(';');
    default:
      return '';
  }
}

/** What is equal in `saysOf` and is more than a name: nobody writes the same number with the same unit by chance. */
function isWitness(detail: Detail): boolean {
  switch (detail.kind) {
    case 'result':
    case 'lifestyle':
      return detail.value.is === 'quantity' && detail.value.quantity.unit !== undefined;
    case 'medicine':
      return detail.dosage.some((text) => plainDose(text) !== '');
    case 'vaccination':
      return detail.lot !== undefined;
    default:
      return false;
  }
}
