import { expect, test } from 'vitest';
import { exampleEntry, exampleFact } from '#/record/entry-example.test-setup.ts';
import { NOT_RECORDED } from '#/record/clinical-date.ts';
import type { DetailSide } from '#/record/contradictions/details-differ.ts';
import { draftDetailQuestion, draftQuestion } from './arrange-question.ts';

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

test('a question about who the person is says who says what, and may go to organisations, not to the register', () => {
  const side = (source: string, name: string): DetailSide => ({
    source,
    ref: `${source}/Patient/1`,
    names: [name],
    dateOfBirth: NOT_RECORDED,
    addresses: [],
    phones: [],
  });
  const sides = [
    { ...side('R', 'Ann Lee'), isRegister: true as const },
    side('A', 'Ann Lee'),
    side('B', 'Jo Ray'),
  ];
  const draft = draftDetailQuestion({ is: 'details-differ', detail: 'name', sides }, given);
  expect(draft.organisations).toEqual(['A', 'B']);
  expect(draft.refs).toEqual(['A/Patient/1', 'B/Patient/1']);
  expect(draft.text).toContain(
    'The NHS national register says: Ann Lee. Practice A says: Ann Lee. Practice B says: Jo Ray.',
  );
  const dead = { ...side('A', 'Ann Lee'), died: NOT_RECORDED };
  const told = draftDetailQuestion(
    { is: 'details-differ', detail: 'died', sides: [dead, side('B', '')] },
    given,
  );
  expect(told.text).toContain(
    'Practice A says: death recorded, without a date. Practice B says: no death recorded.',
  );
});
