import type { Detail, Fact } from '../../fact.ts';
import { codedBases, codeEvidence, shareAPerson, standingAgrees } from '../agreement.ts';
import { plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Visits: the same type at the same time, and not at two places; known to the day only, the same person or place must be
 * named as well, for somebody may see two organisations on one day.
 */
export const sameVisit: Rule = {
  name: 'same-visit',
  kinds: kinds('visit'),
  tiers: ['moment', 'day'],
  basesOf: (fact) => [...codedBases(fact, ''), `visit|"${plainWords(fact.title)}"`],
  agree: (a, b, tier) =>
    standingAgrees(a, b) &&
    (shareAPerson(a, b) || shareAPlace(a, b) || (tier === 'moment' && isSilentOfPlace(a, b))),
  evidence: codeEvidence,
};

const placesOf = ({ detail }: { detail: Detail }): readonly string[] =>
  detail.kind === 'visit' ? detail.places.map(plainWords) : [];

const isSilentOfPlace = (a: Fact, b: Fact): boolean => placesOf(a).length === 0 || placesOf(b).length === 0;

function shareAPlace(a: Fact, b: Fact): boolean {
  const places = placesOf(a);
  return placesOf(b).some((place) => places.includes(place));
}
