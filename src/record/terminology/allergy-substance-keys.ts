import type { Coding } from '../coding.ts';
import { ALLERGY_SUBSTANCES } from './allergy-substances.ts';
import { conceptKeys } from './concept-keys.ts';
import { medicineKeys } from './medicine-keys.ts';

const BY_CONCEPT: ReadonlyMap<string, string> = new Map(
  ALLERGY_SUBSTANCES.flatMap(({ substances, findings }) =>
    [...substances, ...findings].map((code) => [`sct|${code}`, `substance|${substances[0]}`] as const),
  ),
);

const BY_INGREDIENT: ReadonlyMap<string, string> = new Map(
  ALLERGY_SUBSTANCES.map(({ name, substances }) => [`vtm|${name}`, `substance|${substances[0]}`]),
);

/**
 * Keys under which an allergy can be matched: its concepts, and what it is to, whether coded as the substance, as a
 * product of that one ingredient (dm+d), or as the finding whose causative agent it is (SNOMED CT).
 */
export function allergySubstanceKeys(codings: readonly Coding[]): readonly string[] {
  const concepts = conceptKeys(codings);
  const fromConcepts = concepts.map((key) => BY_CONCEPT.get(key));
  const fromProducts = codings.map(substanceOfProduct);
  const substances = [...fromConcepts, ...fromProducts].filter((key) => key !== undefined);
  return [...new Set([...concepts, ...substances])];
}

/** Of a combination nobody can say which part the allergy is to. */
function substanceOfProduct(coding: Coding): string | undefined {
  const [ingredient, ...others] = medicineKeys([coding]).ingredient;
  return ingredient === undefined || others.length > 0 ? undefined : BY_INGREDIENT.get(ingredient);
}
