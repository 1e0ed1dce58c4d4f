import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { groupInOrder, partEntries, shelfWithUndated, sizeOf, withoutEmpty } from './entry-shelves.ts';

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
