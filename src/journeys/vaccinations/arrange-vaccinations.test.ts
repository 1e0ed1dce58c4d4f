import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { placeOfVaccination } from './arrange-vaccinations.ts';

describe('vaccinations', () => {
  it('counts as given only when the source says so', () => {
    const place = (
      given: 'yes' | 'no' | 'not-stated',
      standing: 'final' | 'not-done' | 'withdrawn' = 'final',
    ) => placeOfVaccination(exampleEntry({ kind: 'vaccination', standing, detail: { given } }));
    expect(place('yes')).toBe('given');
    expect(place('no')).toBe('not-given');
    expect(place('not-stated')).toBe('not-stated');
    expect(place('yes', 'not-done')).toBe('not-given');
    expect(place('yes', 'withdrawn')).toBe('withdrawn');
  });
});
