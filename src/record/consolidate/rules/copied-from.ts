import { codesCompare, codesDisagree, standingAgrees } from '../agreement.ts';
import { comparableOf } from '../comparable-value.ts';
import { plainWords } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

/**
 * A fact says at which address the one lies that it was copied from, and the fact of that address is here: a region's
 * copy of a practice's line. What is worked out from another (an average, a diagnosis) names it too, so kind, codes and
 * value must agree; where codes cannot be compared, the words.
 * Example: `Provenance.entity[role=source]` of a hospital's MedicationStatement names
 * `https://practice.example/FHIR/R4/MedicationRequest/17`.
 */
export const copiedFrom: Rule = {
  name: 'copied-from',
  kinds: 'all',
  tiers: ['any'],
  basesOf: (fact, address) =>
    [...(address === undefined ? [] : [address]), ...(fact.provenance.copiedFrom ?? [])].map(
      (one) => `${fact.detail.kind}|${one}`,
    ),
  agree: (a, b) =>
    !codesDisagree(a, b) &&
    (codesCompare(a, b) || plainWords(a.title) === plainWords(b.title)) &&
    standingAgrees(a, b) &&
    comparableOf(a) === comparableOf(b),
};
