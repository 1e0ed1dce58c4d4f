import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { type Coverage, NOTHING_RECEIVED } from '#/record/coverage.ts';
import { arrangeHits, mayBeElsewhere, wordsBecause } from './arrange-hits.ts';
import { SEARCH_WORDS } from './search.words.ts';

const hit = (because: Parameters<typeof wordsBecause>[0]['because']) => ({
  entry: exampleEntry({ kind: 'result' }),
  because,
});

describe('search', () => {
  it('says why something was found, with the words that matched', () => {
    const found = hit([
      { field: 'name', words: ['potassium'] },
      { field: 'date', words: [] },
    ]);
    expect(wordsBecause(found, SEARCH_WORDS.en.fields)).toBe('its name (“potassium”); its date');
  });

  it('speaks of what could not be fetched only when a source is not read in full', () => {
    const source: Coverage = {
      source: 'A',
      name: { en: 'A' },
      fetching: false,
      state: 'up-to-date',
      withheld: false,
      notes: [],
      counts: NOTHING_RECEIVED,
    };
    expect(mayBeElsewhere([source])).toBe(false);
    expect(mayBeElsewhere(undefined)).toBe(true);
    expect(mayBeElsewhere([source, { ...source, state: 'older-copy' }])).toBe(true);
    expect(mayBeElsewhere([{ ...source, fetching: true }])).toBe(true);
    expect(mayBeElsewhere([{ ...source, state: 'not-shown-to-you' }])).toBe(true);
  });

  it('keeps the order of the hits', () => {
    expect(arrangeHits([hit([])], 'What was found')[0]?.groups[0]?.entries).toHaveLength(1);
    expect(arrangeHits([], 'What was found')).toEqual([]);
  });

  it('says how much was searched when nothing was found', () => {
    expect(SEARCH_WORDS.en.count(0, 'x', 1)).toBe('Nothing found for “x” in 1 entry on this device.');
    expect(SEARCH_WORDS.cy.count(2, 'x', 9)).toBe('Canfuwyd 2 gofnod ar gyfer “x”.');
  });
});
