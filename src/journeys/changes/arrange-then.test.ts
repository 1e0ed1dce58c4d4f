import { expect, test } from 'vitest';
import { exampleEntry, type ExampleGiven } from '#/record/entry-example.test-setup.ts';
import { arrangeThen } from './arrange-then.ts';

const medicine = (id: string, given: Omit<ExampleGiven<'medicine'>, 'kind' | 'id'> = {}) =>
  exampleEntry({ kind: 'medicine', id, title: id, standing: 'current', ...given });

test('what was current is told beside what it is today, then what is new', () => {
  const then = [
    medicine('kept'),
    medicine('changed', { detail: { dosage: ['One'] } }),
    medicine('stopped'),
    medicine('removed'),
    medicine('long-past', { standing: 'past' }),
  ];
  const now = [
    medicine('kept'),
    medicine('changed', { detail: { dosage: ['Two'] } }),
    medicine('stopped', { standing: 'past' }),
    medicine('new'),
    medicine('long-past', { standing: 'past' }),
  ];
  const rows = arrangeThen('medicine', then, now);
  expect(rows.map((row) => [row.is, (row.is === 'since' ? row.now : row.was).title])).toEqual([
    ['same', 'kept'],
    ['changed', 'changed'],
    ['ended', 'stopped'],
    ['gone', 'removed'],
    ['since', 'new'],
  ]);
});

test('an entry that another fact leads today is still the same entry', () => {
  const alone = exampleEntry({ kind: 'condition', id: '2', source: 'B', standing: 'current' });
  const joined = exampleEntry(
    { kind: 'condition', id: '1', source: 'A', standing: 'current' },
    alone.facts[0],
  );
  expect(arrangeThen('condition', [alone], [joined]).map(({ is }) => is)).toEqual(['same']);
});

test('an allergy counts whatever its status, unless it is over or was never so', () => {
  const allergy = (id: string, standing: 'unknown' | 'refuted') =>
    exampleEntry({ kind: 'allergy', id, standing });
  const rows = arrangeThen('allergy', [allergy('1', 'unknown'), allergy('2', 'refuted')], []);
  expect(rows.map(({ is }) => is)).toEqual(['gone']);
});
