import { describe, expect, it } from 'vitest';
import { isComplete, nextSlice, nextStep } from './entry-progress.ts';

const shelves = [
  { key: '2024', size: 50 },
  { key: '2023', size: 30 },
  { key: '2022', size: 100 },
];

describe('putting a long list on the page', () => {
  it('fills from the top', () => {
    const shown = nextSlice({ shelves, shown: new Map(), step: 60 });
    expect([...shown]).toEqual([
      ['2024', 50],
      ['2023', 10],
    ]);
  });

  it('fills the shelf somebody jumped to first', () => {
    const shown = nextSlice({ shelves, shown: new Map([['2024', 50]]), step: 60, wanted: '2022' });
    expect(shown.get('2022')).toBe(60);
    expect(shown.get('2023')).toBeUndefined();
  });

  it('ends with every entry on the page', () => {
    let shown: ReadonlyMap<string, number> = new Map();
    for (let round = 0; round < 20 && !isComplete(shelves, shown); round++)
      shown = nextSlice({ shelves, shown, step: 25 });
    expect(isComplete(shelves, shown)).toBe(true);
    expect([...shown.values()]).toEqual([50, 30, 100]);
  });

  it('is complete at once when there is nothing', () => {
    expect(isComplete([], new Map())).toBe(true);
  });

  it('makes slices smaller when one took long and larger when it was quick', () => {
    expect(nextStep(80, 40)).toBe(40);
    expect(nextStep(60, 2)).toBe(90);
    expect(nextStep(60, 20)).toBe(60);
    expect(nextStep(30, 400)).toBe(30);
    expect(nextStep(160, 1)).toBe(160);
  });
});
