import type { Language } from '#/kit/words.ts';
import type { EntryLine } from '#/record/entry-line.ts';
import type { FactRef } from '#/record/fact.ts';
import { namedAs, type Named } from '#/record/no-name.ts';
import { formatClinicalDay } from '#/record-view/format-date.ts';
import { wordsTitle } from '#/record-view/label.words.ts';

/** Another entry that the person may mean. */
export interface Candidate extends Named {
  readonly id: FactRef;
  /** Date and organisations. */
  readonly about: string;
  readonly source: string | undefined;
}

/** So many are shown at once. */
export const MOST_SHOWN = 20;

/** Entries of the same kind in whose name, date or organisation every typed word stands; never the entry itself. */
export function arrangeCandidates(
  own: FactRef,
  lines: readonly EntryLine[],
  given: { readonly typed: string; readonly language: Language; readonly nameOf: (source: string) => string },
): { readonly shown: readonly Candidate[]; readonly all: number } {
  const wanted = plain(given.typed).split(' ').filter(Boolean);
  const found = lines.flatMap((line): readonly Candidate[] => {
    if (line.id === own) return [];
    const about = [formatClinicalDay(line.when, given.language), ...line.sources.map(given.nameOf)].join(
      ' · ',
    );
    const text = plain(`${wordsTitle(line, given.language)} ${about}`);
    return wanted.every((word) => text.includes(word))
      ? [{ id: line.id, ...namedAs(line), about, source: line.sources[0] }]
      : [];
  });
  return { shown: found.slice(0, MOST_SHOWN), all: found.length };
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
