import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeByYear, isComing } from './entry-years.ts';

const HEADINGS = { planned: 'Planned', undated: 'Date not recorded', notFacts: 'Withdrawn or ruled out' };
const visit = (id: string, when?: string, standing: 'final' | 'planned' | 'withdrawn' = 'final') =>
  exampleEntry({ kind: 'visit', id, standing, ...(when === undefined ? {} : { when }) });

describe('a list by year', () => {
  it('puts planned first, then years newest first, then undated, then withdrawn', () => {
    const shelves = arrangeByYear(
      [
        visit('1', '2027-01-01', 'planned'),
        visit('2', '2024-05-01'),
        visit('3', '2024'),
        visit('4', '2023-01-01', 'withdrawn'),
        visit('5', '1999-12'),
        visit('6'),
      ],
      HEADINGS,
      '2026-11-23',
    );
    expect(shelves.map((shelf) => [shelf.key, shelf.groups[0]?.entries.length])).toEqual([
      ['planned', 1],
      ['2024', 2],
      ['1999', 1],
      ['undated', 1],
      ['withdrawn', 1],
    ]);
  });

  it('leaves a planned day that has passed in its year', () => {
    expect(isComing(visit('1', '2026-11-22', 'planned'), '2026-11-23')).toBe(false);
    expect(isComing(visit('1', '2026-11-23T09:00:00Z', 'planned'), '2026-11-23')).toBe(true);
    expect(isComing(visit('1', '2026-11', 'planned'), '2026-11-23')).toBe(true);
    expect(isComing(visit('1', undefined, 'planned'), '2026-11-23')).toBe(true);
    expect(isComing(visit('1', '2027-01-01'), '2026-11-23')).toBe(false);
  });

  it('gives planned things soonest first', () => {
    const shelves = arrangeByYear(
      [visit('late', '2027-03-01', 'planned'), visit('soon', '2027-01-01', 'planned')],
      HEADINGS,
    );
    expect(shelves[0]?.groups[0]?.entries.map((entry) => entry.id)).toEqual([
      'A81001/Thing/soon',
      'A81001/Thing/late',
    ]);
  });
});
