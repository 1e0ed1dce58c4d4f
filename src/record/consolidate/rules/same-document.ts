import type { Attachment, Fact } from '../../fact.ts';
import { codedBases, codeEvidence, shareAPerson, standingAgrees } from '../agreement.ts';
import { plainWords } from '../plain-words.ts';
import { kinds, type Rule } from '../rule.ts';

/**
 * Letters and documents: the same title and time, and one more thing that agrees: an author, or the size, address or
 * bytes of what is attached. Two letters of one title on one day are two letters.
 */
export const sameDocument: Rule = {
  name: 'same-document',
  kinds: kinds('document'),
  tiers: ['moment', 'day'],
  basesOf: (fact) => [`document|"${plainWords(fact.title)}"`, ...codedBases(fact, plainWords(fact.title))],
  agree: (a, b) =>
    standingAgrees(a, b) &&
    sizesAgree(a, b) &&
    printsAgree(a, b) &&
    (shareAPerson(a, b) || shareWhatIsAttached(a, b)),
  evidence: codeEvidence,
};

const attachmentsOf = ({ detail }: Fact): readonly Attachment[] =>
  detail.kind === 'document' ? detail.attachments : [];
const sizesOf = (fact: Fact): readonly number[] => attachmentsOf(fact).flatMap(({ size }) => size ?? []);

function sizesAgree(a: Fact, b: Fact): boolean {
  const [left, right] = [sizesOf(a), sizesOf(b)];
  return left.length === 0 || right.length === 0 || left.some((size) => right.includes(size));
}

/** Where both sent the letter itself, it must be the same letter. */
function printsAgree(a: Fact, b: Fact): boolean {
  const [left, right] = [printsOf(a), printsOf(b)];
  const manners = new Set(left.map(mannerOf));
  return left.some((print) => right.includes(print)) || !right.some((print) => manners.has(mannerOf(print)));
}

/** How a fingerprint was taken: only those taken in one manner can be compared. */
const mannerOf = (print: string): string => print.slice(0, print.indexOf(':'));
const printsOf = (fact: Fact): readonly string[] =>
  attachmentsOf(fact).flatMap(({ fingerprints }) => fingerprints ?? []);

function shareWhatIsAttached(a: Fact, b: Fact): boolean {
  const [left, right] = [marksOf(a), marksOf(b)];
  return right.some((mark) => left.includes(mark));
}

/** An address within one organisation says nothing about another's. */
const marksOf = (fact: Fact): readonly (string | number)[] => [
  ...sizesOf(fact),
  ...printsOf(fact),
  ...attachmentsOf(fact).flatMap(({ url }) => (url !== undefined && /^https?:/.test(url) ? [url] : [])),
];
