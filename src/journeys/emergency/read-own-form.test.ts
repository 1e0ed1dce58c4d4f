import { describe, expect, it } from 'vitest';
import { faultsOf, readOwnDraft, tidied, typedOf } from './read-own-form.ts';

const row = (name: string, phone: string) => ({ name, phone });

describe('the people to call', () => {
  it('are nobody when nothing is typed', () => {
    expect(faultsOf([row('', ''), row(' ', ' ')])).toEqual([]);
    expect(tidied([row('', ''), row(' ', ' ')])).toEqual([]);
  });

  it('have a number that can be called, and a name', () => {
    expect(faultsOf([row('Ann', ''), row('', '01632 960587')])).toEqual([
      { place: 0, is: 'phone' },
      { place: 1, is: 'name' },
    ]);
    expect(faultsOf([row('Ann', 'ask my sister')])).toEqual([{ place: 0, is: 'phone' }]);
  });

  it('are kept as typed, without the spaces around', () => {
    expect(faultsOf([row('Ann ', ' +44 (0)1632 960587')])).toEqual([]);
    expect(tidied([row('Ann ', ' +44 (0)1632 960587')])).toEqual([row('Ann', '+44 (0)1632 960587')]);
  });
});

describe('what was begun', () => {
  const own = { note: 'I am deaf.', contacts: [row('Ann', '01632 960587')] };
  const draft = (typed: object) => readOwnDraft(JSON.stringify(typed), own);

  it('is there again, with as many rows as there is room for', () => {
    const begun = { note: 'I am deaf. There is', contacts: [row('Ann', '01632 960587'), row('Be', '')] };
    expect(draft(begun)).toEqual(begun);
    expect(draft({ note: '', contacts: [] })).toEqual(typedOf({ note: '', contacts: [] }));
  });

  it('is nothing when it says what is kept, or cannot be read', () => {
    expect(draft(typedOf(own))).toBeUndefined();
    expect(draft({ note: 'I am' })).toBeUndefined();
    expect(readOwnDraft('I am', own)).toBeUndefined();
    expect(readOwnDraft(undefined, own)).toBeUndefined();
  });
});
