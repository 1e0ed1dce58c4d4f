import type { TextField } from './entry-text.ts';

/** How well one word of a question is held by a text: where, as which words, and whether only nearly. */
export interface WordMatch {
  readonly field: TextField;
  readonly words: readonly string[];
  readonly points: number;
  readonly isTypo: boolean;
}

/** Typed words may be nearly right; words of our own lists are spelt well. */
export type HowSaid = 'typed' | 'beginning' | 'whole';

/** A name says most; a whole word says more than the beginning of one. */
const POINTS: Readonly<Record<TextField, number>> = { name: 8, also: 6, code: 6, detail: 4, person: 3 };
const BEGINNING_COSTS = 1;

/** So much of a code must be typed: two digits begin thousands of them. */
const SHORTEST_CODE = 3;

/**
 * The best match of a text that answers a word of a question. `found` are its words that do. Words that hold a digit, and
 * codes, are never matched nearly: another number is another thing. Among words of our own lists, whole ones and
 * beginnings count the same, so that all that an everyday word means stays in order of time.
 */
export function bestMatch(
  word: string,
  how: HowSaid,
  field: TextField,
  found: readonly string[],
): WordMatch | undefined {
  let best: WordMatch | undefined;
  for (const text of found) {
    const isTypo = !text.startsWith(word);
    if (isRefused(word, text, field, isTypo)) continue;
    const isWhole = text === word && how === 'typed';
    const points = POINTS[field] - (isWhole ? 0 : BEGINNING_COSTS);
    const match: WordMatch = { field, words: [text], points, isTypo };
    if (best === undefined || isBetter(match, best)) best = match;
  }
  return best;
}

function isRefused(word: string, text: string, field: TextField, isTypo: boolean): boolean {
  if (isTypo && /\d/.test(text)) return true;
  return field === 'code' && (isTypo || word.length < SHORTEST_CODE);
}

type Worth = Pick<WordMatch, 'words' | 'points' | 'isTypo'>;

/** What is typed right beats what is nearly right; then the better place; then the shorter and earlier word, for good order. */
export function isBetter(one: Worth, other: Worth): boolean {
  if (one.isTypo !== other.isTypo) return other.isTypo;
  if (one.points !== other.points) return one.points > other.points;
  return one.words.join(' ') < other.words.join(' ');
}

/** All words of a phrase together: as good as the least of them. */
export function allOf(matches: readonly WordMatch[]): WordMatch | undefined {
  const [first, ...others] = matches;
  if (first === undefined) return undefined;
  return others.reduce<WordMatch>(
    (sum, match) => ({
      field: match.points < sum.points ? match.field : sum.field,
      words: [...sum.words, ...match.words],
      points: Math.min(sum.points, match.points),
      isTypo: sum.isTypo || match.isTypo,
    }),
    first,
  );
}

/**
 * How many letters may differ: none in short words and in words with a digit, one in words of up to seven letters, two in
 * longer ones.
 */
export function lettersOff(word: string): number {
  if (word.length <= 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** A word with each two neighbouring letters changed over: the commonest slip of the finger. */
export function swapsOf(word: string): readonly string[] {
  return Array.from(word, (_, at) => {
    const [one, other] = [word.charAt(at), word.charAt(at + 1)];
    return one === other || other === '' ? '' : word.slice(0, at) + other + one + word.slice(at + 2);
  }).filter((swapped) => swapped !== '');
}
