import { describe, expect, test } from 'vitest';
import { exampleFact, type ExampleGiven } from '#/record/entry-example.test-setup.ts';
import type { Kind } from '#/record/fact.ts';
import type { Change } from '#/record/what-changed.ts';
import { arrangeChanges, newestFirst } from './arrange-changes.ts';

function change(at: string, given: ExampleGiven<Kind>): Change {
  const after = exampleFact(given);
  const { source } = after.provenance;
  return {
    at,
    source,
    ref: after.ref,
    kind: given.kind,
    title: after.title,
    when: after.when,
    is: 'new',
    after,
  };
}
const changes = [
  change('2026-01-01', { kind: 'result', id: '1', source: 'A', when: '2025-12-01' }),
  change('2026-01-03', { kind: 'medicine', id: '2', source: 'B' }),
  change('2026-01-02', { kind: 'medicine', id: '3', source: 'A' }),
  change('2026-01-01', { kind: 'result', id: '4', source: 'A', when: '2025-12-20' }),
];

describe('what has changed', () => {
  test('stands by organisation, whoever changed something last first, and by kind', () => {
    expect(
      arrangeChanges(changes).map(({ source, count, kinds }) => [
        source,
        count,
        kinds.map(({ kind }) => kind),
      ]),
    ).toEqual([
      ['B', 1, ['medicine']],
      ['A', 3, ['medicine', 'result']],
    ]);
  });

  test('is told newest first: by when it was learned of, then by when it was', () => {
    expect(newestFirst(changes).map(({ ref }) => ref.slice(-1))).toEqual(['2', '3', '4', '1']);
    expect(arrangeChanges(changes)[1]?.kinds[1]?.changes.map(({ ref }) => ref.slice(-1))).toEqual(['4', '1']);
  });

  test('is all there, also several changes of one thing', () => {
    const twice = [...changes, ...changes];
    expect(arrangeChanges(twice).reduce((sum, { count }) => sum + count, 0)).toBe(twice.length);
    expect(arrangeChanges([])).toEqual([]);
  });
});
