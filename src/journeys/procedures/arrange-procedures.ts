import type { EntryLine } from '#/record/entry-line.ts';
import type { Shelf } from '#/record-view/entry-shelves.ts';
import { arrangeByYear, type YearHeadings } from '#/record-view/entry-years.ts';

/** The procedures by year, newest first; undated and withdrawn ones apart. */
export function arrangeProcedures(entries: readonly EntryLine[], headings: YearHeadings): readonly Shelf[] {
  return arrangeByYear(entries, headings);
}
