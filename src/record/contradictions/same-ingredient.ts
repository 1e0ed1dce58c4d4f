import { plainWords } from '../consolidate/plain-words.ts';
import type { Fact } from '../fact.ts';
import { ingredientOfText } from '../terminology/ingredient-of-text.ts';
import { medicineKeys } from '../terminology/medicine-keys.ts';
import type { Differs } from './differs.ts';
import { IS_NOW, toSide, type Said } from './side.ts';

/**
 * Two current medicines that are different products and share an ingredient: a brand and its generic, two strengths, a
 * compound and one of its parts. It can be meant so; nobody should find it out by chance.
 */
export function sameIngredient(all: readonly Said[]): readonly Differs[] {
  const current = all.filter(
    ({ fact, entry }) =>
      fact.detail.kind === 'medicine' && IS_NOW.has(fact.status.standing) && entry.facts[0] === fact,
  );
  const byIngredient = new Map<string, Said[]>();
  for (const one of current)
    for (const ingredient of ingredientsOf(one.fact)) {
      const sharing = byIngredient.get(ingredient);
      if (sharing === undefined) byIngredient.set(ingredient, [one]);
      else sharing.push(one);
    }
  const found = new Map<string, Differs>();
  for (const sharing of byIngredient.values()) {
    if (!sharing.some((one) => !isSameProduct(one.fact, sharing[0]?.fact ?? one.fact))) continue;
    const sides = sharing.map((one) => toSide(one, one.fact.title));
    found.set(sides.map(({ ref }) => ref).join(' '), { is: 'same-ingredient', about: 'medicine', sides });
  }
  return [...found.values()];
}

const ingredientsOf = (fact: Fact): ReadonlySet<string> =>
  new Set([
    ...medicineKeys(fact.codings).ingredient,
    ...ingredientOfText(fact.title).map((name) => `vtm|${name}`),
  ]);

function isSameProduct(a: Fact, b: Fact): boolean {
  const products = medicineKeys(b.codings).product;
  return (
    plainWords(a.title) === plainWords(b.title) ||
    medicineKeys(a.codings).product.some((key) => products.includes(key))
  );
}
