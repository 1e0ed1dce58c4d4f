import { describe, expect, it } from 'vitest';
import { gate, isShut } from './arrange-gate.ts';

const signedIn = (level: 'P0' | 'P5' | 'P9') =>
  ({
    state: 'signed-in',
    level,
    person: { name: 'A' },
    isShared: false,
    delegations: [],
    unconfirmed: 0,
  }) as const;

describe('the gate before the record', () => {
  it('lets only a proven person in', () => {
    expect(gate(signedIn('P9'), false)).toBe('enter');
    expect(gate(signedIn('P5'), false)).toBe('prove-first');
    expect(gate(signedIn('P0'), false)).toBe('prove-first');
  });

  it('lets every signed-in person onto a page that shows nothing of the record', () => {
    expect(gate(signedIn('P0'), true)).toBe('enter');
  });

  it('waits while nobody knows yet, and asks to sign in when signed out', () => {
    expect(gate({ state: 'starting' }, true)).toBe('wait');
    expect(gate({ state: 'signed-out', because: 'failed' }, true)).toBe('sign-in');
  });
});

describe('parts that are kept closed', () => {
  it('shut their own page and every page that shows all', () => {
    expect(isShut(['condition'], ['condition'])).toBe(true);
    expect(isShut(['medicine'], ['condition'])).toBe(false);
    expect(isShut('all', ['condition'])).toBe(true);
    expect(isShut('all', [])).toBe(false);
    expect(isShut([], ['condition'])).toBe(false);
  });
});
