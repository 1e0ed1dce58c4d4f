import { describe, expect, it } from 'vitest';
import { KINDS } from '#/record/fact.ts';
import { backPageOf } from './arrange-back.ts';
import { ENTRY_WORDS } from './entry.words.ts';

describe('the way back from an entry', () => {
  it('leads to the list of its kind, or to the timeline', () => {
    expect(backPageOf('medicine')).toBe('medicines');
    expect(backPageOf('care-plan')).toBe('timeline');
  });

  it('has words for every kind in both languages', () => {
    for (const kind of KINDS)
      for (const language of ['en', 'cy'] as const)
        expect(ENTRY_WORDS[language].back[backPageOf(kind)]).not.toBe('');
  });
});
