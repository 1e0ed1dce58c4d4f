import { expect, it } from 'vitest';
import { exampleFact } from './entry-example.test-setup.ts';
import { notesInList } from './notes-in-list.ts';

it('has the notes of a result once each, and those of a visit on its own page only', () => {
  const fact = { notes: ['Haemolysed', ' Haemolysed ', ''] };
  expect(notesInList(exampleFact({ kind: 'result', fact }))).toEqual(['Haemolysed']);
  expect(notesInList(exampleFact({ kind: 'visit', fact }))).toEqual([]);
});
