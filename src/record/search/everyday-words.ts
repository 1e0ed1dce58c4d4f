import { EVERYDAY_CONDITIONS } from './everyday-conditions.ts';
import { EVERYDAY_KINDS } from './everyday-kinds.ts';
import { EVERYDAY_MEDICINES } from './everyday-medicines.ts';
import { EVERYDAY_TESTS } from './everyday-tests.ts';
import type { EverydayWord } from './everyday-word.ts';

/** Abbreviations and everyday words, each once. They only add to what the typed words find, never take away. */
export const EVERYDAY_WORDS: readonly EverydayWord[] = [
  ...EVERYDAY_TESTS,
  ...EVERYDAY_MEDICINES,
  ...EVERYDAY_CONDITIONS,
  ...EVERYDAY_KINDS,
];
