import fc from 'fast-check';
import { byCode, units } from 'fhirclient/lib/lib';
import type { fhirclient } from 'fhirclient/lib/types';
import { expect, it } from 'vitest';
import { must } from '#/kit/must.ts';
import { toKept, type WrittenUnit } from '#/record/readings/convert-unit.ts';
import type { Part, Reading, ReadingKind } from '#/record/readings/reading.ts';
import { writeReading } from './write-reading.ts';

/*
 * What is written is read by a FHIR library that knows nothing of how it was written, and compared with what was typed by
 * factors written out here.
 */

interface Typed {
  readonly kind: ReadingKind;
  readonly part: Part;
  readonly unit: WrittenUnit;
  /** LOINC, or SNOMED CT where the profile has no LOINC. */
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly decimals: number;
  /** What was typed, in the kept unit. */
  readonly kept: (typed: number) => number;
  /** How far rounding may take it: half of the last kept digit. */
  readonly within: number;
}

const same = (typed: number): number => typed;
const TYPED: readonly Typed[] = [
  {
    kind: 'glucose',
    part: 'glucose',
    unit: 'mmol/L',
    code: '997671000000106',
    from: 1,
    to: 40,
    decimals: 1,
    kept: same,
    within: 0,
  },
  {
    kind: 'glucose',
    part: 'glucose',
    unit: 'mg/dL',
    code: '997671000000106',
    from: 20,
    to: 700,
    decimals: 0,
    kept: (mg) => mg / 18.0182,
    within: 0.05,
  },
  {
    kind: 'weight',
    part: 'weight',
    unit: 'kg',
    code: '29463-7',
    from: 2,
    to: 390,
    decimals: 2,
    kept: same,
    within: 0,
  },
  {
    kind: 'weight',
    part: 'weight',
    unit: '[lb_av]',
    code: '29463-7',
    from: 5,
    to: 800,
    decimals: 1,
    kept: (lb) => lb * 0.45359237,
    within: 0.005,
  },
  {
    kind: 'weight',
    part: 'weight',
    unit: '[stone_av]',
    code: '29463-7',
    from: 1,
    to: 60,
    decimals: 0,
    kept: (st) => st * 14 * 0.45359237,
    within: 0.005,
  },
  {
    kind: 'height',
    part: 'height',
    unit: 'cm',
    code: '8302-2',
    from: 40,
    to: 240,
    decimals: 1,
    kept: same,
    within: 0,
  },
  {
    kind: 'height',
    part: 'height',
    unit: '[in_i]',
    code: '8302-2',
    from: 15,
    to: 95,
    decimals: 0,
    kept: (inches) => inches * 2.54,
    within: 0.05,
  },
  {
    kind: 'temperature',
    part: 'temperature',
    unit: 'Cel',
    code: '8310-5',
    from: 31,
    to: 44,
    decimals: 1,
    kept: same,
    within: 0,
  },
  {
    kind: 'temperature',
    part: 'temperature',
    unit: '[degF]',
    code: '8310-5',
    from: 90,
    to: 110,
    decimals: 1,
    kept: (f) => ((f - 32) * 5) / 9,
    within: 0.05,
  },
  {
    kind: 'hba1c',
    part: 'hba1c',
    unit: 'mmol/mol',
    code: '999791000000106',
    from: 15,
    to: 190,
    decimals: 0,
    kept: same,
    within: 0,
  },
  {
    kind: 'hba1c',
    part: 'hba1c',
    unit: '%',
    code: '999791000000106',
    from: 4,
    to: 18,
    decimals: 1,
    kept: (ngsp) => (ngsp - 2.152) / 0.09148,
    within: 0.5,
  },
  {
    kind: 'oxygen-saturation',
    part: 'oxygen-saturation',
    unit: '%',
    code: '2708-6',
    from: 50,
    to: 100,
    decimals: 0,
    kept: same,
    within: 0,
  },
  {
    kind: 'peak-flow',
    part: 'peak-flow',
    unit: 'L/min',
    code: '19935-6',
    from: 30,
    to: 900,
    decimals: 0,
    kept: same,
    within: 0,
  },
  {
    kind: 'pulse',
    part: 'pulse',
    unit: '/min',
    code: '8867-4',
    from: 20,
    to: 250,
    decimals: 0,
    kept: same,
    within: 0,
  },
  {
    kind: 'steps',
    part: 'steps',
    unit: '1',
    code: '55423-8',
    from: 0,
    to: 200_000,
    decimals: 0,
    kept: same,
    within: 0,
  },
  ...(
    [
      ['pain', '72514-3', 10],
      ['breathlessness', '870179002', 4],
      ['mood', '85256008', 10],
    ] as const
  ).map(([kind, code, to]): Typed => ({
    kind,
    part: kind,
    unit: '{score}',
    code,
    from: 0,
    to,
    decimals: 0,
    kept: same,
    within: 0,
  })),
];

const sent = (reading: Reading) =>
  // As text, as it goes over the wire.
  JSON.parse(
    JSON.stringify(
      writeReading(reading, {
        key: '0b6f5d0e-6b1b-4c0e-9d3a-5d2f5f3a8d11',
        version: 1,
        isWithdrawn: false,
        issued: '2026-03-02T08:06:00.000Z',
        nhsNumber: '9990000018',
      }),
    ),
  ) as fhirclient.FHIR.Observation;

const plain = (kind: ReadingKind, values: Reading['values']): Reading => ({
  kind,
  values,
  takenAt: '2026-03-02T08:05:00+00:00',
  how: {},
  origin: { is: 'typed' },
});

it.each(TYPED)('a $kind typed in $unit is read back as it was typed', (one) => {
  const scale = 10 ** one.decimals;
  fc.assert(
    fc.property(fc.integer({ min: one.from * scale, max: one.to * scale }), (whole) => {
      const typed = whole / scale;
      const value = must(toKept(one.part, [{ value: typed, unit: one.unit }]), 'a number in the kept unit');
      const observation = sent(plain(one.kind, { [one.part]: value }));
      const [found, ...others] = byCode([observation], 'code')[one.code] ?? [];
      expect(others).toEqual([]);
      const quantity = must(found?.valueQuantity, 'a quantity');
      const read = { code: quantity.code ?? '', value: quantity.value ?? Number.NaN };
      const got =
        one.part === 'weight' ? units.kg(read) : one.part === 'height' ? units.cm(read) : units.any(read);
      expect(Math.abs(got - one.kept(typed))).toBeLessThanOrEqual(one.within + 1e-9);
    }),
  );
});

it('both values of a blood pressure are read back by their codes, whatever stands first', () => {
  const pressure = fc.record({
    systolic: fc.integer({ min: 50, max: 300 }),
    diastolic: fc.integer({ min: 30, max: 200 }),
    pulse: fc.option(fc.integer({ min: 20, max: 250 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(pressure, ({ systolic, diastolic, pulse }) => {
      const values = { systolic, diastolic, ...(pulse !== undefined && { pulse }) };
      const { component = [] } = sent(plain('blood-pressure', values));
      // The library groups Observations by code; the parts of a panel are as good as Observations to it.
      const parts = [...component]
        .reverse()
        .map((part) => ({ ...part, resourceType: 'Observation' as const }));
      const valueOf = (code: string) => byCode(parts as never, 'code')[code]?.[0]?.valueQuantity?.value;
      expect([valueOf('8480-6'), valueOf('8462-4'), valueOf('8867-4')]).toEqual([systolic, diastolic, pulse]);
    }),
  );
});
