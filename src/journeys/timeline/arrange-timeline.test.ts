import { describe, expect, it } from 'vitest';
import { KINDS } from '#/record/fact.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeTimeline, countChoices, filterEntries, readChoice, writeChoice } from './arrange-timeline.ts';

const WORDS = {
  planned: 'Coming up',
  undated: 'Date not recorded',
  notFacts: 'Withdrawn or ruled out',
  month: (year: string, month: number) => `${month}/${year}`,
  wholeYear: (year: string) => `${year}, month not recorded`,
};

describe('the timeline', () => {
  it('holds every entry of every kind exactly once', () => {
    const entries = KINDS.flatMap((kind) =>
      (['current', 'planned', 'withdrawn', 'unknown'] as const).flatMap((standing) =>
        [undefined, '2024', '2024-05', '2024-05-06', '2030-01-01'].map((when, place) =>
          exampleEntry({
            kind,
            id: `${kind}-${standing}-${place}`,
            standing,
            ...(when === undefined ? {} : { when }),
          }),
        ),
      ),
    );
    const shown = arrangeTimeline(entries, '2026-11-23', WORDS).flatMap((shelf) =>
      shelf.groups.flatMap((group) => group.entries.map((entry) => entry.id)),
    );
    expect(shown.toSorted()).toEqual(entries.map((entry) => entry.id).toSorted());
  });

  it('groups by month and says when only the year is known', () => {
    const shelves = arrangeTimeline(
      ['2024-05-06', '2024-05', '2024-03-01', '2024'].map((when, id) =>
        exampleEntry({ kind: 'visit', id: String(id), when }),
      ),
      '2026-11-23',
      WORDS,
    );
    expect(shelves[0]?.groups.map((group) => [group.heading, group.entries.length])).toEqual([
      ['5/2024', 2],
      ['3/2024', 1],
      ['2024, month not recorded', 1],
    ]);
  });

  it('keeps an entry of two sources while one of them is chosen', () => {
    const shared = { ...exampleEntry({ kind: 'visit' }), sources: ['A', 'B'] };
    expect(filterEntries([shared], { kinds: [], sources: ['B'] })).toEqual([shared]);
    expect(filterEntries([shared], { kinds: [], sources: ['C'] })).toEqual([]);
    expect(filterEntries([shared], { kinds: ['result'], sources: [] })).toEqual([]);
  });

  it('keeps choices in the address, and unknown kinds choose nothing', () => {
    const choice = readChoice(new URLSearchParams('kind=result&kind=nonsense&source=A'));
    expect(choice).toEqual({ kinds: ['result'], sources: ['A'] });
    expect(writeChoice(choice, 'kind', 'visit', true).toString()).toBe('kind=result&kind=visit&source=A');
    expect(writeChoice(choice, 'source', 'A', false).toString()).toBe('kind=result');
  });

  it('counts what there is to choose from', () => {
    const counted = countChoices([exampleEntry({ kind: 'visit' }), exampleEntry({ kind: 'visit', id: '2' })]);
    expect(counted).toEqual({
      kinds: [{ kind: 'visit', count: 2 }],
      sources: [{ source: 'A81001', count: 2 }],
    });
  });
});
