import type { Entry } from '#/record/entry.ts';
import type { FactRef } from '#/record/fact.ts';
import { groupInOrder, type Group, type Shelf } from '#/record-view/entry-shelves.ts';
import { arrangeByYear, type YearHeadings } from '#/record-view/entry-years.ts';

export const CATEGORIES = ['laboratory', 'vital-signs', 'imaging', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A category out of an address; anything else means all. */
export function readCategory(text: string | null): Category | undefined {
  return CATEGORIES.find((one) => one === text);
}

/** Every result is in exactly one category; what is none of the first three is "other", never left out. */
export function categoryOf(entry: Entry): Category {
  const { detail } = entry.facts[0];
  if (detail.kind !== 'result') return 'other';
  return readCategory(detail.category) ?? 'other';
}

/** Results by year, within a year by the report they belong to. A report is an entry itself and leads its group. */
export function arrangeResults(
  entries: readonly Entry[],
  headings: YearHeadings & { readonly loose: string },
  category?: Category,
): readonly Shelf[] {
  const chosen = category === undefined ? entries : entries.filter((entry) => categoryOf(entry) === category);
  const panels = panelsOf(entries);
  return arrangeByYear(chosen, headings).map((shelf) => ({
    ...shelf,
    groups: shelf.groups.flatMap((group) => groupByPanel(shelf.key, group.entries, panels, headings.loose)),
  }));
}

interface Panel {
  readonly key: string;
  readonly title: string;
}

/** The panel of each entry. Copies of one report by several sources are one panel, known by any of its refs. */
function panelsOf(entries: readonly Entry[]): ReadonlyMap<string, Panel> {
  const home = new Map<FactRef, Entry>();
  for (const entry of entries) for (const fact of entry.facts) home.set(fact.ref, entry);
  const panels = new Map<string, Panel>();
  for (const entry of entries) {
    const { detail } = entry.facts[0];
    if (detail.kind !== 'result') continue;
    if (detail.members.length > 0) panels.set(entry.id, { key: entry.id, title: entry.title });
    else if (detail.panel !== undefined) {
      const report = home.get(detail.panel.ref);
      panels.set(entry.id, {
        key: report?.id ?? detail.panel.ref,
        title: detail.panel.title === '' ? (report?.title ?? '') : detail.panel.title,
      });
    }
  }
  return panels;
}

function groupByPanel(
  shelf: string,
  entries: readonly Entry[],
  panels: ReadonlyMap<string, Panel>,
  loose: string,
): readonly Group[] {
  let run = 0;
  let wasLoose = false;
  // Results without a panel stand together with their neighbours in time, not in one heap at the end.
  const keys = new Map<string, string>();
  for (const entry of entries) {
    const panel = panels.get(entry.id);
    if (panel === undefined && !wasLoose) run += 1;
    wasLoose = panel === undefined;
    keys.set(entry.id, panel === undefined ? `loose-${run}` : panel.key);
  }
  return groupInOrder(entries, (entry) => keys.get(entry.id) ?? '').map(({ key, items }, place) => {
    const first = items[0];
    const panel = first === undefined ? undefined : panels.get(first.id);
    const title = panel === undefined ? (place === 0 ? '' : loose) : panel.title;
    const ordered = items.toSorted((a, b) => Number(b.id === panel?.key) - Number(a.id === panel?.key));
    // The report leads its group under its own name: a heading would only say it twice.
    const isNamed = title !== '' && (panel === undefined || ordered[0]?.id !== panel.key);
    return { key: `${shelf}-${key}`, entries: ordered, ...(isNamed ? { heading: title } : {}) };
  });
}
