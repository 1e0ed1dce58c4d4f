import type { EntryLine } from '#/record/entry-line.ts';
import { KINDS, type Kind } from '#/record/fact.ts';
import { groupInOrder, type Group, type Shelf } from '#/record-view/entry-shelves.ts';
import { arrangeByYear, type YearHeadings } from '#/record-view/entry-years.ts';

export interface Choice {
  readonly kinds: readonly Kind[];
  readonly sources: readonly string[];
}

/** What an address chooses. Nothing chosen means everything. */
export function readChoice(search: URLSearchParams): Choice {
  const kinds = new Set(search.getAll('kind'));
  return { kinds: KINDS.filter((kind) => kinds.has(kind)), sources: search.getAll('source') };
}

/** The address of a choice with one box ticked or cleared. */
export function writeChoice(
  choice: Choice,
  name: 'kind' | 'source',
  value: string,
  on: boolean,
): URLSearchParams {
  const search = new URLSearchParams();
  const given = { kind: choice.kinds as readonly string[], source: choice.sources };
  for (const each of ['kind', 'source'] as const) {
    const kept = given[each].filter((one) => each !== name || one !== value);
    for (const one of each === name && on ? [...kept, value] : kept) search.append(each, one);
  }
  return search;
}

/** The entries that a choice keeps; an entry held by several sources stays while one of them is chosen. */
export function filterEntries<Line extends Pick<EntryLine, 'kind' | 'sources'>>(
  entries: readonly Line[],
  choice: Choice,
): readonly Line[] {
  if (choice.kinds.length + choice.sources.length === 0) return entries;
  const kinds = new Set<string>(choice.kinds);
  const sources = new Set(choice.sources);
  return entries.filter(
    (entry) =>
      (kinds.size === 0 || kinds.has(entry.kind)) &&
      (sources.size === 0 || entry.sources.some((source) => sources.has(source))),
  );
}

/** What there is to choose from, with how many entries each has. */
export function countChoices(entries: readonly Pick<EntryLine, 'kind' | 'sources'>[]): {
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  readonly sources: readonly { readonly source: string; readonly count: number }[];
} {
  const kinds = new Map<Kind, number>();
  const sources = new Map<string, number>();
  for (const entry of entries) {
    kinds.set(entry.kind, (kinds.get(entry.kind) ?? 0) + 1);
    for (const source of entry.sources) sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  return {
    kinds: KINDS.flatMap((kind) => {
      const count = kinds.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    }),
    sources: [...sources].map(([source, count]) => ({ source, count })).toSorted((a, b) => b.count - a.count),
  };
}

export interface TimelineWords extends YearHeadings {
  /** Names a month (1 to 12) of a year. */
  readonly month: (year: string, month: number) => string;
  readonly wholeYear: (year: string) => string;
}

/** Years, and months within them; what is coming first, undated and withdrawn entries last. */
export function arrangeTimeline(
  entries: readonly EntryLine[],
  today: string,
  words: TimelineWords,
): readonly Shelf[] {
  return arrangeByYear(entries, words, today).map((shelf) =>
    /^\d{4}$/.test(shelf.key)
      ? { ...shelf, groups: shelf.groups.flatMap((group) => groupByMonth(shelf.key, group, words)) }
      : shelf,
  );
}

function groupByMonth(year: string, group: Group, words: TimelineWords): readonly Group[] {
  return groupInOrder(group.entries, monthOf).map(({ key, items }) => ({
    key: `${year}-${key}`,
    heading: key === '' ? words.wholeYear(year) : words.month(year, Number(key)),
    entries: items,
  }));
}

function monthOf({ when }: EntryLine): string {
  return when.known === 'month' || when.known === 'day' || when.known === 'time' ? when.text.slice(5, 7) : '';
}
