import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consolidate } from './consolidate/consolidate.ts';
import { exampleEntry, exampleFact } from './entry-example.test-setup.ts';
import { itemsOf, itemsOfSort, joinedBy, keptApartFrom } from './layer-of-entry.ts';
import { isDecision, type LayerItem } from './person-layer.ts';

const at = (second: number): string => `2026-01-01T00:00:0${second}Z`;
const coded = { codings: [{ system: 'http://snomed.info/sct', code: '195967001' }] };
const asthma = (source: string) =>
  exampleFact({
    kind: 'condition',
    title: 'Asthma',
    when: '2020-01-01',
    standing: 'current',
    source,
    fact: coded,
  });
const [here, there] = [asthma('A'), asthma('B')];

describe('what the person says about an entry', () => {
  const note: LayerItem = { is: 'note', id: '1', at: at(1), refs: [there.ref], text: 'mine' };

  test('is found by any of its facts, whichever of them leads', () => {
    expect(itemsOf(exampleEntry({ kind: 'condition', source: 'A' }, there), [note])).toEqual([note]);
    expect(itemsOf({ facts: [there, here] }, [note])).toEqual([note]);
    expect(itemsOf({ facts: [here] }, [note])).toEqual([]);
  });

  test('outlives a consolidation in which the entry has another id', () => {
    const joined = consolidate([here, there]);
    expect(joined).toHaveLength(1);
    const alone = consolidate([there]);
    expect(joined[0]?.id).not.toBe(alone[0]?.id);
    for (const entry of [...joined, ...alone]) expect(itemsOf(entry, [note])).toEqual([note]);
  });

  test('comes oldest first, and by sort', () => {
    const dispute: LayerItem = { is: 'dispute', id: '2', at: at(0), refs: [here.ref], text: 'not so' };
    const items = itemsOf({ facts: [here, there] }, [note, dispute]);
    expect(items).toEqual([dispute, note]);
    expect(itemsOfSort('note', items)).toEqual([note]);
  });
});

describe('what the person keeps apart', () => {
  const apart: LayerItem = { is: 'apart', id: '3', at: at(3), parts: [[here.ref], [there.ref]] };
  const same: LayerItem = { is: 'same', id: '4', at: at(4), refs: [here.ref, there.ref] };

  test('is told on both entries, each with what the other holds', () => {
    const entries = consolidate([here, there], [apart]);
    expect(entries).toHaveLength(2);
    for (const entry of entries) {
      const [kept] = keptApartFrom(entry, [apart]);
      expect(kept?.from).toEqual([entry.id === here.ref ? there.ref : here.ref]);
    }
  });

  test('is told no more once the person says that they are the same after all', () => {
    const layer = [apart, same];
    const [entry] = consolidate([here, there], layer.filter(isDecision));
    expect(entry?.facts).toHaveLength(2);
    expect(keptApartFrom(entry ?? { facts: [here] }, layer)).toEqual([]);
    expect(joinedBy(entry ?? { facts: [here] }, layer)).toEqual([same]);
  });
});

test('an item that names none of the facts is never told', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A/Thing/1', 'B/Thing/1', 'C/Thing/1')), (refs) => {
      const note: LayerItem = { is: 'note', id: '1', at: at(1), refs, text: '' };
      expect(itemsOf({ facts: [here] }, [note]).length > 0).toBe(
        (refs as readonly string[]).includes(here.ref),
      );
    }),
  );
});
