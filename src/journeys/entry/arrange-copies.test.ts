import { describe, expect, it } from 'vitest';
import { exampleEntry, exampleFact } from '#/record/entry-example.test-setup.ts';
import { copiesDiffer } from './arrange-copies.ts';

const base = { kind: 'condition', title: 'Asthma', when: '2020-01-01', standing: 'current' } as const;

describe('copies of one entry', () => {
  it('agree when they say the same, whoever recorded it', () => {
    expect(copiesDiffer(exampleEntry(base, exampleFact({ ...base, source: 'B' })), 'en')).toBe(false);
    expect(copiesDiffer(exampleEntry(base), 'en')).toBe(false);
  });

  it('differ when the status, the name or a detail differs', () => {
    for (const other of [
      { ...base, standing: 'past' as const },
      { ...base, title: 'Mild asthma' },
      { ...base, detail: { severity: 'mild' } },
    ])
      expect(copiesDiffer(exampleEntry(base, exampleFact({ ...other, source: 'B' })), 'en')).toBe(true);
  });
});
