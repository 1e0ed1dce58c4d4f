import { describe, expect, test } from 'vitest';
import { compareFacts, isTellable } from './compare-facts.ts';
import { exampleFact } from './entry-example.test-setup.ts';

const medicine = exampleFact({
  kind: 'medicine',
  title: 'Ramipril 5mg capsules',
  when: '2024-02-01',
  standing: 'current',
  detail: { dosage: ['One a day'] },
});

describe('two versions of one fact', () => {
  test('that say the same differ in nothing, wherever they lie and whenever they came', () => {
    const again = {
      ...medicine,
      provenance: {
        ...medicine.provenance,
        version: '2',
        fetchedAt: '2026-06-01T00:00:00Z',
        original: { page: 4, index: 9 },
      },
    };
    expect(compareFacts(medicine, again)).toEqual([]);
  });

  test('name their title, date, status and notes where they differ', () => {
    const later = exampleFact({
      kind: 'medicine',
      title: 'Ramipril 10mg capsules',
      when: '2024-03-01',
      standing: 'past',
      detail: { dosage: ['One a day'] },
      fact: { notes: ['Cough'] },
    });
    expect(compareFacts(medicine, later)).toEqual(['title', 'when', 'status', 'notes']);
  });

  test('name a dose, a value, a severity, reactions, by what they are', () => {
    const dose = { ...medicine, detail: { ...medicine.detail, dosage: ['Two a day'] } } as typeof medicine;
    expect(compareFacts(medicine, dose)).toEqual(['dosage']);
    const result = (value: number) =>
      exampleFact({ kind: 'result', detail: { value: { is: 'quantity', quantity: { value } } } });
    expect(compareFacts(result(0), result(1))).toEqual(['value']);
    const allergy = (severity?: string) =>
      exampleFact({
        kind: 'allergy',
        detail: { reactions: [{ what: 'Rash', ...(severity === undefined ? {} : { severity }) }] },
      });
    expect(compareFacts(allergy(), allergy('severe'))).toEqual(['reactions']);
  });

  test('a part that appears or goes away differs; an empty one is the same as none', () => {
    const stopped = exampleFact({ ...base, detail: { dosage: ['One a day'], stopped: 'Cough' } });
    expect(compareFacts(medicine, stopped)).toEqual(['stopped']);
    expect(compareFacts(stopped, medicine)).toEqual(['stopped']);
    const empty = exampleFact({ ...base, detail: { dosage: ['One a day'], stopped: '' } });
    expect(compareFacts(medicine, empty)).toEqual([]);
  });
});

test('a change of nothing that can be told is none', () => {
  const { title, when, ref } = medicine;
  const about = { at: '2026-01-01', source: 'A', ref, kind: 'medicine', title, when } as const;
  const before = { ...medicine, folded: ['A/Practitioner/1', 'A/Practitioner/2'] };
  const after = { ...medicine, folded: ['A/Practitioner/2', 'A/Practitioner/1'] };
  expect(isTellable({ ...about, is: 'amended', before, after })).toBe(false);
  expect(isTellable({ ...about, is: 'amended', before, after: { ...after, title: 'Other' } })).toBe(true);
  expect(isTellable({ ...about, is: 'removed', before })).toBe(true);
});

const base = {
  kind: 'medicine',
  title: 'Ramipril 5mg capsules',
  when: '2024-02-01',
  standing: 'current',
} as const;
