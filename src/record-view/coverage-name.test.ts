import { describe, expect, it } from 'vitest';
import { sourceName } from './coverage-name.ts';
import { COVERAGE_WORDS } from './coverage.words.ts';

const { en, cy } = COVERAGE_WORDS;

describe('the name of a source', () => {
  it('is the name of the organisation', () => {
    expect(sourceName('A81001', 'Riverside Surgery', en)).toBe('Riverside Surgery');
  });

  it('is never a bare code', () => {
    expect(sourceName('ZZ999', 'ZZ999', en)).toBe(
      'An organisation the NHS directory does not list (code ZZ999)',
    );
    expect(sourceName('ZZ999', 'ZZ999', cy)).toBe('Sefydliad nad yw yng nghyfeiriadur y GIG (cod ZZ999)');
  });

  it('tells a second address of an organisation from the first', () => {
    expect(sourceName('RZ901 p-17', 'Northgate Hospital', en)).toBe('Northgate Hospital (second address)');
    expect(sourceName('RZ901 p-17', 'Northgate Hospital', cy)).toBe('Northgate Hospital (ail gyfeiriad)');
    expect(sourceName('ZZ999 p-17', 'ZZ999', en)).toContain('(code ZZ999) (second address)');
    expect(sourceName('RZ901 p-17', 'Northgate Hospital (second address)', en)).toBe(
      'Northgate Hospital (second address)',
    );
  });
});
