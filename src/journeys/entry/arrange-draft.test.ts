import { expect, it } from 'vitest';
import { placeOf, unfinished, type Remark } from './arrange-draft.ts';

const PREFIX = 'entry "A|Condition/1" ';
const at = (place: string, text: string) => ({ [PREFIX + place]: text });
const note = (id: string, text: string): Remark => ({
  is: 'note',
  id,
  at: '2026-03-02T10:00:00Z',
  refs: ['A|Condition/1'],
  text,
});

it('takes up what was being written, new or a change', () => {
  expect(unfinished(at('note ', 'I was'), PREFIX, [])).toEqual({ sort: 'note' });
  expect(unfinished(at('note 7', 'I was'), PREFIX, [note('7', 'before')])).toEqual({ sort: 'note', id: '7' });
  expect(unfinished(at('dispute ', 'It is not'), PREFIX, [])).toEqual({ sort: 'dispute' });
  expect(unfinished({}, PREFIX, [])).toBeUndefined();
});

it('takes up nothing that is kept already', () => {
  expect(unfinished(at('note ', 'I was here '), PREFIX, [note('7', 'I was here')])).toBeUndefined();
  expect(unfinished(at('note 7', 'changed'), PREFIX, [note('7', 'changed')])).toBeUndefined();
  // Another note that says the same is another note.
  expect(unfinished(at('note 7', 'same'), PREFIX, [note('7', 'before'), note('8', 'same')])).toEqual({
    sort: 'note',
    id: '7',
  });
});

it('goes on to the next draft when the first is kept', () => {
  const drafts = { ...at('note ', 'kept'), ...at('dispute ', 'not yet') };
  expect(unfinished(drafts, PREFIX, [note('7', 'kept')])).toEqual({ sort: 'dispute' });
});

it('has a place for each form', () => {
  expect(placeOf({ sort: 'note' })).toBe('note ');
  expect(placeOf({ sort: 'note', id: '7' })).toBe('note 7');
});
