import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { KIND_WORDS } from '#/record-view/entry-words.ts';
import { type Coverage, NOTHING_RECEIVED } from '#/record/coverage.ts';
import {
  type Asked,
  atOnce,
  isAsking,
  isBackwards,
  kindsOffered,
  mayBeElsewhere,
  readAddress,
  toQuery,
  toggled,
  wordsBecause,
} from './arrange-search.ts';
import { SEARCH_WORDS } from './search.words.ts';

const hit = (because: Parameters<typeof wordsBecause>[0]['because']) => ({
  entry: exampleEntry({ kind: 'vaccination' }),
  because,
});
const english = { ...SEARCH_WORDS.en, kinds: KIND_WORDS.en };
const welsh = { ...SEARCH_WORDS.cy, kinds: KIND_WORDS.cy };
const asked = (parts: Partial<Asked>): Asked => ({
  text: '',
  kinds: [],
  sources: [],
  from: '',
  to: '',
  ...parts,
});

describe('search', () => {
  it('draws a screenful before the rest, and keeps what stands there already', () => {
    const hits = Array.from({ length: 20 }, (_, at) => ({
      entry: exampleEntry({ kind: 'result', id: String(at) }),
      because: [],
    }));
    expect(atOnce(hits, [])).toHaveLength(2);
    expect(atOnce(hits, hits.slice(0, 12))).toHaveLength(12);
    expect(atOnce(hits, hits)).toBe(hits);
    expect(atOnce(hits.slice(0, 3), hits.toReversed())).toHaveLength(2);
  });

  it('says why something was found, with the words that matched', () => {
    const found = hit([
      { field: 'name', words: ['potassium', 'level'] },
      { field: 'date', words: ['2019'] },
    ]);
    expect(wordsBecause(found, english, 'en')).toBe(
      'Found in: its name (“potassium”, “level”); its date (“2019”).',
    );
  });

  it('says what an abbreviation means, in the language in use', () => {
    const meaning = { said: 'BP', means: { en: 'blood pressure', cy: 'pwysedd gwaed' } };
    const found = hit([{ field: 'name', words: ['blood', 'pressure'], meaning }]);
    expect(wordsBecause(found, english, 'en')).toContain('“BP” means: blood pressure.');
    expect(wordsBecause(found, welsh, 'cy')).toContain('Ystyr “BP”: pwysedd gwaed.');
  });

  it('never explains a word by itself, and a Welsh word by the English one of the record', () => {
    const meaning = { said: 'pwysedd gwaed', means: { en: 'blood pressure', cy: 'pwysedd gwaed' } };
    expect(wordsBecause(hit([{ field: 'name', words: ['blood'], meaning }]), welsh, 'cy')).toContain(
      'Ystyr “pwysedd gwaed”: blood pressure.',
    );
    const same = { ...meaning, said: 'Blood pressure' };
    expect(wordsBecause(hit([{ field: 'name', words: ['bp'], meaning: same }]), english, 'en')).toBe(
      'Found in: its name (“bp”).',
    );
  });

  it('names the kind when that is why', () => {
    expect(wordsBecause(hit([{ field: 'kind', words: [] }]), english, 'en')).toBe(
      'Found in: the kind of entry (“Vaccination”).',
    );
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

  it('says how much was searched when nothing was found', () => {
    expect(SEARCH_WORDS.en.count(0, 'x', 1)).toBe('Nothing found for “x” in 1 entry on this device.');
    expect(SEARCH_WORDS.cy.count(2, 'x', 9)).toBe('Canfuwyd 2 gofnod ar gyfer “x”.');
    expect(SEARCH_WORDS.en.count(3, '', 9)).toBe('3 entries found.');
  });
});

describe('the address of a search', () => {
  it('may ask for everything that can be asked, and nothing else', () => {
    const address = 'q=blood+%26+bone&kind=result&source=A&source=B&from=2015&to=2019';
    expect(readAddress(new URLSearchParams(address))).toEqual(
      asked({ text: 'blood & bone', kinds: ['result'], sources: ['A', 'B'], from: '2015', to: '2019' }),
    );
    expect(readAddress(new URLSearchParams('kind=nonsense&from=x2019y1'))).toEqual(asked({ from: '2019' }));
  });

  it('becomes a question that lists nothing until something is asked', () => {
    expect(toQuery(asked({ text: ' ' }), 20)).toEqual({ text: ' ', limit: 0 });
    expect(isAsking(asked({ from: '201' }))).toBe(false);
    expect(toQuery(asked({ from: '2015', to: '201' }), 20)).toEqual({ text: '', limit: 20, from: '2015' });
    expect(isBackwards(asked({ from: '2019', to: '2015' }))).toBe(true);
    expect(isBackwards(asked({ from: '2019', to: '201' }))).toBe(false);
  });

  it('offers the kinds that were found and those that are chosen, in one order', () => {
    expect(kindsOffered({ visit: 2, medicine: 1 }, ['allergy'])).toEqual([
      { kind: 'medicine', count: 1 },
      { kind: 'allergy', count: 0 },
      { kind: 'visit', count: 2 },
    ]);
    expect(toggled(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a', false)).toEqual(['b']);
  });
});
