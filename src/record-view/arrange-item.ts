import type { ClinicalDate } from '#/record/clinical-date.ts';
import type { Entry } from '#/record/entry.ts';
import type { Fact } from '#/record/fact.ts';
import type { Line } from './entry-line.ts';

/**
 * The lines of an entry in a list: the brief ones, without an organisation or place that the row names already (as the
 * source, or in an earlier line).
 */
export function linesInList(lines: readonly Line[], sourceNames: readonly string[]): readonly Line[] {
  const named = new Set(sourceNames.map(plain));
  return lines.flatMap((line) => {
    if (!line.brief) return [];
    const isName = line.key === 'place' || line.key === 'setting' || line.key.startsWith('person-');
    if (!isName) return [line];
    const fresh = line.text.split('; ').filter((name) => {
      const text = plain(name);
      if (named.has(text)) return false;
      named.add(text);
      return true;
    });
    return fresh.length === 0 ? [] : [{ ...line, text: fresh.join('; ') }];
  });
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A letter that is simply there needs no word for it; every other status is said. */
export function needsStatus(entry: Pick<Entry, 'kind' | 'status'>): boolean {
  return !(entry.kind === 'document' && entry.status.standing === 'current');
}

const OVER: ReadonlySet<string> = new Set(['past', 'final', 'changed', 'not-done', 'cancelled']);

/** Something that is said to be over, but whose date (as precise as it is) lies after `today` (YYYY-MM-DD). */
export function isDatedAhead(entry: Pick<Entry, 'when' | 'status'>, today: string): boolean {
  return OVER.has(entry.status.standing) && isAfter(entry.when, today);
}

function isAfter(when: ClinicalDate, today: string): boolean {
  if (when.known === 'not-recorded' || when.known === 'unreadable') return false;
  const precision = Math.min(when.text.length, 10);
  return when.text.slice(0, precision) > today.slice(0, precision);
}

export interface Readable {
  readonly fact: Fact;
  readonly place: number;
  readonly title: string | undefined;
}

/** The letters that open straight from a list: those of the leading copy, or of the first copy that has any. */
export function lettersOf(entry: Entry): readonly Readable[] {
  for (const fact of entry.facts) {
    const { detail } = fact;
    if (detail.kind !== 'document' || detail.contentWithheld === true || detail.attachments.length === 0)
      continue;
    return detail.attachments.map((one, place) => ({ fact, place, title: one.title }));
  }
  return [];
}
