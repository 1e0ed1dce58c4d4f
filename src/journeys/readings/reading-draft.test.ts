import { expect, it } from 'vitest';
import { emptyForm } from './read-form.ts';
import { readDraft, writeDraft } from './reading-draft.ts';

it('keeps what was typed, and nothing of an empty form', () => {
  const empty = emptyForm(new Date('2026-03-02T09:00:00Z'));
  expect(writeDraft({ typed: { ...empty, numbers: { systolic: ' ' } } })).toBe('');
  const draft = { typed: { ...empty, numbers: { systolic: '13' } }, to: ['Y99901'] };
  expect(readDraft(writeDraft(draft))).toEqual(draft);
  expect([undefined, '', '{}', 'not JSON'].map(readDraft)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
