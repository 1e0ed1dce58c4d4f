import { expect, test } from 'vitest';
import { exampleEntry, exampleFact } from '#/record/entry-example.test-setup.ts';
import { draftQuestion } from './arrange-question.ts';

const given = { language: 'en', nameOf: (source: string) => `Practice ${source}` } as const;

test('a question about an entry names every fact of it and may go to each of its organisations', () => {
  const entry = exampleEntry(
    { kind: 'condition', title: 'Asthma', source: 'A' },
    exampleFact({ kind: 'condition', title: 'Asthma', source: 'B' }),
  );
  const draft = draftQuestion({ disagreement: undefined, entries: [entry] }, [], given);
  expect(draft.refs).toEqual(['A/Thing/1', 'B/Thing/1']);
  expect(draft.organisations).toEqual(['A', 'B']);
  expect(draft.text).toContain('Practice A; Practice B');
});

test('what the person disputes is in it', () => {
  const entry = exampleEntry({ kind: 'condition', title: 'Asthma' });
  const dispute = {
    is: 'dispute',
    id: '1',
    at: '2026-01-01',
    refs: [entry.id],
    text: 'Never had it',
  } as const;
  expect(draftQuestion({ disagreement: undefined, entries: [entry] }, [dispute], given).text).toContain(
    'Never had it',
  );
});
