import { agreesOrSilent } from '../consolidate/agreement.ts';
import { keysAt, tieredDate } from '../consolidate/date-tiers.ts';
import { plainDose, plainWords } from '../consolidate/plain-words.ts';
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
  for (const sharing of byIngredient(current).values()) {
    const twice = sharing.filter((one) => sharing.some((other) => isAnother(one.fact, other.fact)));
    if (twice.length < 2) continue;
    const sides = twice.map((one) => toSide(one, one.fact.title));
    found.set(sides.map(({ ref }) => ref).join(' '), { is: 'same-ingredient', about: 'medicine', sides });
  }
  return [...found.values()];
}

function byIngredient(current: readonly Said[]): ReadonlyMap<string, readonly Said[]> {
  const groups = new Map<string, Said[]>();
  for (const one of current) {
    for (const ingredient of ingredientsOf(one.fact)) {
      const sharing = groups.get(ingredient);
      if (sharing === undefined) groups.set(ingredient, [one]);
      else sharing.push(one);
    }
  }
  return groups;
}

const ingredientsOf = (fact: Fact): ReadonlySet<string> =>
  new Set([
    ...medicineKeys(fact.codings).ingredient,
    ...ingredientOfText(fact.title).map((name) => `vtm|${name}`),
  ]);

function isAnother(a: Fact, b: Fact): boolean {
  if (plainWords(a.title) === plainWords(b.title)) return false;
  const isElsewhere = a.provenance.source !== b.provenance.source;
  return !(
    isElsewhere &&
    doseOf(a) === doseOf(b) &&
    agreesOrSilent(strengthOf(a), strengthOf(b)) &&
    shareADay(a, b)
  );
}

const doseOf = ({ detail }: Fact): string =>
  detail.kind === 'medicine' ? detail.dosage.map(plainDose).join(';') : '';

/** The numbers in a medicine's name, without the units that only some names repeat. */
function strengthOf({ title }: Fact): string | undefined {
  return plainWords(title)
    .match(/\d+(?:\.\d+)?/g)
    ?.join(' ');
}

function shareADay(a: Fact, b: Fact): boolean {
  const days = keysAt(tieredDate(a.when), 'day');
  return keysAt(tieredDate(b.when), 'day').some((day) => days.includes(day));
}
