import { describe, expect, it } from 'vitest';
import { LOINC, UCUM } from '#/record/coding.ts';
import type { Quantity, ReferenceRange, Value } from '#/record/value.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { contradictions } from '#/record/contradictions/contradictions.ts';
import { disputesByEntry } from '#/record/contradictions/disputes.ts';
import { arrangeSeries, arrangeTrend } from './arrange-trend.ts';

const KEY = 'loinc|2823-3|1 mol/m3';
interface Given {
  readonly id: string;
  readonly when?: string;
  readonly source?: string;
  readonly standing?: 'final' | 'withdrawn';
  readonly value?: Value;
  readonly quantity?: Partial<Quantity>;
  readonly ranges?: readonly ReferenceRange[];
}
const potassium = ({ id, when, source, standing, value, quantity, ranges }: Given) =>
  exampleEntry({
    kind: 'result',
    id,
    title: 'Potassium',
    ...(when === undefined ? {} : { when }),
    ...(source === undefined ? {} : { source }),
    ...(standing === undefined ? {} : { standing }),
    detail: {
      value: value ?? {
        is: 'quantity',
        quantity: { value: 4, unit: 'mmol/L', unitSystem: UCUM, unitCode: 'mmol/L', ...quantity },
      },
      ranges: ranges ?? [],
    },
    fact: { codings: [{ system: LOINC, code: '2823-3' }] },
  });
const limit = (value: number, unitCode = 'mmol/L'): Quantity => ({ value, unitSystem: UCUM, unitCode });

describe('the course of a test', () => {
  it('draws dated numbers of one unit only, oldest first, and nought is a number', () => {
    const trend = arrangeTrend(
      [
        potassium({ id: 'new', when: '2024-02-01' }),
        potassium({ id: 'zero', when: '2020-01-01', quantity: { value: 0 } }),
      ],
      KEY,
    );
    expect(trend.points.map((point) => point.quantity.value)).toEqual([0, 4]);
    expect(trend.title).toBe('Potassium');
  });

  it('lists other units, coarse dates and withdrawn results apart, and loses none', () => {
    const trend = arrangeTrend(
      [
        potassium({ id: '1', when: '2024-02-01' }),
        potassium({ id: '2', when: '2024-02-01', quantity: { unitCode: 'mg/dL' } }),
        potassium({ id: '3', when: '2024-02' }),
        potassium({ id: '4' }),
        potassium({ id: '5', when: '2024-02-01', standing: 'withdrawn' }),
        potassium({ id: '6', when: '2024-03-01', value: { is: 'absent', reason: 'error' } }),
      ],
      KEY,
    );
    expect([
      trend.points.length,
      trend.otherUnits.length,
      trend.undated.length,
      trend.notFacts.length,
      trend.gaps.length,
    ]).toEqual([1, 1, 2, 1, 1]);
  });

  it('marks a number that another source withdrew', () => {
    const one = potassium({ id: '1', when: '2024-02-01', source: 'A' });
    const gone = potassium({ id: '2', when: '2024-02-01', source: 'B', standing: 'withdrawn' });
    const entries = [one, gone];
    const trend = arrangeTrend(entries, KEY, disputesByEntry(contradictions(entries, [])));
    expect(trend.points.map((point) => point.disputes.map((dispute) => dispute.who))).toEqual([['B']]);
  });

  it('keeps the comparator with its number', () => {
    const trend = arrangeTrend(
      [potassium({ id: '1', when: '2024-02-01', quantity: { comparator: '<' } })],
      KEY,
    );
    expect(trend.points[0]?.quantity.comparator).toBe('<');
  });

  it('makes a line per source, broken where there is no number', () => {
    const series = arrangeSeries(
      arrangeTrend(
        [
          potassium({ id: '1', when: '2024-01-01', source: 'A' }),
          potassium({ id: '2', when: '2024-02-01', source: 'A', value: { is: 'none' } }),
          potassium({ id: '3', when: '2024-03-01', source: 'A' }),
          potassium({ id: '4', when: '2024-02-15', source: 'B' }),
        ],
        KEY,
      ),
    );
    expect(series.map((line) => [line.source, line.points.map((point) => point.quantity?.value)])).toEqual([
      ['A', [4, undefined, 4]],
      ['B', [4]],
    ]);
  });

  it('shades a range only when every point carries the same one in the same unit', () => {
    const range = { low: limit(3.5), high: limit(5.3) };
    const common = (...ranges: readonly (readonly ReferenceRange[])[]) =>
      arrangeTrend(
        ranges.map((one, place) =>
          potassium({ id: String(place), when: `2024-01-0${place + 1}`, ranges: one }),
        ),
        KEY,
      ).commonRange;
    expect(common([range], [range])).toEqual(range);
    expect(common([range], [])).toBeUndefined();
    expect(common([range], [{ ...range, high: limit(5.1) }])).toBeUndefined();
    expect(common([{ low: limit(3.5, 'mg/dL') }])).toBeUndefined();
    const printed = { low: { value: 3.5, unit: 'mmol/L' } };
    expect(common([printed], [printed])).toEqual(printed);
    expect(common([{ low: { value: 3.5 } }])).toBeUndefined();
  });

  it('draws numbers whose unit was only printed and is certain, and lists those of which it is not', () => {
    const printed = (id: string, unit: string) =>
      potassium({ id, when: '2024-02-01', value: { is: 'quantity', quantity: { value: 4, unit } } });
    const trend = arrangeTrend([printed('1', 'mmol/L'), printed('2', 'MMOL/L')], KEY);
    expect([trend.points.length, trend.otherUnits.length]).toEqual([1, 1]);
  });
});
