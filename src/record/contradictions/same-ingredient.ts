import { groupBy } from '../../kit/group-by.ts';
import { agreesOrSilent } from '../consolidate/agreement.ts';
import { shareADay } from '../consolidate/date-tiers.ts';
import { plainWords } from '../consolidate/plain-words.ts';
import { doseOf } from '../consolidate/taken-as.ts';
import type { Fact } from '../fact.ts';
import { ingredientOfText } from '../terminology/ingredient-of-text.ts';
import { medicineKeys } from '../terminology/medicine-keys.ts';
import type { Differs } from './differs.ts';
import { IS_NOW, toSide, type Said } from './side.ts';

/**
 * Two current medicines under different names that share an ingredient: a brand and its generic, two strengths, a
 * compound and one of its parts. It can be meant so; nobody should find it out by chance. One line of two lists (begun
 * on the same day, taken in the same way, of one strength) is not two medicines, whatever each list calls it.
 */
export function sameIngredient(all: readonly Said[]): readonly Differs[] {
  const current = all.filter(
    ({ fact, entry }) =>
      fact.detail.kind === 'medicine' && IS_NOW.has(fact.status.standing) && entry.facts[0] === fact,
  );
  const found = new Map<string, Differs>();
  for (const sharing of groupBy(current, ({ fact }) => ingredientsOf(fact)).values()) {
    const twice = sharing.filter((one) => sharing.some((other) => isAnother(one.fact, other.fact)));
    if (twice.length < 2) continue;
    const sides = twice.map((one) => toSide(one, one.fact.title));
    found.set(sides.map(({ ref }) => ref).join(' '), { is: 'same-ingredient', about: 'medicine', sides });
  }
  return [...found.values()];
}

const ingredientsOf = (fact: Fact): readonly string[] => [
  ...medicineKeys(fact.codings).ingredient,
  ...ingredientOfText(fact.title).map((name) => `vtm|${name}`),
];

function isAnother(a: Fact, b: Fact): boolean {
  if (plainWords(a.title) === plainWords(b.title)) return false;
  const isElsewhere = a.provenance.source !== b.provenance.source;
  return !(
    isElsewhere &&
    takenAs(a) === takenAs(b) &&
    agreesOrSilent(strengthOf(a), strengthOf(b)) &&
    shareADay(a.when, b.when)
  );
}

const takenAs = ({ detail }: Fact): string => (detail.kind === 'medicine' ? doseOf(detail) : '');

/** The numbers in a medicine's name, without the units that only some names repeat. */
function strengthOf({ title }: Fact): string | undefined {
  return plainWords(title)
    .match(/\d+(?:\.\d+)?/g)
    ?.join(' ');
}
