import { describe, expect, it } from 'vitest';
import { NOTHING_RECEIVED, type Coverage, type CoverageState } from '#/record/coverage.ts';
import { arrangeCoverage, arrangeLine } from './arrange-coverage.ts';
import { COVERAGE_WORDS } from './coverage.words.ts';

const source = (given: Partial<Coverage>): Coverage => ({
  source: 'A81001',
  name: { en: 'Riverside' },
  fetching: false,
  state: 'up-to-date',
  readAt: '2026-11-14T09:41:00Z',
  withheld: false,
  notes: [],
  counts: NOTHING_RECEIVED,
  ...given,
});

describe('the coverage region', () => {
  it('tells four kinds of nothing apart', () => {
    expect(arrangeCoverage(undefined, { status: 'idle' }).is).toBe('looking');
    expect(arrangeCoverage([], { status: 'running' }).is).toBe('looking');
    expect(arrangeCoverage([], { status: 'idle' }).is).toBe('not-asked');
    expect(arrangeCoverage([], { status: 'failed', failure: { kind: 'offline' } })).toEqual({
      is: 'could-not-look',
      why: 'offline',
    });
    expect(arrangeCoverage([], { status: 'done' }).is).toBe('none-known');
  });

  it('says "checking" and nothing else about a source that is being read', () => {
    const line = arrangeLine(source({ fetching: true, notes: [{ is: 'pages-so-far', resources: 340 }] }));
    expect(line).toMatchObject({ is: 'checking', itemsSoFar: 340 });
    expect(line).not.toHaveProperty('state');
  });

  it('counts what is good, what is under way and what is wrong', () => {
    const view = arrangeCoverage([source({}), source({ state: 'refused' }), source({ fetching: true })], {
      status: 'running',
    });
    expect(view).toMatchObject({ is: 'known', summary: { all: 3, good: 1, checking: 1, problems: 1 } });
  });

  it('does not call a source that was read and keeps something back a problem', () => {
    const view = arrangeCoverage([source({}), source({ state: 'not-shown-to-you', withheld: true })], {
      status: 'done',
    });
    expect(view).toMatchObject({ summary: { all: 2, good: 2, problems: 0, keptBack: true } });
    expect(COVERAGE_WORDS.en.summary(3, 3, 0, 0, true)).toBe(
      '3 of 3 sources read. Some information is not shown to you.',
    );
  });

  it('says that something is kept back only where the word of the line does not say it', () => {
    expect(arrangeLine(source({ withheld: true, state: 'not-shown-to-you' })).alsoKeptBack).toBe(false);
    expect(arrangeLine(source({ withheld: true, state: 'older-copy' })).alsoKeptBack).toBe(true);
  });

  it('never uses the word of one state in the explanation of another', () => {
    for (const words of [COVERAGE_WORDS.en, COVERAGE_WORDS.cy]) {
      const phrases = Object.entries(words.state).map(([, say]) =>
        say('')
          .replace(/\s*\(.*\)/, '')
          .trim(),
      );
      const distinctive = phrases.filter((phrase) => phrase.length > 4);
      const explanations = [
        ...Object.values(words.why),
        ...Object.values(words.meaning),
        words.alsoKeptBack,
        words.call,
        words.ask,
        words.readAt('x'),
        words.itemsSoFar(5, '5'),
        words.checkingNow,
      ];
      for (const text of explanations)
        for (const phrase of distinctive) expect(text.toLowerCase()).not.toContain(phrase);
    }
  });

  it('has the six words of the contract in English', () => {
    const say = (state: CoverageState): string => COVERAGE_WORDS.en.state[state]('9.41am');
    expect(
      (
        [
          'up-to-date',
          'older-copy',
          'could-not-be-reached',
          'refused',
          'not-shown-to-you',
          'could-not-be-read-in-full',
        ] as const
      ).map(say),
    ).toEqual([
      'up to date',
      'from 9.41am (older copy)',
      'could not be reached',
      'refused',
      'not shown to you',
      'could not be read in full',
    ]);
  });
});
