import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClinicalDate } from '../clinical-date.ts';
import type { Entry, Merge } from '../entry.ts';
import type { Fact } from '../fact.ts';
import { consolidate } from './consolidate.ts';
import { at, quantity, readV2, sct, someFacts, told, together } from './fact-example.test-setup.ts';
import { RULES_OF } from './rules.ts';

describe('clear', () => {
  const asthma = (source: string, when = '2004-06-12', more: { severity?: string } = {}) =>
    told('condition', {
      source,
      when,
      title: 'Asthma',
      codes: ['195967001'],
      standing: 'current',
      detail: more,
    });

  test('one candidate in each of four sources', () => {
    expect(together(['Y1', 'Y2', 'Y3', 'Y4'].map((source) => asthma(source)))).toHaveLength(1);
  });
  test('the finest date decides first, and what is left of that year is not guessed at', () => {
    const facts = [
      asthma('Y1'),
      asthma('Y1', '2004-11-02'),
      asthma('Y2', '2004-11-02'),
      asthma('Y2', '2004'),
    ];
    expect(together(facts)).toEqual(['Y1', 'Y1+Y2: same-condition', 'Y2']);
  });
  test('two copies that contradict each other: the third does not choose between them', () => {
    const facts = [
      asthma('Y1'),
      asthma('Y2', '2004-06-12', { severity: 'Mild' }),
      asthma('Y3', '2004-06-12', { severity: 'Severe' }),
    ];
    expect(together(facts)).toEqual(['Y1', 'Y2', 'Y3']);
  });
  test('two clock times are not brought together by a day', () => {
    const identifiers = [{ system: 'https://lab.example/items', value: '17' }];
    const glucose = (source: string, when: string, ids: typeof identifiers = []): Fact => ({
      ...told('result', { source, when, title: 'Glucose', codes: ['997671000000106'], identifiers: ids }),
      detail: quantity(5.4),
    });
    const facts = [
      glucose('Y1', '2026-03-14', identifiers),
      glucose('Y2', '2026-03-14T08:00:00Z', identifiers),
      glucose('Y3', '2026-03-14T17:00:00Z'),
    ];
    expect(together(facts)).toEqual(['Y1+Y2: same-identifier', 'Y3']);
  });
  test('more than two hundred alike stay apart, and quickly', () => {
    const many = Array.from({ length: 4000 }, (_, place) => asthma(`Y${place % 3}`));
    const before = performance.now();
    expect(consolidate(many)).toHaveLength(many.length);
    expect(performance.now() - before).toBeLessThan(5000);
  });
  test('two hundred sources that say one thing are one entry', () => {
    expect(together(Array.from({ length: 200 }, (_, place) => asthma(`Y${place}`)))).toHaveLength(1);
    expect(together(Array.from({ length: 201 }, (_, place) => asthma(`Y${place}`)))).toHaveLength(201);
  });
});

/** Facts of many kinds, alike enough to meet under every rule. */
const anyFacts = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'condition',
        'allergy',
        'medicine',
        'vaccination',
        'procedure',
        'visit',
        'document',
        'family-history',
      ),
      source: fc.constantFrom('Y1', 'Y2', 'Y3', 'Y4'),
      title: fc.constantFrom('Asthma', 'Left asthma', 'Right asthma'),
      codes: fc.constantFrom(
        [],
        [sct('195967001')],
        [readV2('H33..00')],
        [sct('44054006')],
        [readV2('H331.00')],
      ),
      when: fc.constantFrom(
        '',
        '2004',
        '2004-06',
        '2004-06-12',
        '2004-06-12T09:30:00Z',
        '2004-06-13T00:30:00+01:00',
      ),
      standing: fc.constantFrom('current', 'past', 'unknown', 'withdrawn'),
      people: fc.constantFrom([], ['Dr Rees']),
      identifiers: fc.constantFrom([], [{ system: 'urn:x', value: '1' }]),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.map(({ kind, ...given }) => told(kind, given)));

describe('whatever arrives', () => {
  const either = fc.oneof(anyFacts, someFacts);
  const refs = (entry: Entry): string[] => entry.facts.map(({ ref }) => ref);

  test('no two facts of one source stand in one entry', () => {
    fc.assert(
      fc.property(either, (facts) => {
        for (const { facts: held } of consolidate(facts))
          expect(new Set(held.map(({ provenance }) => provenance.source)).size).toBe(held.length);
      }),
    );
  });
  test('unless the source says that they are one', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(24), fc.nat(24), (facts, left, right) => {
        const [a, b] = [facts[left], facts[right]];
        if (a === undefined || b === undefined || a === b || a.detail.kind !== b.detail.kind) return;
        const twin = at(a.provenance.source, b);
        const said = facts.map((one) => (one === a ? { ...a, sameAs: [twin.ref] } : one === b ? twin : one));
        const entry = consolidate(said).find((one) => refs(one).includes(a.ref));
        expect(entry && refs(entry)).toContain(twin.ref);
        const ofSource = entry?.facts.filter(({ provenance }) => provenance.source === a.provenance.source);
        expect(ofSource).toHaveLength(2);
      }),
    );
  });
  test('the rule of every merge agrees with the two facts it names, and they share what it asks for', () => {
    fc.assert(
      fc.property(either, (facts) => {
        const held = new Map(facts.map((fact) => [fact.ref, fact]));
        for (const { merges } of consolidate(facts))
          for (const merge of merges) expect(holds(merge, held)).toBe(true);
      }),
    );
  });
  test('no entry holds a withdrawn fact beside a standing one', () => {
    fc.assert(
      fc.property(either, (facts) => {
        for (const { facts: held } of consolidate(facts))
          expect(new Set(held.map(({ status }) => status.standing === 'withdrawn')).size).toBe(1);
      }),
    );
  });
});

function holds({ rule: name, a, b }: Merge, held: ReadonlyMap<string, Fact>): boolean {
  const [left, right] = [held.get(a), held.get(b)];
  if (left === undefined || right === undefined || left.detail.kind !== right.detail.kind) return false;
  const rule = RULES_OF.get(left.detail.kind)?.find((one) => one.rule.name === name)?.rule;
  const bases = rule?.basesOf(left, undefined) ?? [];
  const meets = rule?.basesOf(right, undefined).some((base) => bases.includes(base));
  return meets === true && rule?.tiers.some((tier) => rule.agree(left, right, tier)) === true;
}

test('a date that cannot be read joins like one that is missing', () => {
  const allergy = told('allergy', { title: 'Peanut', codes: ['91935009'], standing: 'current' });
  const unreadable = { ...at('Y2', allergy), when: parseClinicalDate('2026-02-31') };
  expect(together([allergy, unreadable])).toEqual(['Y1+Y2: same-allergy']);
});
