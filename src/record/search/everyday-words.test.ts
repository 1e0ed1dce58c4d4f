import { expect, it } from 'vitest';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { unitsOf } from './query-units.ts';
import { wordsOf } from './words-of.ts';

const saidOf = (text: string): readonly string[] =>
  unitsOf(wordsOf(text)).flatMap(({ ways }) => [
    ...new Set(ways.flatMap(({ meaning }) => meaning?.said ?? [])),
  ]);

it('every everyday word is known by each way of saying it, and finds something', () => {
  for (const { say, finds, kind } of EVERYDAY_WORDS) {
    for (const said of [...say.en, ...say.cy]) {
      expect(wordsOf(said).length, said).toBeGreaterThan(0);
      expect(saidOf(said).map(wordsOf), said).toContainEqual(wordsOf(said));
    }
    expect(finds.length > 0 || kind !== undefined).toBe(true);
    for (const phrase of finds) expect(wordsOf(phrase).length, phrase).toBeGreaterThan(0);
  }
});

it.each([
  ['water tablets', ['water tablet']],
  ['my LFTs from 2019', ['LFT']],
  ['blood tes', ['blood test']],
  ['high blood pressure', ['high blood pressure']],
  ['bp metformin', ['BP']],
  ['metformin', []],
  ['blood', []],
  ['bloods', ['bloods']],
  ['fits', ['fits']],
])('%s', (text, said) => {
  expect(saidOf(text)).toEqual(said);
});

it('leaves little words out, unless one is all there is or may be the beginning of another', () => {
  const words = (text: string) => unitsOf(wordsOf(text)).map(({ said }) => said.join(' '));
  expect(words('asthma in the child')).toEqual(['asthma', 'child']);
  expect(words('a')).toEqual(['a']);
  expect(words('asthma in')).toEqual(['asthma', 'in']);
});
