/** The languages the product speaks, everywhere and from the first day. */
export type Language = 'en' | 'cy';

/**
 * Sentences in both languages. Both have the same shape, so the compiler refuses a sentence that exists in one language
 * only. Sentences with numbers or names are functions.
 */
export interface Words<Shape> {
  readonly en: Shape;
  readonly cy: Shape;
}

/** Ties the Welsh shape to the English one. */
export function words<Shape>(both: { en: Shape; cy: NoInfer<Shape> }): Words<Shape> {
  return both;
}

const RULES = { en: new Intl.PluralRules('en-GB'), cy: new Intl.PluralRules('cy') } as const;

/**
 * Picks a plural form by CLDR rules. Welsh has six (zero, one, two, few, many, other); those not given fall to `other`.
 * Example: `plural('cy', 2, { one: '1 ci', two: '2 gi', other: '2 ci' })` → "2 gi".
 */
export function plural(
  language: Language,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[RULES[language].select(count)] ?? forms.other;
}
