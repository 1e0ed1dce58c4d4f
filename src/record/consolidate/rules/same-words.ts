import { measuredOf } from '../../detail.ts';
import type { Detail, Fact } from '../../fact.ts';
import { agreesOrSilent, codesCompare, shareAPerson, sidesAgree, standingAgrees } from '../agreement.ts';
import { comparableValue } from '../comparable-value.ts';
import { plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';
import { doseOf, toldAs } from '../taken-as.ts';
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
  const [one, other] = [measuredOf(a), measuredOf(b)];
  return (
    one === undefined ||
    other === undefined ||
    (agreesOrSilent(one.specimen, other.specimen) && sidesAgree(a, b))
  );
}

/** Everything in a detail that must be equal. */
function saysOf(detail: Detail): string {
  switch (detail.kind) {
    case 'result':
    case 'lifestyle':
      return comparableValue(detail.value, detail.components) ?? detail.value.is;
    case 'medicine':
      return `${toldAs(detail)}|${doseOf(detail)}`;
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
  const value = measuredOf({ detail })?.value;
  if (value !== undefined) return value.is === 'quantity' && value.quantity.unit !== undefined;
  return detail.kind === 'medicine' && doseOf(detail) !== '';
}
