import { describe, expect, test } from 'vitest';
import { exampleFact } from '#/record/entry-example.test-setup.ts';
import { changedLines } from './changed-lines.ts';

const medicine = (dose: string, notes: readonly string[] = []) =>
  exampleFact({
    kind: 'medicine',
    title: 'Ramipril 5mg capsules',
    standing: 'current',
    detail: { dosage: [dose] },
    fact: { notes },
  });
const result = (value: number) =>
  exampleFact({ kind: 'result', detail: { value: { is: 'quantity', quantity: { value, unit: 'mmol/L' } } } });

describe('what changed, in words', () => {
  test('a dose, before and after, in both languages', () => {
    expect(changedLines(medicine('One a day'), medicine('Two a day'), 'en')).toEqual([
      { key: 'dose', name: 'Dose', before: 'One a day', after: 'Two a day', theirs: true },
    ]);
    expect(changedLines(medicine('One a day'), medicine('Two a day'), 'cy')[0]?.name).toBe('Dos');
  });

  test('a value keeps its unit, and nought is a value', () => {
    expect(changedLines(result(0), result(0.5), 'en')).toMatchObject([
      { before: '0 mmol/L', after: '0.5 mmol/L', theirs: false },
    ]);
  });

  test('a note that was added was not there before', () => {
    expect(changedLines(medicine('One a day'), medicine('One a day', ['Cough']), 'en')).toEqual([
      { key: 'notes', name: 'Notes', before: undefined, after: 'Cough', theirs: true },
    ]);
  });

  test('what was said in an element without a place of its own', () => {
    const begun = (said: string) =>
      exampleFact({ kind: 'condition', fact: { remarks: [{ is: 'onset', said }] } });
    expect(changedLines(begun('As a child'), begun('At 12'), 'cy')).toEqual([
      {
        key: 'remark-onset-0',
        name: 'Pryd y dechreuodd',
        before: 'As a child',
        after: 'At 12',
        theirs: true,
      },
    ]);
  });

  test('a date and a status', () => {
    const planned = exampleFact({ kind: 'procedure', when: '2026-01', standing: 'planned' });
    const done = exampleFact({ kind: 'procedure', when: '2026-01-09', standing: 'final' });
    expect(changedLines(planned, done, 'en')).toMatchObject([
      { name: 'When', before: 'January 2026', after: '9 January 2026' },
      { name: 'Status', before: 'Planned', after: 'Done' },
    ]);
  });

  test('what has no words is said to have changed; where nothing changed there is nothing to say', () => {
    const coded = { ...medicine('One a day'), codings: [{ system: 's', code: 'c' }] };
    expect(changedLines(medicine('One a day'), coded, 'en')).toMatchObject([{ key: 'other' }]);
    expect(changedLines(coded, coded, 'en')).toEqual([]);
  });
});
