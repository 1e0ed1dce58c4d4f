import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KIND_PARTS, PART_PLANS } from './kinds.ts';
import { findingsOf, isRefusal, type Finding, type Surroundings } from './plausible.ts';
import { PARTS, MEASURED_KINDS, type Part, type Reading, type ReadingKind } from './reading.ts';

const now = '2026-03-14T08:10:00+00:00';
const at = '2026-03-14T08:05:00+00:00';
const of = (
  kind: ReadingKind,
  values: Reading['values'],
  more: Partial<Surroundings> & { takenAt?: string } = {},
): readonly Finding[] => {
  const { takenAt = at, ...surroundings } = more;
  return findingsOf({ kind, values, takenAt }, { now, ...surroundings });
};

test('nothing is said of what is usual', () => {
  expect(of('blood-pressure', { systolic: 128, diastolic: 80 })).toEqual([]);
  expect(of('blood-pressure', { systolic: 128, diastolic: 80, pulse: 70 }, { born: '1950' })).toEqual([]);
  expect(of('glucose', { glucose: 5.6 })).toEqual([]);
});

test('a part that is needed and one that does not belong', () => {
  expect(of('blood-pressure', { systolic: 128 })).toEqual([{ is: 'missing', part: 'diastolic' }]);
  expect(of('weight', {})).toEqual([{ is: 'missing', part: 'weight' }]);
  expect(of('weight', { weight: Number.NaN })).toEqual([{ is: 'missing', part: 'weight' }]);
  expect(of('weight', { weight: 80, pulse: 70 })).toEqual([{ is: 'not-of-this-kind', part: 'pulse' }]);
  expect(of('blood-pressure', { systolic: 128, diastolic: 80, pulse: 10 })).toEqual([
    { is: 'impossible', part: 'pulse', end: 'low', bound: 20 },
  ]);
});

describe('both ends of every range belong to it', () => {
  const kindOf = (part: Part): ReadingKind =>
    MEASURED_KINDS.find((kind) => KIND_PARTS[kind].needed.includes(part)) ?? 'blood-pressure';
  // Another pressure that is out of the way of the one looked at.
  const other = (part: Part, value: number): Reading['values'] => {
    if (part === 'systolic') return { systolic: value, diastolic: Math.min(70, value - 1) };
    if (part === 'diastolic') return { systolic: Math.max(120, value + 1), diastolic: value };
    return { [part]: value };
  };
  const about = (part: Part, value: number) =>
    of(kindOf(part), other(part, value)).filter((finding) => 'part' in finding && finding.part === part);

  test.each(PARTS.map((part) => ({ part })))('$part', ({ part }) => {
    const { possible, likely, decimals } = PART_PLANS[part];
    const step = 10 ** -decimals;
    const beside = (value: number, by: number) => Number((value + by).toFixed(decimals));
    for (const [index, end] of (['low', 'high'] as const).entries()) {
      const outward = end === 'low' ? -step : step;
      const [edge, limit] = [likely[index] ?? 0, possible[index] ?? 0];
      expect(about(part, edge), `${edge}`).toEqual([]);
      expect(about(part, beside(limit, outward)), `beyond ${limit}`).toEqual([
        { is: 'impossible', part, end, bound: limit },
      ]);
      if (edge !== limit) {
        const asked = [{ is: 'unlikely', part, end, bound: edge }];
        expect(about(part, limit), `${limit}`).toEqual(asked);
        expect(about(part, beside(edge, outward)), `beyond ${edge}`).toEqual(asked);
      }
    }
  });

  test('what is infinite is impossible', () => {
    expect(of('steps', { steps: Number.POSITIVE_INFINITY })).toMatchObject([
      { is: 'impossible', end: 'high' },
    ]);
  });
});

describe('two pressures', () => {
  const whole = (values: Reading['values']) =>
    of('blood-pressure', values).flatMap(({ is }) => (is === 'unlikely' ? [] : [is]));
  test('the lower number is below the higher', () => {
    expect(whole({ systolic: 100, diastolic: 99 })).toEqual([]);
    expect(whole({ systolic: 100, diastolic: 100 })).toEqual(['diastolic-not-below-systolic']);
    expect(whole({ systolic: 80, diastolic: 128 })).toEqual([
      'diastolic-not-below-systolic',
      'perhaps-swapped',
    ]);
  });
  test('they are not called swapped when turning them round gives nothing possible', () => {
    expect(whole({ systolic: 210, diastolic: 250 })).toEqual(['impossible', 'diastolic-not-below-systolic']);
  });
});

describe('a glucose in the other unit', () => {
  const hints = (glucose: number, glucoseTyped?: Surroundings['glucoseTyped']) =>
    of('glucose', { glucose }, glucoseTyped === undefined ? {} : { glucoseTyped }).filter(({ is }) =>
      is.startsWith('perhaps-'),
    );
  test('over 30 mmol/L', () => {
    expect(hints(30)).toEqual([]);
    expect(hints(30.1)).toEqual([{ is: 'perhaps-mg-per-dl', meant: 1.7 }]);
    expect(hints(100, { value: 100, unit: 'mmol/L' })).toEqual([{ is: 'perhaps-mg-per-dl', meant: 5.5 }]);
  });
  test('over 30 mmol/L that was typed as mg/dL was meant', () => {
    expect(hints(33.3, { value: 600, unit: 'mg/dL' })).toEqual([]);
  });
  test('under 30 mg/dL', () => {
    expect(hints(0.3, { value: 5.6, unit: 'mg/dL' })).toEqual([{ is: 'perhaps-mmol-per-l', meant: 5.6 }]);
    expect(hints(1.7, { value: 30, unit: 'mg/dL' })).toEqual([]);
  });
});

describe('when it was taken', () => {
  const inTime = (takenAt: string, born?: string) =>
    of('weight', { weight: 80 }, { takenAt, ...(born === undefined ? {} : { born }) }).map(({ is }) => is);
  test('five minutes ahead of now is a clock that runs fast, more is the future', () => {
    expect(inTime('2026-03-14T08:15:00+00:00')).toEqual([]);
    expect(inTime('2026-03-14T08:15:01+00:00')).toEqual(['in-the-future']);
    expect(inTime('2026-03-14T09:15:00+01:00')).toEqual([]);
  });
  test('nobody is measured before they are born, as far as that is known', () => {
    expect(inTime(at, '2026-03-14')).toEqual([]);
    expect(inTime(at, '2026-03-15')).toEqual(['before-birth']);
    expect(inTime(at, '2026-03')).toEqual([]);
    expect(inTime(at, '2026-04')).toEqual(['before-birth']);
    expect(inTime(at, '2026')).toEqual([]);
    expect(inTime(at, '2027')).toEqual(['before-birth']);
  });
  test('a time without an offset is not guessed', () => {
    expect(inTime('2026-03-14T08:05:00')).toEqual(['unreadable-time']);
  });
});

test('what is asked about is not refused, and the other way round', () => {
  const refused = (findings: readonly Finding[]) =>
    findings.map((finding) => [finding.is, isRefusal(finding)]);
  expect(refused(of('blood-pressure', { systolic: 80, diastolic: 185 }))).toEqual([
    ['unlikely', false],
    ['unlikely', false],
    ['diastolic-not-below-systolic', true],
    ['perhaps-swapped', false],
  ]);
  expect(refused(of('glucose', { glucose: 90 }, { takenAt: 'x' }))).toEqual([
    ['impossible', true],
    ['perhaps-mg-per-dl', false],
    ['unreadable-time', true],
  ]);
  expect(refused(of('weight', { pulse: 70 }, { takenAt: '2026-03-15T08:00:00Z', born: '2030' }))).toEqual([
    ['missing', true],
    ['not-of-this-kind', true],
    ['in-the-future', true],
    ['before-birth', true],
  ]);
});

test('no numbers make it throw, and every needed part is either there or said to be missing', () => {
  const values = fc.dictionary(fc.constantFrom(...PARTS), fc.double()) as fc.Arbitrary<Reading['values']>;
  fc.assert(
    fc.property(fc.constantFrom(...MEASURED_KINDS), values, (kind, numbers) => {
      const findings = of(kind, numbers);
      for (const part of KIND_PARTS[kind].needed) {
        const isMissing = findings.some((finding) => finding.is === 'missing' && finding.part === part);
        const value = numbers[part];
        expect(isMissing).toBe(value === undefined || Number.isNaN(value));
      }
    }),
  );
});
