import type { Fact } from '../../fact.ts';
import { codesDisagree } from '../agreement.ts';
import { plainWords } from '../plain-words.ts';
import type { Rule } from '../rule.ts';

/**
 * Two organisations hold the same business identifier in the same system for the same kind of thing. An identifier used
 * for two different things is a mistake of the sender: if their codes disagree, or one is withdrawn and the other not,
 * they are not one.
 * Example: an immunisation event `https://supplier.example/events|7f3c` sent by a GP practice and by a hospital.
 */
export const sameIdentifier: Rule = {
  name: 'same-identifier',
  kinds: 'all',
  tiers: ['any'],
  basesOf: (fact) =>
    fact.identifiers
      .filter(({ system, value }) => system !== '' && value !== '')
      .map(({ system, value }) => `${fact.detail.kind}|${system}|${value}`),
  agree: (a, b) => isWithdrawn(a) === isWithdrawn(b) && (!codesDisagree(a, b) || isOneProduct(a, b)),
};

/** A product's code and its brand's are two codes of one medicine, and not every brand is in a map. */
const isOneProduct = (a: Fact, b: Fact): boolean =>
  a.detail.kind === 'medicine' && plainWords(a.title) === plainWords(b.title);

const isWithdrawn = ({ status }: Fact): boolean => status.standing === 'withdrawn';
