import type { Entry } from '../entry.ts';
import { detailTexts } from './detail-texts.ts';

/** The places of an entry in which words are looked for. `also` = names that came with the codes and say it differently. */
export const TEXT_FIELDS = ['name', 'also', 'code', 'detail', 'person'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Dates restrict the time, they are not words: without them, more entries read the same. */
const WRITTEN_DATE = /\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?/g;

/** Equal for entries of one kind with equal texts: most of a long record says the same again on another day. */
export function textKey(entry: Entry): string {
  const parts: string[] = [entry.kind];
  eachText(entry, (field, text) => {
    parts.push(MARKS[field], text);
  });
  return parts.join('\n');
}

/** Keeps a text in one place apart from the same text in another. */
const MARKS: Readonly<Record<TextField, string>> = {
  name: 'n',
  also: 'a',
  code: 'c',
  detail: 'd',
  person: 'p',
};

/**
 * Visits every searchable text of an entry. Numbers are left out on purpose: "52" stands in every record, and a number
 * means nothing without its test. So are dates and organisations, which are matched without words.
 */
export function eachText(entry: Entry, visit: (field: TextField, text: string) => void): void {
  for (const { title, codings, detail, notes, remarks, provenance } of entry.facts) {
    visit('name', title);
    for (const { code, display } of codings) {
      visit('code', code);
      if (display !== undefined && display !== title) visit('also', display);
    }
    detailTexts(detail, (text) => visit('detail', text.replace(WRITTEN_DATE, '')));
    for (const note of notes) visit('detail', note.replace(WRITTEN_DATE, ''));
    if (remarks !== undefined)
      for (const { said } of remarks) visit('detail', said.replace(WRITTEN_DATE, ''));
    for (const { name } of provenance.people) visit('person', name);
  }
}
