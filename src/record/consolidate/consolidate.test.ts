import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_RECORDED, parseClinicalDate } from '../clinical-date.ts';
import { LOINC, SNOMED, UCUM } from '../coding.ts';
import type { Detail, Fact } from '../fact.ts';
import { consolidate } from './consolidate.ts';
import { fact, quantity, result, someFacts, type Change } from './fact-example.test-setup.ts';

const sizes = (facts: readonly Fact[]): number[] =>
  consolidate(facts)
    .map((entry) => entry.facts.length)
    .sort();

describe('one entry for one fact held twice', () => {
  test('the same code, day and value at two organisations is one entry that names both and says why', () => {
    const [entry, ...others] = consolidate([fact({ source: 'Y1' }), fact({ source: 'Y2' })]);
    expect(others).toEqual([]);
    expect(entry?.sources).toEqual(['Y1', 'Y2']);
    expect(entry?.merges.map(({ rule }) => rule)).toEqual(['same-code-date-value']);
  });
  test('the same business identifier is one entry, whatever the dates say', () => {
    const identifiers = [{ system: 'https://lab.example/report-item', value: 'A-17' }];
    const entries = consolidate([
      fact({ source: 'Y1', identifiers }),
      fact({ source: 'Y2', identifiers, when: NOT_RECORDED }),
    ]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.merges[0]?.rule).toBe('same-identifier');
  });
  test('a day and a time on that day agree; two times must be the same second', () => {
    const at = (source: string, text: string): Fact => fact({ source, when: parseClinicalDate(text) });
    expect(sizes([at('Y1', '2026-03-14'), at('Y2', '2026-03-14T09:30:00+00:00')])).toEqual([2]);
    expect(sizes([at('Y1', '2026-03-14T10:30:00+01:00'), at('Y2', '2026-03-14T09:30:00Z')])).toEqual([2]);
    expect(sizes([at('Y1', '2026-03-14T09:30:00Z'), at('Y2', '2026-03-14T09:31:00Z')])).toEqual([1, 1]);
  });
});

describe('never one entry for two facts', () => {
  test.each([
    ['two different values', { detail: quantity(5) }, { detail: quantity(5.1) }],
    [
      'a value and the same value with a comparator',
      { detail: quantity(5) },
      {
        detail: result({
          is: 'quantity',
          quantity: {
            value: 5,
            comparator: '<' as const,
            unit: 'mmol/L',
            unitSystem: UCUM,
            unitCode: 'mmol/L',
          },
        }),
      },
    ],
    [
      'equal numbers in different units',
      { detail: quantity(90, 'mg/dL') },
      { detail: quantity(90, 'mmol/L') },
    ],
    [
      'equal numbers of which one has no unit',
      { detail: quantity(5) },
      { detail: result({ is: 'quantity', quantity: { value: 5 } }) },
    ],
    [
      'a date known only to the year',
      { when: parseClinicalDate('2026') },
      { when: parseClinicalDate('2026') },
    ],
    ['no date', { when: NOT_RECORDED }, { when: NOT_RECORDED }],
    ['different standing', {}, { status: { standing: 'withdrawn' as const, said: 'entered-in-error' } }],
    [
      'local codes that look alike, under other words',
      { codings: [{ system: 'urn:a', code: 'X' }] },
      { codings: [{ system: 'urn:a', code: 'X' }], title: 'HbA1c' },
    ],
    [
      'the same text without a code, and a finding in words: nothing second agrees',
      { codings: [], detail: result({ is: 'text', text: 'Normal' }) },
      { codings: [], detail: result({ is: 'text', text: 'Normal' }) },
    ],
    [
      'a value that is absent',
      { detail: result({ is: 'absent', reason: 'unknown' }) },
      { detail: result({ is: 'absent', reason: 'unknown' }) },
    ],
  ] satisfies [string, Change, Change][])('%s', (_why, left, right) => {
    expect(sizes([fact({ source: 'Y1', ...left }), fact({ source: 'Y2', ...right })])).toEqual([1, 1]);
  });
  test('two equal things at one organisation stay two', () => {
    expect(sizes([fact({ source: 'Y1' }), fact({ source: 'Y1' })])).toEqual([1, 1]);
  });
  test('when one organisation has two candidates, nobody guesses which one the other means', () => {
    expect(sizes([fact({ source: 'Y1' }), fact({ source: 'Y1' }), fact({ source: 'Y2' })])).toEqual([
      1, 1, 1,
    ]);
  });
  test('an identifier that a sender used for two different tests joins nothing', () => {
    const identifiers = [{ system: 'urn:report', value: '1' }];
    const other = [{ system: SNOMED, code: '1001000' }];
    expect(
      sizes([fact({ source: 'Y1', identifiers }), fact({ source: 'Y2', identifiers, codings: other })]),
    ).toEqual([1, 1]);
  });
  test('zero is a value: 0 and 0 are one, 0 and nothing are two', () => {
    expect(
      sizes([fact({ source: 'Y1', detail: quantity(0) }), fact({ source: 'Y2', detail: quantity(0) })]),
    ).toEqual([2]);
    expect(
      sizes([
        fact({ source: 'Y1', detail: quantity(0) }),
        fact({ source: 'Y2', detail: result({ is: 'none' }) }),
      ]),
    ).toEqual([1, 1]);
  });
});

test('blood pressures agree by the codes of their parts, not by their order', () => {
  const part = (code: string, value: number) => ({
    name: { text: code, codings: [{ system: LOINC, code }] },
    value: {
      is: 'quantity' as const,
      quantity: { value, unit: 'mmHg', unitSystem: UCUM, unitCode: 'mm[Hg]' },
    },
    interpretations: [],
    ranges: [],
  });
  const pressure = (parts: ReturnType<typeof part>[]): Detail => ({
    ...(result({ is: 'none' }) as Extract<Detail, { kind: 'result' | 'lifestyle' }>),
    components: parts,
  });
  const [systolic, diastolic] = [part('8480-6', 135), part('8462-4', 85)];
  expect(
    sizes([
      fact({ source: 'Y1', detail: pressure([systolic, diastolic]) }),
      fact({ source: 'Y2', detail: pressure([diastolic, systolic]) }),
    ]),
  ).toEqual([2]);
  const swapped = [part('8462-4', 135), part('8480-6', 85)];
  expect(
    sizes([
      fact({ source: 'Y1', detail: pressure([systolic, diastolic]) }),
      fact({ source: 'Y2', detail: pressure(swapped) }),
    ]),
  ).toEqual([1, 1]);
});

describe('whatever arrives', () => {
  test('every fact is in exactly one entry, and no entry holds two facts of one source', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const entries = consolidate(facts);
        expect(entries.flatMap((entry) => entry.facts.map((one) => one.ref)).sort()).toEqual(
          facts.map((one) => one.ref).sort(),
        );
        for (const entry of entries) {
          const sources = entry.facts.map((one) => one.provenance.source);
          expect(new Set(sources).size).toBe(sources.length);
          expect(entry.merges).toHaveLength(entry.facts.length - 1);
        }
      }),
    );
  });
  test('the order in which sources answer makes no difference', () => {
    fc.assert(
      fc.property(someFacts, fc.infiniteStream(fc.nat()), (facts, numbers) => {
        const shuffled = [...facts]
          .map((one) => ({ one, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(consolidate(shuffled)).toEqual(consolidate(facts));
      }),
    );
  });
});
