import { BRANDS, COMBINATIONS, FORMER_NAMES, INGREDIENTS } from './ingredient-names.ts';

/** Every name by its words, so that "Co-codamol", "co codamol" and "CO–CODAMOL" are one. */
const CONTENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...INGREDIENTS.map((name) => entry(name, [name])),
  ...Object.entries(FORMER_NAMES).map(([name, today]) => entry(name, [today])),
  ...Object.entries(COMBINATIONS).map(([name, contents]) => entry(name, contents)),
  ...Object.entries(BRANDS).map(([name, contents]) => entry(name, contents)),
]);

const LONGEST_NAME = Math.max(...[...CONTENTS.keys()].map((name) => name.split(' ').length));

/**
 * The ingredients (VTM names) that a medicine's text begins with, each part of a combination apart: "Ramipril 5mg
 * capsules", "TRITACE 5mg", "Co-codamol 30mg/500mg". Only for asking whether two current medicines share an ingredient:
 * a text proves too little to join two entries.
 */
export function ingredientOfText(text: string): readonly string[] {
  const parts = text.split(/\s(?:[/+&]|and)\s/i);
  return [...new Set(parts.flatMap((part) => contentsAtStart(wordsOf(part))))].sort();
}

function contentsAtStart(words: readonly string[]): readonly string[] {
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    const contents = CONTENTS.get(words.slice(0, length).join(' '));
    if (contents !== undefined) return contents;
  }
  return [];
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function entry(name: string, contents: readonly string[]): readonly [string, readonly string[]] {
  return [wordsOf(name).join(' '), contents];
}
