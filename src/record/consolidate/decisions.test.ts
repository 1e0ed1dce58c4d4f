import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayerDecision } from '../person-layer.ts';
import { Decisions } from './decisions.ts';
import { someFacts, together, told } from './fact-example.test-setup.ts';
import { consolidate } from './consolidate.ts';

const same = (when: string, ...refs: string[]): LayerDecision => ({ is: 'same', id: when, at: when, refs });
const apart = (when: string, ...parts: string[][]): LayerDecision => ({
  is: 'apart',
  id: when,
  at: when,
  parts,
});

describe('pair by pair', () => {
  test('all of those that are the same are the same as each other', () => {
    const decisions = new Decisions([same('1', 'a', 'b', 'c')]);
    expect([...decisions.sameAs('a')].sort()).toEqual(['b', 'c']);
    expect([...decisions.sameAs('c')].sort()).toEqual(['a', 'b']);
    expect(decisions.isApart('a')).toBe(false);
  });
  test('parts are kept apart from each other, not from themselves', () => {
    const decisions = new Decisions([apart('1', ['a', 'b'], ['c'])]);
    expect([
      decisions.areApart('a', 'c'),
      decisions.areApart('c', 'b'),
      decisions.areApart('a', 'b'),
    ]).toEqual([true, true, false]);
    expect(['a', 'b', 'c', 'd'].map((ref) => decisions.isApart(ref))).toEqual([true, true, true, false]);
  });
  test('of two about one pair the later holds, in whatever order they are kept', () => {
    const [first, later] = [apart('2026-01-01', ['a'], ['b']), same('2026-01-02', 'b', 'a')];
    for (const items of [
      [first, later],
      [later, first],
    ]) {
      const decisions = new Decisions(items);
      expect(decisions.areApart('a', 'b')).toBe(false);
      expect(decisions.isApart('a')).toBe(false);
      expect([...decisions.sameAs('a')]).toEqual(['b']);
    }
  });
  test('a later decision about one pair leaves the others of an earlier one', () => {
    const decisions = new Decisions([same('1', 'a', 'b', 'c'), apart('2', ['a'], ['b'])]);
    expect([...decisions.sameAs('a')]).toEqual(['c']);
    expect(decisions.areApart('b', 'a')).toBe(true);
  });
});

describe('in a record', () => {
  const asthma = (source: string) =>
    told('condition', {
      source,
      title: 'Asthma',
      codes: ['195967001'],
      when: '2004-06-12',
      standing: 'current',
    });
  test('two that are kept apart are not joined by way of a third', () => {
    const [a, b, c] = [asthma('Y1'), asthma('Y2'), asthma('Y3')];
    expect(together([a, b, c], [apart('1', [a.ref], [b.ref])])).toEqual(['Y1', 'Y2', 'Y3']);
    expect(together([a, b, c], [apart('1', [a.ref], [b.ref]), same('2', a.ref, c.ref)])).toEqual([
      'Y1+Y3: person-said-so',
      'Y2',
    ]);
  });
  test('what one source calls one is two when the person says so', () => {
    const a = asthma('Y1');
    const b = told('condition', { title: 'Asthma', sameAs: [a.ref] });
    expect(together([a, b])).toEqual(['Y1: same-prescription']);
    expect(together([a, b], [apart('1', [a.ref], [b.ref])])).toEqual(['Y1', 'Y1']);
  });
  test('a decision about a fact that is not here changes nothing', () => {
    const [a, b] = [asthma('Y1'), asthma('Y2')];
    expect(together([a, b], [same('1', a.ref, 'Y9/Thing/1'), apart('2', [b.ref], ['Y9/Thing/2'])])).toEqual([
      'Y1+Y2: same-condition',
    ]);
  });
});

test('whatever arrives and whatever was decided: no two that are kept apart stand together', () => {
  const decided = fc.array(fc.tuple(fc.boolean(), fc.nat(24), fc.nat(24)), { maxLength: 6 });
  fc.assert(
    fc.property(someFacts, decided, (facts, choices) => {
      const items = choices.flatMap(([is, left, right], when): LayerDecision[] => {
        const [a, b] = [facts[left]?.ref, facts[right]?.ref];
        if (a === undefined || b === undefined || a === b) return [];
        return [is ? same(String(when), a, b) : apart(String(when), [a], [b])];
      });
      const decisions = new Decisions(items);
      for (const { facts: held } of consolidate(facts, items))
        for (const a of held) for (const b of held) expect(decisions.areApart(a.ref, b.ref)).toBe(false);
    }),
  );
});
