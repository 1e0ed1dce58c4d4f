import type { Entry } from '#/record/entry.ts';
import { isNotAFact, isUndated } from '#/record/standing.ts';

/** Entries under one heading; inside, groups with or without a heading of their own. */
export interface Shelf {
  /** Stable between renderings, and used as the fragment in the address. */
  readonly key: string;
  readonly heading: string;
  readonly note?: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly key: string;
  readonly heading?: string;
  readonly entries: readonly Entry[];
}

/** How many entries a shelf holds. */
export function sizeOf(shelf: Shelf): number {
  return shelf.groups.reduce((sum, group) => sum + group.entries.length, 0);
}

/** Every entry once: facts with a date, facts without, and what is not a fact. The order within is kept. */
export function partEntries(entries: readonly Entry[]): {
  readonly dated: readonly Entry[];
  readonly undated: readonly Entry[];
  readonly notFacts: readonly Entry[];
} {
  const dated: Entry[] = [];
  const undated: Entry[] = [];
  const notFacts: Entry[] = [];
  for (const entry of entries) {
    if (isNotAFact(entry.status)) notFacts.push(entry);
    else if (isUndated(entry)) undated.push(entry);
    else dated.push(entry);
  }
  return { dated, undated, notFacts };
}

/**
 * A shelf of one status: dated entries first, then those without a date under their own heading, so that a current
 * medicine never leaves the current ones because nobody wrote down when it began.
 */
export function shelfWithUndated(
  key: string,
  heading: string,
  entries: readonly Entry[],
  undatedHeading: string,
): Shelf {
  const groups: Group[] = [
    { key: `${key}-dated`, entries: entries.filter((entry) => !isUndated(entry)) },
    { key: `${key}-undated`, heading: undatedHeading, entries: entries.filter(isUndated) },
  ];
  return { key, heading, groups: groups.filter((group) => group.entries.length > 0) };
}

/** Leaves out shelves without entries. */
export function withoutEmpty(shelves: readonly Shelf[]): readonly Shelf[] {
  return shelves.filter((shelf) => sizeOf(shelf) > 0);
}

/** Groups by a key, in the order in which keys first appear. */
export function groupInOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly { readonly key: string; readonly items: readonly Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].map(([key, members]) => ({ key, items: members }));
}
