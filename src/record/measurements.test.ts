import { describe, expect, it } from 'vitest';
import { LOINC, UCUM } from './coding.ts';
import type { Quantity } from './value.ts';
import { exampleEntry } from './entry-example.test-setup.ts';
import { countTrends, measurementsOf, trendsOf } from './measurements.ts';

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

describe('following a measurement over time', () => {
  it('offers a course when two numbers share code and unit code', () => {
    const entries = [potassium('1', {}), potassium('2', { unit: 'mmol per litre' })];
    const counts = countTrends(entries);
    expect(entries.map((entry) => trendsOf(entry, counts).length)).toEqual([1, 1]);
  });

  it('offers none for one number, other units, units without a code, or a withdrawn second number', () => {
    const other = { unitCode: 'mg/dL' };
    const printedOnly = potassium('3', {});
    for (const second of [
      [],
      [potassium('2', other)],
      [
        exampleEntry({
          kind: 'result',
          id: '3',
          detail: { value: { is: 'quantity', quantity: { value: 4, unit: 'mmol/L' } } },
          fact: { codings: printedOnly.facts[0].codings },
        }),
      ],
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
    expect([...countTrends([bp]).values()]).toEqual([1, 1]);
  });
});
