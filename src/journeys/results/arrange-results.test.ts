import { describe, expect, it } from 'vitest';
import type { Entry } from '#/record/entry.ts';
import type { Detail } from '#/record/fact.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { type EntryLine, lineOf } from '#/record/entry-line.ts';
import { arrangeResults, type Category, readCategory } from './arrange-results.ts';
import { RESULTS_WORDS } from './results.words.ts';

const HEADINGS = RESULTS_WORDS.en.headings;
type Result = Partial<Extract<Detail, { kind: 'result' | 'lifestyle' }>>;
const result = (id: string, when: string, detail: Result = {}) =>
  exampleEntry({ kind: 'result', id, when, title: `Title ${id}`, detail });
const linesOf = (...entries: readonly Entry[]): readonly EntryLine[] =>
  entries.map((entry) => lineOf(entry, (ref) => entries.find(({ id }) => id === ref)));
const inPanel: Result = { panel: { ref: 'A81001/Thing/report', title: 'Full blood count' } };

describe('test results', () => {
  it('stand under the report they belong to, the report itself first', () => {
    const shelves = arrangeResults(
      linesOf(
        result('hb', '2024-03-01', inPanel),
        result('report', '2024-03-01', { members: ['A81001/Thing/hb'] }),
        result('wcc', '2024-03-01', inPanel),
        result('weight', '2024-02-01', { category: 'vital-signs' }),
      ),
      HEADINGS,
    );
    expect(shelves).toHaveLength(1);
    expect(shelves[0]?.groups.map((group) => [group.heading, group.entries.map((one) => one.title)])).toEqual(
      [
        [undefined, ['Title report', 'Title hb', 'Title wcc']],
        ['Other results', ['Title weight']],
      ],
    );
  });

  it('stand under the name of their report when the report itself is not there', () => {
    const [shelf] = arrangeResults(linesOf(result('hb', '2024-03-01', inPanel)), HEADINGS);
    expect(shelf?.groups.map((group) => group.heading)).toEqual(['Full blood count']);
  });

  it('are filtered by category and none is lost without a filter', () => {
    const entries = linesOf(
      result('1', '2024-03-01'),
      result('2', '2024-03-01', { category: 'survey' }),
      result('3', '2024-03-01', { category: 'vital-signs' }),
    );
    const count = (category?: Category) =>
      arrangeResults(entries, HEADINGS, category).flatMap((shelf) => shelf.groups.flatMap((g) => g.entries))
        .length;
    expect([count(), count('laboratory'), count('vital-signs'), count('imaging'), count('other')]).toEqual([
      3, 1, 1, 0, 1,
    ]);
  });

  it('reads a category out of an address, and anything else as all', () => {
    expect(readCategory('imaging')).toBe('imaging');
    expect(readCategory('nonsense')).toBeUndefined();
    expect(readCategory(null)).toBeUndefined();
  });
});
