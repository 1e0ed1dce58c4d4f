import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PART_PLANS } from './kinds.ts';
import { fromKept, fromKeptTogether, toKept, type WrittenUnit } from './convert-unit.ts';
import type { Part } from './reading.ts';

describe('known values', () => {
  test.each<[Part, number, WrittenUnit, number]>([
    ['glucose', 100, 'mg/dL', 5.5],
    ['glucose', 126, 'mg/dL', 7],
    ['glucose', 200, 'mg/dL', 11.1],
    ['glucose', 72, 'mg/dL', 4],
    ['glucose', 5.6, 'mmol/L', 5.6],
    ['weight', 1, '[lb_av]', 0.45],
    ['weight', 100, '[lb_av]', 45.36],
    ['weight', 12.5, '[stone_av]', 79.38],
    ['height', 70, '[in_i]', 177.8],
    ['height', 6, '[ft_i]', 182.9],
    ['height', 1.75, 'm', 175],
    ['temperature', 98.6, '[degF]', 37],
    ['temperature', 100.4, '[degF]', 38],
    ['temperature', 104, '[degF]', 40],
    ['systolic', 16, 'kPa', 120],
    ['diastolic', 10.7, 'kPa', 80],
    ['hba1c', 6.5, '%', 48],
    ['hba1c', 7, '%', 53],
    ['hba1c', 6, '%', 42],
    ['hba1c', 9, '%', 75],
    ['oxygen-saturation', 97, '%', 97],
  ])('%s: %d %s is kept as %d', (part, value, unit, kept) => {
    expect(toKept(part, [{ value, unit }])).toBe(kept);
  });

  test.each<[Part, number, WrittenUnit, number]>([
    ['glucose', 5.5, 'mg/dL', 99],
    ['glucose', 7, 'mg/dL', 126],
    ['weight', 77.56, '[lb_av]', 170.99],
    ['height', 177.8, '[in_i]', 70],
    ['temperature', 37, '[degF]', 98.6],
    ['systolic', 120, 'kPa', 16],
    ['hba1c', 48, '%', 6.54],
  ])('%s: %d is written in %s as %d', (part, kept, unit, value) => {
    expect(fromKept(part, kept, unit)).toBe(value);
  });

  test('the factors are the documented ones, to their last digit', () => {
    expect(fromKept('glucose', 10, 'mg/dL', 3)).toBe(180.182);
    expect(fromKept('systolic', 300, 'kPa', 4)).toBe(39.9967);
    expect(fromKept('diastolic', 100, 'kPa', 4)).toBe(13.3322);
    expect(fromKept('hba1c', 48, '%', 5)).toBe(6.54304);
    expect(fromKept('hba1c', 100, '%', 5)).toBe(11.3);
    expect(fromKept('weight', 45.36, '[lb_av]', 5)).toBe(100.00168);
  });

  test('stones and pounds, feet and inches', () => {
    expect(
      toKept('weight', [
        { value: 12, unit: '[stone_av]' },
        { value: 3, unit: '[lb_av]' },
      ]),
    ).toBe(77.56);
    expect(
      toKept('height', [
        { value: 5, unit: '[ft_i]' },
        { value: 10, unit: '[in_i]' },
      ]),
    ).toBe(177.8);
    expect(fromKeptTogether('weight', 77.56, 0)).toEqual([
      { value: 12, unit: '[stone_av]' },
      { value: 3, unit: '[lb_av]' },
    ]);
    expect(fromKeptTogether('height', 177.8, 0)).toEqual([
      { value: 5, unit: '[ft_i]' },
      { value: 10, unit: '[in_i]' },
    ]);
    expect(fromKeptTogether('glucose', 5)).toBeUndefined();
  });

  test('thirteen and three quarter pounds are a stone once they are rounded', () => {
    // 76.09 kg is 11 st 13.75 lb.
    expect(fromKeptTogether('weight', 76.09, 2)).toEqual([
      { value: 11, unit: '[stone_av]' },
      { value: 13.75, unit: '[lb_av]' },
    ]);
    expect(fromKeptTogether('weight', 76.09, 0)).toEqual([
      { value: 12, unit: '[stone_av]' },
      { value: 0, unit: '[lb_av]' },
    ]);
  });
});

test('a unit of another part, and amounts that are not said together, are not converted', () => {
  expect(toKept('weight', [{ value: 70, unit: 'cm' }])).toBeUndefined();
  expect(toKept('oxygen-saturation', [{ value: 13, unit: 'kPa' }])).toBeUndefined();
  expect(toKept('weight', [])).toBeUndefined();
  expect(
    toKept('weight', [
      { value: 3, unit: '[lb_av]' },
      { value: 12, unit: '[stone_av]' },
    ]),
  ).toBeUndefined();
  expect(
    toKept('temperature', [
      { value: 37, unit: 'Cel' },
      { value: 1, unit: '[degF]' },
    ]),
  ).toBeUndefined();
  expect(toKept('weight', [{ value: Number.NaN, unit: 'kg' }])).toBeUndefined();
  expect(fromKept('glucose', 5, '%')).toBeUndefined();
});

const PAIRS: readonly (readonly [Part, WrittenUnit])[] = [
  ['systolic', 'kPa'],
  ['diastolic', 'kPa'],
  ['glucose', 'mg/dL'],
  ['weight', '[lb_av]'],
  ['weight', '[stone_av]'],
  ['height', 'm'],
  ['height', '[in_i]'],
  ['height', '[ft_i]'],
  ['temperature', '[degF]'],
  ['hba1c', '%'],
];

/** A part's kept numbers: every step of its decimals between what is possible. */
const keptOf = (part: Part) => {
  const { possible, decimals } = PART_PLANS[part];
  const scale = 10 ** decimals;
  return fc
    .integer({ min: Math.ceil(possible[0] * scale), max: Math.floor(possible[1] * scale) })
    .map((steps) => steps / scale);
};

test.each(PAIRS)('%s there and back through %s is the same kept number', (part, unit) => {
  fc.assert(
    fc.property(keptOf(part), (kept) => {
      const value = fromKept(part, kept, unit) ?? Number.NaN;
      expect(toKept(part, [{ value, unit }])).toBe(kept);
    }),
    { numRuns: 300 },
  );
});

test.each<Part>(['weight', 'height'])(
  '%s there and back through two units is the same kept number',
  (part) => {
    fc.assert(
      fc.property(keptOf(part), (kept) => {
        const written = fromKeptTogether(part, kept) ?? [];
        expect(toKept(part, written)).toBe(kept);
        expect(written[1]?.value).toBeLessThan(part === 'weight' ? 14 : 12);
      }),
      { numRuns: 300 },
    );
  },
);

test('one decimal of percent comes back within one mmol/mol', () => {
  fc.assert(
    fc.property(keptOf('hba1c'), (kept) => {
      const value = fromKept('hba1c', kept, '%', 1) ?? Number.NaN;
      expect(Math.abs((toKept('hba1c', [{ value, unit: '%' }]) ?? Number.NaN) - kept)).toBeLessThanOrEqual(1);
    }),
  );
});

test('more in one unit is never less in the other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PAIRS), fc.integer({ min: 1, max: 5000 }), (pair, tenths) => {
      const [part, unit] = pair;
      const lower = toKept(part, [{ value: tenths / 10, unit }]) ?? Number.NaN;
      const higher = toKept(part, [{ value: (tenths + 1) / 10, unit }]) ?? Number.NaN;
      expect(higher).toBeGreaterThanOrEqual(lower);
    }),
  );
});
