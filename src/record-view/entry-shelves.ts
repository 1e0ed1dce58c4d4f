import type { Entry } from '#/record/entry.ts';
import type { EntryLine } from '#/record/entry-line.ts';
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
  /** Entries themselves where the page has them, else what stands for them in a long list. */
  readonly entries: readonly EntryLine[];
}

/** How many entries a shelf holds. */
export function sizeOf(shelf: Shelf): number {
  return shelf.groups.reduce((sum, group) => sum + group.entries.length, 0);
}

/** Every entry once: facts with a date, facts without, and what is not a fact. The order within is kept. */
export function partEntries<Line extends Pick<Entry, 'status' | 'when'>>(
  entries: readonly Line[],
): {
  readonly dated: readonly Line[];
  readonly undated: readonly Line[];
  readonly notFacts: readonly Line[];
} {
  const dated: Line[] = [];
  const undated: Line[] = [];
  const notFacts: Line[] = [];
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
  entries: readonly EntryLine[],
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

/** So many entries are drawn in full, or let go, together. */
const RUN = 12;

/** So many entries are laid out together, and no more than half as many again where groups are kept whole. */
const BLOCK = 48;

/** Up to so many entries are drawn in full and stay so: a page that short is no burden. */
const SHORT = 300;

/** Up to so many entries are all laid out, however far away. */
const LAID_OUT = 2000;

/** The first picture of a page needs no more than so many entries. */
const FIRST = 36;

/** Entries in runs. */
export function runsOf(entries: readonly EntryLine[]): readonly (readonly EntryLine[])[] {
  return cut(entries, RUN);
}

/** Neighbouring groups that are laid out together. A group too large for that stands alone. */
export function blocksOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const blocks: Group[][] = [];
  let room = 0;
  for (const group of groups) {
    const last = blocks.at(-1);
    const size = group.entries.length;
    if (last === undefined || size > room) {
      blocks.push([group]);
      room = BLOCK * 1.5 - size;
    } else {
      last.push(group);
      room -= size;
    }
  }
  return blocks;
}

/** The parts of a group that are laid out together: the group, or stretches of one that is too large for that. */
export function stretchesOf({ entries }: Group): readonly (readonly EntryLine[])[] {
  return entries.length > BLOCK * 1.5 ? cut(entries, BLOCK) : [entries];
}

/** How much of a list the browser may do at once: draw all of it in full, lay all of it out, or only what is near. */
export function lengthOf(shelves: readonly Shelf[]): 'short' | 'middling' | 'long' {
  const size = shelves.reduce((sum, shelf) => sum + sizeOf(shelf), 0);
  return size <= SHORT ? 'short' : size <= LAID_OUT ? 'middling' : 'long';
}

/** The shelves that a first picture of a page needs; the same list when that is all of them. */
export function firstOf(shelves: readonly Shelf[]): readonly Shelf[] {
  let size = 0;
  const end = shelves.findIndex((shelf) => (size += sizeOf(shelf)) >= FIRST);
  return end === -1 || end === shelves.length - 1 ? shelves : shelves.slice(0, end + 1);
}

function cut<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size));
  return parts;
}
