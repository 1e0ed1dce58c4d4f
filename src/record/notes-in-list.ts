import type { Fact, Kind } from './fact.ts';

/** Kinds whose notes are part of what was found, so that a list without them would mislead. */
export const NOTED: ReadonlySet<Kind> = new Set(['result', 'lifestyle', 'allergy', 'flag', 'other']);

/** The notes that stand in lists, each once. */
export function notesInList(fact: Fact): readonly string[] {
  if (!NOTED.has(fact.detail.kind)) return [];
  return [...new Set(fact.notes.map((note) => note.trim()).filter((note) => note !== ''))];
}
