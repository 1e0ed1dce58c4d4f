/** Words as they are compared: capitals, accents' forms, spacing and punctuation aside. Never shortened, never stemmed. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+<>%]+/gu, ' ')
    .trim();
}

/** A dose instruction as it is compared: written-out and shortened forms of one word are one. */
export function plainDose(text: string): string {
  return plainWords(text)
    .replace(/(\d) (?=(?:mg|g|micrograms?|mcg|ml|units?)\b)/g, '$1')
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

const LEFT = /\b(left|chwith)\b/;
const RIGHT = /\b(right|de)\b/;
const BOTH = /\b(bilateral|both|dwy ochr)\b/;

/** The side of the body that words name; undefined when they name none. */
export function sideOf(words: readonly string[]): Side {
  const text = plainWords(words.join(' '));
  const [left, right] = [LEFT.test(text), RIGHT.test(text)];
  if (BOTH.test(text) || (left && right)) return 'both';
  return left ? 'left' : right ? 'right' : undefined;
}
