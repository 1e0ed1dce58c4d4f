import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { placeOfAllergy } from './arrange-allergies.ts';

const penicillin = exampleEntry({ kind: 'allergy', id: '1', standing: 'current' });
const noneKnown = exampleEntry({
  kind: 'allergy',
  id: '2',
  standing: 'current',
  detail: { absence: 'none-known' },
});
const refuted = exampleEntry({ kind: 'allergy', id: '4', standing: 'refuted' });

describe('allergies', () => {
  it('shows “no known allergies” as a statement, not as an allergy', () => {
    expect(placeOfAllergy(noneKnown)).toBe('said-none');
    expect(placeOfAllergy(penicillin)).toBe('active');
  });

  it('keeps what was ruled out apart, and an unknown status out of the active ones', () => {
    expect(placeOfAllergy(refuted)).toBe('withdrawn');
    expect(placeOfAllergy(exampleEntry({ kind: 'allergy', standing: 'unknown' }))).toBe(
      'status-not-recorded',
    );
  });
});
