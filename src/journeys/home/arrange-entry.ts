import type { Language } from '#/kit/words.ts';
import type { Entry } from '#/record/entry.ts';
import { isPastItsEnd } from '#/record/medicine-end.ts';
import { KIND_WORDS, wordsEntryStatus } from '#/record-view/entry-words.ts';
import { formatClinicalDate } from '#/record-view/format-date.ts';
import { LINE_WORDS } from '#/record-view/entry-lines.words.ts';

export interface AboutGiven {
  readonly language: Language;
  readonly nameOf: (source: string) => string;
  /** Says what kind of entry it is, where several kinds stand together. */
  readonly withKind: boolean;
}

/** What stands under the name of an entry: its kind where that is not clear, when, how it stands, and who holds it. */
export function arrangeAbout(entry: Entry, { language, nameOf, withKind }: AboutGiven): readonly string[] {
  return [
    ...(withKind ? [KIND_WORDS[language][entry.kind].one] : []),
    formatClinicalDate(entry.when, language),
    wordsEntryStatus(entry, language),
    entry.sources.map(nameOf).join('; '),
  ];
}

/** How the entries of one thing stand, each way once. */
export const arrangeStandings = (entries: readonly Entry[], language: Language): string =>
  [...new Set(entries.map((entry) => wordsEntryStatus(entry, language)))].join('; ');

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
