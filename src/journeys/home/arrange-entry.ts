import type { Language } from '#/kit/words.ts';
import type { Entry } from '#/record/entry.ts';
import { isPastItsEnd } from '#/record/medicine-end.ts';
import { LINE_WORDS } from '#/record-view/entry-lines.words.ts';

/**
 * What is to be said of a medicine that stands among the current ones although the end which its source gives has passed.
 * Where one of several entries goes on, so does the medicine.
 */
export function arrangeDoubt(
  entries: readonly Entry[],
  today: string,
  language: Language,
): string | undefined {
  return entries.every((entry) => isPastItsEnd(entry, today)) ? LINE_WORDS[language].endPassed : undefined;
}
