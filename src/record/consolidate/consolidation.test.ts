import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClinicalDate } from '../clinical-date.ts';
import { exampleFact } from '../entry-example.test-setup.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import type { LayerDecision } from '../person-layer.ts';
import { consolidate, newestFirst } from './consolidate.ts';
import { Consolidation } from './consolidation.ts';
import { fact, quantity, someFacts } from './fact-example.test-setup.ts';

const SOURCES = ['Y1', 'Y2', 'Y3'] as const;
const of = (source: string, facts: readonly Fact[]): Fact[] =>
  facts.filter((one) => one.provenance.source === source);

function held(facts: readonly Fact[], decisions: readonly LayerDecision[] = []): Consolidation {
  const consolidation = new Consolidation();
  consolidation.decide(decisions);
  for (const source of SOURCES) consolidation.replace(source, of(source, facts));
  consolidation.settle();
  return consolidation;
}

const asRead = (consolidation: Consolidation): readonly Entry[] =>
  newestFirst([...consolidation.entries.values()]);

describe('a record that changes', () => {
  test('comes out as if everything had been consolidated anew, whatever went and came', () => {
    fc.assert(
      fc.property(
        someFacts,
        fc.array(fc.tuple(fc.nat(24), fc.boolean()), { maxLength: 12 }),
        (all, steps) => {
          const consolidation = held([]);
          const now = new Set<Fact>();
          for (const [place, comes] of steps) {
            const one = all[place];
            if (one === undefined) continue;
            if (comes) now.add(one);
            else now.delete(one);
            consolidation.replace(one.provenance.source, of(one.provenance.source, [...now]));
            consolidation.settle();
            expect(asRead(consolidation)).toEqual(consolidate([...now]));
          }
        },
      ),
    );
  });

  test('tells which entries are gone and which are new: applied to the old ones they give the new ones', () => {
    fc.assert(
      fc.property(someFacts, someFacts, (before, after) => {
        const consolidation = held(before);
        const told = new Map(consolidation.entries);
        for (const source of SOURCES) consolidation.replace(source, of(source, after));
        const { gone, put } = consolidation.settle();
        for (const id of gone) told.delete(id);
        for (const entry of put) told.set(entry.id, entry);
        expect(told).toEqual(new Map(consolidation.entries));
      }),
    );
  });

  test('looks again only at what could stand with a changed fact', () => {
    const many = Array.from({ length: 500 }, (_, place) => [
      fact({ source: 'Y1', detail: quantity(place) }),
      fact({ source: 'Y2', detail: quantity(place) }),
    ]).flat();
    const consolidation = held(many);
    const [first] = of('Y1', many);
    consolidation.replace('Y1', of('Y1', many).slice(1));
    expect(consolidation.settle().touched).toBe(1);
    expect(consolidation.entryOf(first?.ref ?? '')).toBeUndefined();
  });
});

describe('when one of two that are one goes away, the other stays', () => {
  const [here, there] = [fact({ source: 'Y1' }), fact({ source: 'Y2', detail: quantity(99) })];
  const address = `https://practice.example/Observation/${here.provenance.resourceId}`;

  test.each([
    [
      'the person called them the same',
      there,
      [{ is: 'same', id: '1', at: '1', refs: [here.ref, there.ref] }],
    ],
    [
      'its own source called them the same',
      fact({ source: 'Y1', detail: quantity(99), sameAs: [here.ref] }),
      [],
    ],
    [
      'it was copied from the other',
      fact({ source: 'Y2', when: parseClinicalDate('2001'), copiedFrom: [address] }),
      [],
    ],
    ['a rule joined them', fact({ source: 'Y2' }), []],
  ] satisfies [string, Fact, LayerDecision[]][])('%s', (_why, other, decisions) => {
    const consolidation = new Consolidation();
    consolidation.decide(decisions);
    consolidation.knows('Y1', 'https://practice.example');
    const both = [here, other];
    for (const source of SOURCES) consolidation.replace(source, of(source, both));
    consolidation.settle();
    expect(consolidation.entryOf(other.ref)?.facts).toHaveLength(2);
    consolidation.replace('Y1', of('Y1', [other]));
    consolidation.settle();
    expect(asRead(consolidation).map(({ facts }) => facts)).toEqual([[other]]);
  });

  test('whatever is said to be the same, and whatever goes and comes, every fact stands in one entry', () => {
    const step = fc.record({ place: fc.nat(5), comes: fc.boolean(), same: fc.option(fc.nat(5)) });
    fc.assert(
      fc.property(someFacts, fc.array(step, { maxLength: 12 }), (all, steps) => {
        const consolidation = held(all);
        const now = new Set(all);
        let decisions: readonly LayerDecision[] = [];
        for (const { place, comes, same } of steps) {
          const [one, other] = [all[place], all[same ?? -1]];
          if (one === undefined) continue;
          if (comes) now.add(one);
          else now.delete(one);
          if (other !== undefined && other !== one)
            decisions = [...decisions, { is: 'same', id: `${place}`, at: '1', refs: [one.ref, other.ref] }];
          consolidation.decide(decisions);
          consolidation.replace(one.provenance.source, of(one.provenance.source, [...now]));
          consolidation.settle();
          const placed = asRead(consolidation).flatMap(({ facts }) => facts.map(({ ref }) => ref));
          expect(placed.sort()).toEqual([...now].map(({ ref }) => ref).sort());
        }
      }),
    );
  });
});

describe('what the person decides', () => {
  const pair = (): readonly [Fact, Fact] => [fact({ source: 'Y1' }), fact({ source: 'Y2' })];

  test('two that the rules join are kept apart, and only their group is looked at again', () => {
    const [a, b] = pair();
    const others = Array.from({ length: 200 }, (_, place) => fact({ detail: quantity(place + 1000) }));
    const consolidation = held([a, b, ...others]);
    expect(consolidation.entryOf(a.ref)?.facts).toHaveLength(2);
    consolidation.decide([{ is: 'apart', id: '1', at: '2026-01-01', parts: [[a.ref], [b.ref]] }]);
    const settled = consolidation.settle();
    expect(settled.touched).toBe(2);
    expect(settled.put.map((entry) => [entry.facts.length, entry.keptApart])).toEqual([
      [1, true],
      [1, true],
    ]);
    consolidation.decide([]);
    expect(consolidation.settle().touched).toBe(2);
    expect(consolidation.entryOf(a.ref)?.facts).toHaveLength(2);
  });

  test('two that the rules do not join are one when the person says so, and the entry says why', () => {
    const [a, b] = [fact({ source: 'Y1' }), fact({ source: 'Y2', detail: quantity(53, 'mmol/mol') })];
    const [entry, ...others] = consolidate([a, b], [{ is: 'same', id: '1', at: '1', refs: [a.ref, b.ref] }]);
    expect(others).toEqual([]);
    expect(entry?.merges.map(({ rule }) => rule)).toEqual(['person-said-so']);
  });

  test('a prescription lends an entry its status rather than a supply', () => {
    const supply = exampleFact({
      kind: 'medicine',
      source: 'Y1',
      standing: 'final',
      detail: { told: 'dispensed' },
    });
    const prescription = exampleFact({ kind: 'medicine', source: 'Y2', standing: 'current' });
    const refs = [supply.ref, prescription.ref];
    const [entry] = consolidate([supply, prescription], [{ is: 'same', id: '1', at: '1', refs }]);
    expect([entry?.facts.length, entry?.status.standing]).toEqual([2, 'current']);
  });

  test('the later of two decisions holds', () => {
    const [a, b] = pair();
    const apart: LayerDecision = { is: 'apart', id: '1', at: '2026-01-01', parts: [[a.ref], [b.ref]] };
    const same: LayerDecision = { is: 'same', id: '2', at: '2026-01-02', refs: [a.ref, b.ref] };
    expect(consolidate([a, b], [apart, same])).toHaveLength(1);
    expect(consolidate([a, b], [{ ...apart, at: '2026-01-03' }, same])).toHaveLength(2);
  });

  test('survives that the fact goes away and comes back, and other decisions', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(24), fc.nat(24), (facts, left, right) => {
        const [a, b] = [facts[left], facts[right]];
        if (a === undefined || b === undefined || a === b) return;
        const decisions: LayerDecision[] = [{ is: 'apart', id: '1', at: '1', parts: [[a.ref], [b.ref]] }];
        const consolidation = held(facts, decisions);
        consolidation.replace(a.provenance.source, []);
        consolidation.settle();
        consolidation.replace(a.provenance.source, of(a.provenance.source, facts));
        consolidation.settle();
        expect(asRead(consolidation)).toEqual(consolidate(facts, decisions));
        expect(consolidation.entryOf(a.ref)).not.toBe(consolidation.entryOf(b.ref));
      }),
    );
  });
});

describe('lineage', () => {
  const bases = new Map([
    ['Y1', 'https://practice.example/FHIR/R4'],
    ['Y2', 'https://hospital.example/FHIR/R4'],
  ]);
  const original = fact({ source: 'Y1', when: parseClinicalDate('2026-03-14') });
  const address = `https://practice.example/FHIR/R4/Observation/${original.provenance.resourceId}`;

  test('a copy that names what it was copied from is one with it, whatever its date', () => {
    const copy = fact({ source: 'Y2', copiedFrom: [address], when: parseClinicalDate('2026-05-01') });
    const [entry, ...others] = consolidate([original, copy], [], bases);
    expect(others).toEqual([]);
    expect(entry?.merges.map(({ rule }) => rule)).toEqual(['copied-from']);
  });
  test('what is worked out from another is not that other', () => {
    const average = fact({ source: 'Y2', copiedFrom: [address], detail: quantity(48, 'mmol/mol') });
    expect(consolidate([original, average], [], bases)).toHaveLength(2);
  });
});
