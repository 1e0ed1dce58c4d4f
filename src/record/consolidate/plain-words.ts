/**
 * Words as they are compared: capitals, accents' forms, spacing and punctuation aside, but never a sign that changes
 * what a number says: 1.5 is not 1-5, ½ not 1-2, -2 not 2, A- not A. Never shortened, never stemmed.
 */
export function plainWords(text: string): string {
  // Most words have no signs, and a record has many words.
  if (/^[A-Za-z0-9+<>%]+(?: [A-Za-z0-9+<>%]+)*$/.test(text)) return text.toLowerCase();
  return (
    (/^[\u0020-\u007e]*$/.test(text) ? text : withPlainSigns(text))
      .toLowerCase()
      .replace(/(?<=\d)\s*\/\s*(?=\d)/g, '/')
      // "1 -2" is no range: it has a minus.
      .replace(/(?<=\d)\s*-\s+(?=\d)/g, '-')
      .replace(/[^\p{L}\p{N}+<>≤≥±% ]/gu, (sign, place: number, all: string) =>
        isMeant(sign, all.charAt(place - 1), all.slice(place + 1, place + 3)) ? sign : ' ',
      )
      .replace(/ +/g, ' ')
      .trim()
  );
}

const withPlainSigns = (text: string): string =>
  text
    .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/g, ' ')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2044\u2215]/g, '/');

const DIGIT = /\d/;
const LEADS = /^\d/;
const LETTER = /\p{L}/u;
const STARTS = /^\p{L}/u;

/** A decimal point, a fraction, a range, a minus before a number or after a word. */
function isMeant(sign: string, before: string, after: string): boolean {
  const [follows, leads] = [DIGIT.test(before), LEADS.test(after)];
  if (sign === '.') return leads && !LETTER.test(before);
  if (sign === ',' || sign === ':' || sign === '/') return follows && leads;
  if (sign !== '-') return false;
  if (LETTER.test(before)) return !leads && !STARTS.test(after);
  return leads || (!follows && /^\.\d/.test(after));
}

/** A dose instruction as it is compared: written-out and shortened forms of one word are one. */
export function plainDose(text: string): string {
  return plainWords(text)
    .replace(/(\d) ?(?:micrograms?|mcgs?|μg|ug)(?![\p{L}\p{N}])/gu, '$1micrograms')
    .replace(/(\d) (?=(?:mg|g|ml|units?)\b)/g, '$1')
    .split(' ')
    .map((word) => DOSE_WORDS[word] ?? word)
    .join(' ');
}

/** Spellings of one word in dose instructions (NHS England, guidance for dose syntax); no word here changes a dose. */
const DOSE_WORDS: Readonly<Record<string, string>> = {
  tab: 'tablet',
  tabs: 'tablet',
  tablets: 'tablet',
  cap: 'capsule',
  caps: 'capsule',
  capsules: 'capsule',
  puffs: 'puff',
  drops: 'drop',
  mcg: 'micrograms',
  microgram: 'micrograms',
  once: 'one time',
  twice: 'two times',
  '1': 'one',
  '2': 'two',
  '3': 'three',
  '4': 'four',
};

export type Side = 'left' | 'right' | 'both' | undefined;

const sideWord = (words: string, letter: string): RegExp =>
  new RegExp(
    // "L5", "mmol/L", "2 L" and "L-thyroxine" name no side.
    `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}/'’]|\\d )${letter}(?![\\p{L}\\p{N}/'’-])`,
    'u',
  );
const LEFT = sideWord('left|lt|chwith', 'l');
/** Welsh "de" follows its noun; before another word it is French: "de Quervain", "de la Tourette". */
const RIGHT = sideWord('right|rt|dde|de(?! ?\\p{L})', 'r');
const BOTH = sideWord('bilateral|both|dwy ochr|ddwy ochr', 'b/l');

/** The side of the body that words name; undefined when they name none. */
export function sideOf(words: readonly string[]): Side {
  const text = words.join('; ').toLowerCase();
  const [left, right] = [LEFT.test(text), RIGHT.test(text)];
  if (BOTH.test(text) || (left && right)) return 'both';
  return left ? 'left' : right ? 'right' : undefined;
}
