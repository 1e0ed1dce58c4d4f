import { describe, expect, test } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { arrangeCandidates, MOST_SHOWN } from './arrange-candidates.ts';

const entries = Array.from({ length: 30 }, (_, place) =>
  exampleEntry({
    kind: 'condition',
    id: String(place),
    title: place === 7 ? 'Ménière’s disease' : 'Asthma',
    when: `20${10 + (place % 10)}`,
  }),
);
const given = { typed: '', language: 'en', nameOf: () => 'Riverside Surgery' } as const;

describe('entries that may be the same', () => {
  test('never hold the entry itself, and no more than can be looked through', () => {
    const { shown, all } = arrangeCandidates('A81001/Thing/0', entries, given);
    expect([shown.length, all]).toEqual([MOST_SHOWN, 29]);
    expect(shown.some(({ id }) => id === 'A81001/Thing/0')).toBe(false);
  });

  test('are found by words in any order, without accents, by year and by organisation', () => {
    const find = (typed: string) => arrangeCandidates('', entries, { ...given, typed }).all;
    expect(find('DISEASE meniere')).toBe(1);
    expect(find('asthma 2017 riverside')).toBe(2);
    expect(find('eczema')).toBe(0);
  });
});
