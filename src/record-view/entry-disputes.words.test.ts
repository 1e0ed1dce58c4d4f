import { describe, expect, it } from 'vitest';
import { contradictions } from '#/record/contradictions/contradictions.ts';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import { SNOMED } from '#/record/coding.ts';
import type { Statement } from '#/record/fact.ts';
import { disagreementsAbout, disputesByEntry } from '#/record/contradictions/disputes.ts';
import { wordsDispute } from './entry-disputes.words.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';

const coded = { codings: [{ system: SNOMED, code: '91936005' }] };
const here = exampleEntry({ kind: 'allergy', id: '1', source: 'A', standing: 'current', fact: coded });
const there = exampleEntry({
  kind: 'allergy',
  id: '2',
  source: 'B',
  standing: 'refuted',
  when: '2025-10-07',
  fact: coded,
});
const noneKnown: Statement = {
  source: 'B',
  about: 'allergy',
  scope: 'current',
  list: '',
  says: 'none-known',
  said: 'No known allergies',
  when: { known: 'not-recorded' },
};
const nameOf = (source: string) => (source === 'B' ? 'Northgate Hospital' : 'Oakfield Surgery');

describe('what sources say against each other', () => {
  it('stands on both entries', () => {
    const found = disputesByEntry(contradictions([here, there], []));
    const [against] = found.get(here.id) ?? [];
    const [forIt] = found.get(there.id) ?? [];
    expect(against && wordsDispute(against, 'allergy', nameOf, 'en')).toBe(
      'Northgate Hospital says this was ruled out (7 October 2025)',
    );
    expect(forIt && wordsDispute(forIt, 'allergy', nameOf, 'en')).toBe(
      'Oakfield Surgery still has this as: Current',
    );
    expect([against?.other, forIt?.other]).toEqual([there.id, here.id]);
  });

  it('says when a thing ended, and not when it began, of what is said to be over', () => {
    const asthma = { codings: [{ system: SNOMED, code: '195967001' }] };
    const goesOn = exampleEntry({ kind: 'condition', id: '3', standing: 'current', fact: asthma });
    const over = (ended: object) =>
      exampleEntry({
        kind: 'condition',
        id: '4',
        source: 'B',
        standing: 'past',
        when: '2018-07-13',
        detail: ended,
        fact: asthma,
      });
    const said = (ended: object): string | undefined => {
      const [one] = disputesByEntry(contradictions([goesOn, over(ended)], [])).get(goesOn.id) ?? [];
      return one && wordsDispute(one, 'condition', nameOf, 'en');
    };
    expect(said({ ended: parseClinicalDate('2023-01-10') })).toBe(
      'Northgate Hospital says this is in the past (10 January 2023)',
    );
    expect(said({})).toBe('Northgate Hospital says this is in the past');
  });

  it('is told once above the list, both sides named', () => {
    const all = disagreementsAbout('allergy', contradictions([here, there], [noneKnown]));
    expect(all.map((one) => one.is)).toEqual(['none-known-beside', 'disputed']);
  });

  it('is silent when nobody disagrees', () => {
    expect(disagreementsAbout('allergy', contradictions([here], []))).toEqual([]);
    expect(disputesByEntry([]).size).toBe(0);
  });
});
