import type { EntryLine, Panel } from '#/record/entry-line.ts';
import { groupInOrder, type Group, type Shelf } from '#/record-view/entry-shelves.ts';
import { arrangeByYear, type YearHeadings } from '#/record-view/entry-years.ts';

export const CATEGORIES = ['laboratory', 'vital-signs', 'imaging', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A category out of an address; anything else means all. */
export function readCategory(text: string | null): Category | undefined {
  return CATEGORIES.find((one) => one === text);
}

/** Every result is in exactly one category; what is none of the first three is "other", never left out. */
export function categoryOf(line: EntryLine): Category {
  return readCategory(line.category ?? null) ?? 'other';
}

/** Results by year, within a year by the report they belong to. A report is an entry itself and leads its group. */
export function arrangeResults(
  lines: readonly EntryLine[],
  headings: YearHeadings & { readonly loose: string },
  category?: Category,
): readonly Shelf[] {
  const chosen = category === undefined ? lines : lines.filter((line) => categoryOf(line) === category);
  return arrangeByYear(chosen, headings).map((shelf) => ({
    ...shelf,
    groups: shelf.groups.flatMap((group) => groupByPanel(shelf.key, group.entries, headings.loose)),
  }));
}

function groupByPanel(shelf: string, lines: readonly EntryLine[], loose: string): readonly Group[] {
  let run = 0;
  let wasLoose = false;
  // Results without a panel stand together with their neighbours in time, not in one heap at the end.
  const keyOf = ({ panel }: EntryLine): string => {
    if (panel === undefined && !wasLoose) run += 1;
    wasLoose = panel === undefined;
    return panel === undefined ? `loose-${run}` : panel.key;
  };
  return groupInOrder(lines, keyOf).map(({ key, items }, place) => {
    const panel = items[0]?.panel;
    const title = panel === undefined ? (place === 0 ? '' : loose) : panel.title;
    const ordered = panel === undefined ? items : reportFirst(items, panel);
    // The report leads its group under its own name: a heading would only say it twice.
    const isNamed = title !== '' && (panel === undefined || ordered[0]?.id !== panel.key);
    return { key: `${shelf}-${key}`, entries: ordered, ...(isNamed ? { heading: title } : {}) };
  });
}

function reportFirst(lines: readonly EntryLine[], { key }: Panel): readonly EntryLine[] {
  return lines.toSorted((a, b) => Number(b.id === key) - Number(a.id === key));
}
