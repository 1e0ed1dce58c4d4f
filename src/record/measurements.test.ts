import { describe, expect, it } from 'vitest';
import { type Coding, LOINC, SNOMED, UCUM } from './coding.ts';
import type { Quantity } from './value.ts';
import { exampleEntry } from './entry-example.test-setup.ts';
import { countTrends, measuresSame, measurementsOf, trendsOf } from './measurements.ts';

const potassium = (id: string, quantity: Partial<Quantity>, standing: 'final' | 'withdrawn' = 'final') =>
  exampleEntry({
    kind: 'result',
    id,
    title: 'Potassium',
    standing,
    detail: {
      value: {
        is: 'quantity',
        quantity: { value: 4.1, unit: 'mmol/L', unitSystem: UCUM, unitCode: 'mmol/L', ...quantity },
      },
    },
    fact: { codings: [{ system: LOINC, code: '2823-3' }] },
  });

const measured = (
  id: string,
  unit: Omit<Quantity, 'value'>,
  codings: readonly Coding[] = [{ system: LOINC, code: '2823-3' }],
) =>
  exampleEntry({
    kind: 'result',
    id,
    detail: { value: { is: 'quantity', quantity: { value: 4, ...unit } } },
    fact: { codings },
  });

describe('following a measurement over time', () => {
  it('offers a course when two numbers share code and unit code', () => {
    const entries = [potassium('1', {}), potassium('2', { unit: 'mmol per litre' })];
    const counts = countTrends(entries);
    expect(entries.map((entry) => trendsOf(entry, counts).length)).toEqual([1, 1]);
  });

  it('knows a unit by its exact printed text, as GP records send it, and one unit under two codes', () => {
    for (const [a, b] of [
      [{ unit: 'mmol/L' }, { unitCode: 'mmol/L', unitSystem: UCUM }],
      [{ unit: 'mmHg' }, { unitCode: 'mm[Hg]', unitSystem: UCUM }],
      [{ unit: '10^9/L' }, { unit: '10*9/L' }],
      [{ unit: 'x10*9/L' }, { unitCode: '10^9/L', unitSystem: UCUM }],
      [{ unit: 'kg/m2' }, { unit: 'kg/m²' }],
      [{ unit: '%' }, { unit: '%', unitSystem: UCUM }],
      [
        { unitCode: '/min', unitSystem: UCUM },
        { unitCode: '{beats}/min', unitSystem: UCUM },
      ],
    ] as const) {
      const entries = [measured('1', a), measured('2', b)];
      const counts = countTrends(entries);
      expect(entries.map((entry) => trendsOf(entry, counts).length)).toEqual([1, 1]);
    }
  });

  it('makes one course of a test under two codes that a published map joins, each entry in one only', () => {
    const [loinc, snomed] = [
      { system: LOINC, code: '2823-3' },
      { system: SNOMED, code: '1000651000000109' },
    ];
    const newer = { system: SNOMED, code: '1107761000000109' };
    const entries = [[loinc], [loinc], [snomed], [newer, snomed], [newer]].map((codings, place) =>
      measured(`${place}`, { unit: 'mmol/L' }, codings),
    );
    const counts = countTrends(entries);
    const courses = entries.map((entry) => trendsOf(entry, counts));
    expect(courses.map((of) => of.length)).toEqual([1, 1, 1, 1, 1]);
    const [key = '', ...others] = new Set(courses.flat().map((one) => one.key));
    expect(others).toEqual([]);
    expect(entries.filter((entry) => measuresSame(entry, key))).toHaveLength(5);
  });

  it('offers none for one number, other units, printed units that may be another, or a withdrawn second number', () => {
    const other = { unitCode: 'mg/dL' };
    for (const second of [
      [],
      [potassium('2', other)],
      ...['MMOL/L', 'mmol', 'U/L', ''].map((unit) => [measured('3', { unit }), measured('4', { unit })]),
      [potassium('4', {}, 'withdrawn')],
    ]) {
      const first = potassium('1', {});
      expect(trendsOf(first, countTrends([first, ...second]))).toEqual([]);
    }
  });

  it('does not compare local codes of two sources', () => {
    const local = (source: string, id: string) =>
      exampleEntry({
        kind: 'result',
        id,
        source,
        detail: { value: { is: 'quantity', quantity: { value: 1, unitSystem: UCUM, unitCode: '1' } } },
        fact: { codings: [{ system: 'urn:local', code: 'x' }] },
      });
    const here = local('A', '1');
    expect(trendsOf(here, countTrends([here, local('B', '2')]))).toEqual([]);
  });

  it('finds the parts of a blood pressure by their codes, and skips the panel’s own missing value', () => {
    const bp = exampleEntry({
      kind: 'result',
      title: 'Blood pressure',
      detail: {
        components: ['8480-6', '8462-4'].map((code) => ({
          name: { text: code, codings: [{ system: LOINC, code }] },
          value: { is: 'quantity' as const, quantity: { value: 0, unitSystem: UCUM, unitCode: 'mm[Hg]' } },
          interpretations: [],
          ranges: [],
        })),
      },
    });
    expect(measurementsOf(bp.facts[0]).map((one) => one.name)).toEqual(['8480-6', '8462-4']);
    expect(trendsOf(bp, countTrends([bp, bp])).map(({ place }) => place)).toEqual([0, 1]);
  });
});
