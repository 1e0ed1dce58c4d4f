import { describe, expect, it } from 'vitest';
import { type Coverage, NOTHING_RECEIVED } from './coverage.ts';
import type { Statement } from './fact.ts';
import { arrangeEmptiness } from './emptiness.ts';

const source = (code: string, over: Partial<Coverage> = {}): Coverage => ({
  source: code,
  name: { en: code },
  fetching: false,
  state: 'up-to-date',
  withheld: false,
  notes: [],
  counts: NOTHING_RECEIVED,
  ...over,
});
const statement = (code: string, says: Statement['says']): Statement => ({
  source: code,
  about: 'allergy',
  scope: 'current',
  list: '',
  says,
  said: '',
  when: { known: 'not-recorded' },
});
const given = (coverage: readonly Coverage[], statements: readonly Statement[] = []) =>
  arrangeEmptiness({ loading: false, coverage, statements });

describe('an empty list', () => {
  it('says none recorded only when every source answered in full', () => {
    expect(given([source('A'), source('B')])).toEqual({ is: 'none-recorded', answered: ['A', 'B'] });
  });

  it('is still looking while the device is read or a source is fetched', () => {
    expect(arrangeEmptiness({ loading: true, coverage: [], statements: [] }).is).toBe('looking');
    expect(arrangeEmptiness({ loading: false, coverage: undefined, statements: [] }).is).toBe('looking');
    expect(given([source('A'), source('B', { fetching: true })])).toEqual({
      is: 'looking',
      waitingFor: ['B'],
    });
  });

  it('keeps to what sources said before while they are being asked again', () => {
    const again = source('A', { fetching: true, readAt: '2026-11-20T10:00:00Z' });
    expect(given([again])).toEqual({ is: 'none-recorded', answered: ['A'] });
  });

  it.each(['could-not-be-reached', 'refused', 'could-not-be-read-in-full', 'older-copy'] as const)(
    'names a source that is %s as not checked',
    (state) => {
      expect(given([source('A'), source('B', { state })])).toEqual({
        is: 'not-checked',
        notChecked: ['B'],
        notShown: [],
      });
    },
  );

  it('is not shown when a source keeps something back, by coverage or by statement', () => {
    expect(given([source('A', { state: 'not-shown-to-you', withheld: true })]).is).toBe('not-shown');
    expect(given([source('A')], [statement('A', 'withheld')]).is).toBe('not-shown');
    expect(given([source('A')], [statement('A', 'confidential-items')]).is).toBe('not-shown');
  });

  it('counts a source whose data is still in transit as not checked', () => {
    expect(given([source('A')], [statement('A', 'data-in-transit')]).is).toBe('not-checked');
  });

  it('says that nobody was asked when no source is known', () => {
    expect(given([])).toEqual({ is: 'nobody-asked' });
  });
});
