import { describe, expect, it } from 'vitest';
import { readQuery } from './read-query.ts';

const read = (text: string) => {
  const { words, period } = readQuery(text);
  return [words.join(' '), period?.date.known === 'not-recorded' ? undefined : period?.date.text];
};

describe('what somebody typed', () => {
  it.each([
    ['2019', '', '2019'],
    ['march 2019', '', '2019-03'],
    ['Mawrth 2019', '', '2019-03'],
    ['03/2019', '', '2019-03'],
    ['14/03/2019', '', '2019-03-14'],
    ['14.3.2019', '', '2019-03-14'],
    ['2019-03-14', '', '2019-03-14'],
    ['14th of March 2019', '', '2019-03-14'],
    ['14 mawrth 2019', '', '2019-03-14'],
    ['blood pressure sept 2021', 'blood pressure', '2021-09'],
    ['2020 x-ray', 'x ray', '2020'],
  ])('%s is words and a time', (text, words, period) => {
    expect(read(text)).toEqual([words, period]);
  });

  it.each([
    ['31/02/2019', '31 02 2019'],
    ['march', 'march'],
    ['2000 units', '2000units'],
    ['44054006', '44054006'],
    ['201', '201'],
    ['14/03/20', '14 03 20'],
  ])('%s is words only', (text, words) => {
    expect(read(text)).toEqual([words, undefined]);
  });

  it('compares words without case, accents, signs and spaces before units', () => {
    expect(readQuery(' U&E  Zoltán O’Brien 500 mg ').words).toEqual(['ue', 'zoltan', 'obrien', '500mg']);
    expect(readQuery(' BP ').said).toBe('BP');
  });
});
