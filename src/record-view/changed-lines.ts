import type { Language } from '#/kit/words.ts';
import { compareFacts, type FactField } from '#/record/compare-facts.ts';
import type { Fact } from '#/record/fact.ts';
import { CHANGED_WORDS } from './changed-lines.words.ts';
import type { Line } from './entry-line.ts';
import { linesOf } from './entry-lines.ts';
import { wordsStanding } from './entry-words.ts';
import { formatClinicalDate } from './format-date.ts';
import { wordsTitle } from './label.words.ts';

/** One thing that two versions of a fact say differently. Undefined = that version does not say it. */
export interface ChangedLine {
  readonly key: string;
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The texts are the source's own words. */
  readonly theirs: boolean;
}

/** What changed from one version to the next, field by field in words; what has no words is said to have changed. */
export function changedLines(before: Fact, after: Fact, language: Language): readonly ChangedLine[] {
  const words = CHANGED_WORDS[language];
  const fields = new Set(compareFacts(before, after));
  if (fields.size === 0) return [];
  const line = (
    key: FactField,
    name: string,
    say: (fact: Fact) => string,
    theirs = false,
  ): readonly ChangedLine[] =>
    fields.has(key)
      ? [{ key, name, before: say(before) || undefined, after: say(after) || undefined, theirs }]
      : [];
  const isNamed = before.nameless === undefined && after.nameless === undefined;
  const told = [
    ...line('title', words.title, (fact) => wordsTitle(fact, language), isNamed),
    ...line('when', words.when, (fact) => formatClinicalDate(fact.when, language)),
    ...line('status', words.status, (fact) => wordsStatus(fact, before, after, language)),
    ...ofDetail(before, after, language),
    ...line('notes', words.notes, (fact) => fact.notes.join('\n'), true),
  ].filter((one) => one.before !== one.after);
  if (told.length > 0) return told;
  return [{ key: 'other', name: words.other, before: undefined, after: words.otherText, theirs: false }];
}

/** Where both versions mean the same to a reader, the source's own word tells them apart. */
function wordsStatus(fact: Fact, before: Fact, after: Fact, language: Language): string {
  const { kind } = fact.detail;
  const inWords = wordsStanding(kind, fact.status, language);
  const isSame = before.status.standing === after.status.standing && fact.status.said !== '';
  return isSame && !inWords.includes(fact.status.said) ? `${inWords} (${fact.status.said})` : inWords;
}

function ofDetail(before: Fact, after: Fact, language: Language): readonly ChangedLine[] {
  const left = byKey(linesOf(before, language));
  const right = byKey(linesOf(after, language));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key): readonly ChangedLine[] => {
    // The status in its own words has been told.
    if (key === 'certainty') return [];
    const [a, b] = [left.get(key), right.get(key)];
    if (a?.text === b?.text) return [];
    const theirs = (a ?? b)?.theirs === true;
    return [{ key, name: (b ?? a)?.name ?? '', before: a?.text, after: b?.text, theirs }];
  });
}

const byKey = (lines: readonly Line[]): ReadonlyMap<string, Line> =>
  new Map(lines.map((line) => [line.key, line]));
