import { codedBases, codeEvidence, codesCompare, codesDisagree, standingAgrees } from '../agreement.ts';
import { plainWords } from '../plain-words.ts';
import type { Fact } from '../../fact.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Family history: the same condition of the same relative, with dates that do not differ (most are undated). A father's
 * diabetes and a mother's are two; so are one of a named and one of an unnamed relative. A relative of whom no condition is
 * told joins nothing.
 */
export const sameFamilyHistory: Rule = {
  name: 'same-family-history',
  kinds: kinds('family-history'),
  tiers: ['moment', 'day', 'month', 'year', 'undated'],
  basesOf: (fact) =>
    conditionsOf(fact) === ''
      ? []
      : [...codedBases(fact, relativeOf(fact)), `${relativeOf(fact)}|"${conditionsOf(fact)}"`],
  // Where a relative is named the code is the relative's; where none is, it is that of the family history itself.
  agree: (a, b) =>
    standingAgrees(a, b) &&
    !codesDisagree(a, b) &&
    (conditionsOf(a) === conditionsOf(b) || (relativeOf(a) === '' && codesCompare(a, b))),
  evidence: codeEvidence,
};

const relativeOf = ({ detail }: Fact): string =>
  detail.kind === 'family-history' ? plainWords(detail.relative) : '';
const conditionsOf = ({ detail }: Fact): string =>
  detail.kind === 'family-history' ? detail.conditions.map(plainWords).sort().join(';') : '';
