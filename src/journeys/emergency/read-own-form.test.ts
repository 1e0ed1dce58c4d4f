import { describe, expect, it } from 'vitest';
import { faultsOf, tidied } from './read-own-form.ts';

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
