import { describe, expect, it } from 'vitest';
import { accountOf, groupSetAside, reasonsOf, totalOf } from './arrange-sources.ts';

const counts = { received: 10, shown: 5, folded: 2, setAside: { 'not-about-care': 2, unreadable: 1 } };

describe('the account of the sources', () => {
  it('adds up what was shown, folded and set aside', () => {
    expect(accountOf(counts)).toEqual({ received: 10, shown: 5, folded: 2, setAside: 3, addsUp: true });
  });

  it('says so when something is lost', () => {
    expect(accountOf({ ...counts, received: 11 }).addsUp).toBe(false);
    expect(totalOf([accountOf(counts), accountOf({ ...counts, received: 11 })]).addsUp).toBe(false);
  });

  it('totals all sources', () => {
    expect(totalOf([accountOf(counts), accountOf(counts)])).toEqual({
      received: 20,
      shown: 10,
      folded: 4,
      setAside: 6,
      addsUp: true,
    });
    expect(totalOf([])).toMatchObject({ received: 0, addsUp: true });
  });

  it('names the unreadable first', () => {
    expect(reasonsOf(counts)).toEqual([
      { reason: 'unreadable', count: 1 },
      { reason: 'not-about-care', count: 2 },
    ]);
  });

  it('tells of what is kept back only that it is, neither its kind nor how many of each', () => {
    expect(
      groupSetAside([
        { type: 'Observation', reason: 'not-for-you', path: 'meta.security' },
        { type: 'Condition', reason: 'not-for-you' },
      ]),
    ).toEqual([{ type: undefined, reason: 'not-for-you', count: undefined, paths: [] }]);
  });

  it('puts like items together and loses none', () => {
    const groups = groupSetAside([
      { type: 'Claim', reason: 'not-about-care' },
      { type: 'Claim', reason: 'not-about-care' },
      { type: 'Observation', reason: 'unreadable', path: 'code' },
    ]);
    expect(groups).toEqual([
      { type: 'Observation', reason: 'unreadable', count: 1, paths: ['code'] },
      { type: 'Claim', reason: 'not-about-care', count: 2, paths: [] },
    ]);
  });
});
