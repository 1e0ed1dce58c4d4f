import { describe, expect, it } from 'vitest';
import { exampleEntry } from '#/record-view/entry-example.ts';
import { hasContradiction, placeOfAllergy } from './arrange-allergies.ts';

const penicillin = exampleEntry({ kind: 'allergy', id: '1', standing: 'current' });
const noneKnown = exampleEntry({
  kind: 'allergy',
  id: '2',
  standing: 'current',
  detail: { absence: 'none-known' },
});
const notAsked = exampleEntry({
  kind: 'allergy',
  id: '3',
  standing: 'current',
  detail: { absence: 'not-asked' },
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

  it('notices that one source says none and another records one', () => {
    expect(hasContradiction([penicillin, noneKnown])).toBe(true);
    expect(hasContradiction([penicillin, notAsked])).toBe(false);
    expect(hasContradiction([refuted, noneKnown])).toBe(false);
  });
});
