import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import {
  blocksOf,
  firstOf,
  type Group,
  groupInOrder,
  lengthOf,
  partEntries,
  runsOf,
  shelfWithUndated,
  sizeOf,
  stretchesOf,
  withoutEmpty,
} from './entry-shelves.ts';

const dated = exampleEntry({ kind: 'condition', id: 'dated', when: '2020-02-01', standing: 'current' });
const undated = exampleEntry({ kind: 'condition', id: 'undated', standing: 'current' });
const garbled = exampleEntry({ kind: 'condition', id: 'garbled', when: '2020-02-31', standing: 'current' });
const refuted = exampleEntry({ kind: 'condition', id: 'refuted', when: '2020-02-01', standing: 'refuted' });
const withdrawn = exampleEntry({ kind: 'condition', id: 'withdrawn', standing: 'withdrawn' });

describe('shelves', () => {
  it('puts every entry on exactly one, and what is not a fact apart even without a date', () => {
    const parts = partEntries([dated, undated, garbled, refuted, withdrawn]);
    expect(parts.dated).toEqual([dated]);
    expect(parts.undated).toEqual([undated, garbled]);
    expect(parts.notFacts).toEqual([refuted, withdrawn]);
  });

  it('keeps an undated current entry among the current ones, under its own heading', () => {
    const shelf = shelfWithUndated('current', 'Current', [undated, dated], 'Date not recorded');
    expect(shelf.groups.map((group) => [group.heading, group.entries])).toEqual([
      [undefined, [dated]],
      ['Date not recorded', [undated]],
    ]);
    expect(sizeOf(shelf)).toBe(2);
  });

  it('leaves out a shelf without entries', () => {
    expect(withoutEmpty([shelfWithUndated('past', 'Past', [], 'Date not recorded')])).toEqual([]);
  });

  it('groups in the order in which keys first appear', () => {
    expect(groupInOrder(['b1', 'a1', 'b2'], (item) => item.slice(0, 1))).toEqual([
      { key: 'b', items: ['b1', 'b2'] },
      { key: 'a', items: ['a1'] },
    ]);
  });
});

const groupOf = (size: number, key = String(size)): Group => ({
  key,
  entries: Array.from({ length: size }, (_, place) =>
    exampleEntry({ kind: 'visit', id: `${key}-${place}`, when: '2020' }),
  ),
});
const shelfOf = (...sizes: readonly number[]) =>
  sizes.map((size, place) => ({ key: String(place), heading: '', groups: [groupOf(size, String(place))] }));

describe('what is drawn and laid out together', () => {
  it('is every entry once and in order, in runs and in stretches', () => {
    for (const size of [0, 1, 12, 13, 72, 73, 500]) {
      const group = groupOf(size);
      expect(runsOf(group.entries).flat()).toEqual(group.entries);
      expect(stretchesOf(group).flat()).toEqual(group.entries);
    }
    expect(runsOf(groupOf(25).entries).map((run) => run.length)).toEqual([12, 12, 1]);
  });

  it('keeps small groups together and cuts large ones', () => {
    const groups = [10, 20, 30, 200, 5].map((size) => groupOf(size));
    const blocks = blocksOf(groups);
    expect(blocks.flat()).toEqual(groups);
    expect(blocks.map((block) => block.map((group) => group.entries.length))).toEqual([
      [10, 20, 30],
      [200],
      [5],
    ]);
    expect(stretchesOf(groupOf(60))).toHaveLength(1);
    expect(stretchesOf(groupOf(200)).every((stretch) => stretch.length <= 48)).toBe(true);
  });

  it('begins with the shelves of the first picture', () => {
    const shelves = shelfOf(10, 30, 500);
    expect(firstOf(shelves)).toEqual(shelves.slice(0, 2));
    const few = shelfOf(1, 2);
    expect(firstOf(few)).toBe(few);
    const one = shelfOf(500);
    expect(firstOf(one)).toBe(one);
  });

  it('depends on how long the list is', () => {
    expect([shelfOf(300), shelfOf(299, 2), shelfOf(2000), shelfOf(2001)].map(lengthOf)).toEqual([
      'short',
      'middling',
      'middling',
      'long',
    ]);
  });
});
