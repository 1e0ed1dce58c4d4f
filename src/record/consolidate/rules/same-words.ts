import type { Detail, Fact } from '../../fact.ts';
import { agreesOrSilent, codesCompare, shareAPerson, standingAgrees } from '../agreement.ts';
import { comparableValue } from '../comparable-value.ts';
import { plainDose, plainWords, sideOf } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';
import { allergiesAgree } from './same-allergy.ts';

/**
 * Where two facts carry no codes that can be compared (a local code, or none): the very same words, everything that both
 * say, and a second, independent agreement. For what happens once (a condition's beginning, a vaccination) that is the
 * day; what is measured or taken again and again needs its value with a unit, its dose, or an author as well.
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
    !codesCompare(a, b) &&
    standingAgrees(a, b) &&
    detailsAgree(a, b) &&
    (ONCE.has(a.detail.kind) || isWitness(a.detail) || shareAPerson(a, b)),
};

const ONCE: ReadonlySet<Detail['kind']> = new Set([
  'condition',
  'allergy',
  'vaccination',
  'procedure',
  'flag',
]);

function detailsAgree(a: Fact, b: Fact): boolean {
  const [left, right] = [a.detail, b.detail];
  if (left.kind === 'vaccination' && right.kind === 'vaccination')
    return agreesOrSilent(left.lot, right.lot) && agreesOrSilent(left.doseNumber, right.doseNumber);
  if (left.kind === 'allergy' && right.kind === 'allergy') return allergiesAgree(left, right);
  if (left.kind === 'condition' && right.kind === 'condition')
    return agreesOrSilent(left.severity, right.severity);
  if (isMeasured(left) && isMeasured(right))
    return (
      agreesOrSilent(left.specimen, right.specimen) &&
      agreesOrSilent(sideOf([a.title, left.bodySite ?? '']), sideOf([b.title, right.bodySite ?? '']))
    );
  return true;
}

const isMeasured = (detail: Detail): detail is Extract<Detail, { kind: 'result' | 'lifestyle' }> =>
  detail.kind === 'result' || detail.kind === 'lifestyle';

/** Everything in a detail that must be equal. */
function saysOf(detail: Detail): string {
  switch (detail.kind) {
    case 'result':
    case 'lifestyle':
      return comparableValue(detail.value, detail.components) ?? detail.value.is;
    case 'medicine':
      return `${detail.told === 'stated' || detail.told === 'prescribed' ? 'taken' : detail.told}|${detail.dosage.map(plainDose).join(';')}`;
    case 'vaccination':
      return detail.given;
    case 'condition':
      return `${detail.absence ?? ''}|${detail.bodySites.map(plainWords).sort().join(';')}`;
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
  if (isMeasured(detail)) return detail.value.is === 'quantity' && detail.value.quantity.unit !== undefined;
  return detail.kind === 'medicine' && detail.dosage.some((text) => plainDose(text) !== '');
}
