/** A number with its unit and decimals is one word; so are letters and digits that stand together. */
const WORD = /\d+(?:[.,]\d+)+\p{L}*|[\p{L}\p{N}]+/gu;

const UNITS = 'mg|ml|g|kg|mcg|micrograms?|units?|mmol|cm';

/** "U&E" and "O/E" are one word each, as people type them with or without the sign. */
const JOINED_LETTERS = /(?<![\p{L}\p{N}])(\p{L}) ?[&/] ?(\p{L}s?)(?![\p{L}\p{N}])/gu;
const INNER_APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;
const SPACED_UNIT = new RegExp(`(\\d) +(${UNITS})(?![\\p{L}\\p{N}])`, 'gu');

/** Small letters without accents, so that "Zoltán", "zoltan" and "ŵy", "wy" are the same. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a text in the form in which records and questions are compared. */
export function wordsOf(text: string): readonly string[] {
  const plain = plainText(text)
    .replace(INNER_APOSTROPHE, '')
    .replace(JOINED_LETTERS, '$1$2')
    .replace(SPACED_UNIT, '$1$2');
  return plain.match(WORD) ?? [];
}
