import { describe, expect, it } from 'vitest';
import { languageOfSource } from './source-language.ts';

describe('the language of a source’s own words', () => {
  it.each(['A81001', 'RYH', 'X26', undefined])('is English for %s', (source) => {
    expect(languageOfSource(source)).toBe('en');
  });
  it.each(['W91001', '7A4', 'RQF'])('is not presumed for %s', (source) => {
    expect(languageOfSource(source)).toBeUndefined();
  });
});
