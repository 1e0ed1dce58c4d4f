import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arePerhapsOne, duplicateGroups, eachOnce } from './duplicates.ts';
import { reading } from './reading-example.test-setup.ts';
import type { Reading, ReadingKind, ReadingOrigin } from './reading.ts';

const typed: ReadingOrigin = { is: 'typed' };
const sent = (frame: string): ReadingOrigin => ({ is: 'bluetooth', frame });
const row = (name: string, file = 'a.csv'): ReadingOrigin => ({ is: 'file', file, row: name });
const bp = (time: string, origin: ReadingOrigin, values: Reading['values'] = {}) =>
  reading('blood-pressure', { systolic: 128, diastolic: 80, ...values }, `2026-03-02T${time}`, { origin });

test('one reading typed, sent by the monitor and imported is found, with why', () => {
  const three = [
    bp('08:05:00+00:00', typed),
    bp('08:05:40+00:00', sent('aa')),
    bp('08:06:30+00:00', row('7')),
  ];
  expect(duplicateGroups(three)).toEqual([{ readings: three, because: 'within-two-minutes' }]);
});

test('of those that are counted once it is the one of which a monitor noted something, else the first', () => {
  const [first, second] = [bp('08:05:00+00:00', typed), bp('08:05:40+00:00', sent('aa'))];
  expect(eachOnce([second, first])).toEqual({ once: [first], twice: 1 });
  const noted: Reading = { ...second, how: { flags: ['irregular-pulse'] } };
  expect(eachOnce([first, noted])).toEqual({ once: [noted], twice: 1 });
});

describe('time', () => {
  test('two minutes are near, one second more is not', () => {
    expect(arePerhapsOne(bp('08:00:10Z', sent('aa')), bp('08:02:10Z', row('1')))).toBe(true);
    expect(arePerhapsOne(bp('08:00:10Z', sent('aa')), bp('08:02:11Z', row('1')))).toBe(false);
  });
  test('the instant counts, whatever offset it is written with', () => {
    expect(arePerhapsOne(bp('08:00:10Z', sent('aa')), bp('09:00:30+01:00', row('1')))).toBe(true);
  });
  test('the same minute on both clocks is enough when somebody noted no seconds', () => {
    const imported = bp('08:05+01:00', row('1'));
    expect(duplicateGroups([bp('08:05:31+00:00', sent('aa')), imported])).toMatchObject([
      { because: 'same-minute' },
    ]);
    expect(arePerhapsOne(bp('08:05:00+01:00', typed), bp('08:05:31+00:00', sent('aa')))).toBe(true);
    expect(arePerhapsOne(bp('08:05:10+01:00', row('1')), bp('08:05:31+00:00', sent('aa')))).toBe(false);
    expect(arePerhapsOne(imported, bp('08:06:00+00:00', sent('aa')))).toBe(false);
    expect(arePerhapsOne(imported, { ...imported, takenAt: '2026-03-03T08:05Z', origin: typed })).toBe(false);
  });
  test('a time that cannot be read is like no other', () => {
    const odd = bp('8 am', typed);
    expect(arePerhapsOne(odd, { ...odd })).toBe(false);
  });
});

describe('values', () => {
  const at = '08:05:00Z';
  test('differing ones are never one', () => {
    expect(arePerhapsOne(bp(at, typed), bp(at, sent('aa'), { systolic: 129 }))).toBe(false);
    expect(arePerhapsOne(bp(at, typed, { pulse: 70 }), bp(at, sent('aa'), { pulse: 71 }))).toBe(false);
  });
  test('they are equal as they are kept', () => {
    const kilograms = (weight: number, origin: ReadingOrigin) =>
      reading('weight', { weight }, `2026-03-02T${at}`, { origin });
    expect(arePerhapsOne(kilograms(80.504, sent('aa')), kilograms(80.5, typed))).toBe(true);
    expect(arePerhapsOne(kilograms(80.505, sent('aa')), kilograms(80.5, typed))).toBe(false);
  });
  test('a pulse that one of them does not have is no difference', () => {
    expect(arePerhapsOne(bp(at, typed), bp(at, sent('aa'), { pulse: 70 }))).toBe(true);
  });
  test('nothing is equal to a number that is not there', () => {
    const empty = reading('weight', {}, `2026-03-02T${at}`);
    expect(arePerhapsOne(empty, { ...empty })).toBe(false);
  });
  test('two scales of one score are two things', () => {
    const score = (kind: 'pain' | 'mood', origin: ReadingOrigin) =>
      reading(kind, { [kind]: 3 }, `2026-03-02T${at}`, { origin });
    expect(arePerhapsOne(score('pain', typed), score('pain', row('1')))).toBe(true);
    expect(arePerhapsOne(score('pain', typed), score('mood', row('1')))).toBe(false);
  });
});

describe('what one source tells apart', () => {
  test('two of a session that happen to be equal are two', () => {
    expect(arePerhapsOne(bp('08:00:00Z', sent('aa')), bp('08:01:00Z', sent('bb')))).toBe(false);
    expect(arePerhapsOne(bp('08:00:00Z', row('1')), bp('08:01:00Z', row('2')))).toBe(false);
    expect(arePerhapsOne(bp('08:00:00Z', typed), bp('08:01:00Z', typed))).toBe(false);
  });
  test('what came again is one', () => {
    expect(arePerhapsOne(bp('08:00:00Z', sent('aa')), bp('08:00:00Z', sent('aa')))).toBe(true);
    expect(arePerhapsOne(bp('08:00:00Z', row('1')), bp('08:00:00Z', row('1')))).toBe(true);
    expect(arePerhapsOne(bp('08:00:00Z', row('1')), bp('08:00:00Z', row('9', 'b.csv')))).toBe(true);
    expect(arePerhapsOne(bp('08:00:00Z', typed), bp('08:00:00Z', typed))).toBe(true);
  });
  test('two equal readings of a session that both came twice are two groups, the nearest with the nearest', () => {
    const [first, second] = [bp('08:00:20Z', sent('aa')), bp('08:01:30Z', sent('bb'))];
    const [one, two] = [bp('08:00:00Z', typed), bp('08:01:00Z', typed)];
    expect(duplicateGroups([two, second, one, first])).toEqual([
      { readings: [one, first], because: 'within-two-minutes' },
      { readings: [two, second], because: 'within-two-minutes' },
    ]);
  });
  test('one typed beside two sent goes with the nearer', () => {
    const [first, second, one] = [
      bp('08:00:00Z', sent('aa')),
      bp('08:01:10Z', sent('bb')),
      bp('08:01:00Z', typed),
    ];
    expect(duplicateGroups([first, second, one])).toEqual([
      { readings: [one, second], because: 'within-two-minutes' },
    ]);
  });
});

/** Few values, minutes and sources, so that there is something to find. */
const oneOrTwo = fc.integer({ min: 1, max: 2 });
const some: fc.Arbitrary<Reading> = fc
  .record({
    kind: fc.constantFrom<ReadingKind>('blood-pressure', 'pulse', 'weight', 'mood'),
    values: fc.record(
      { systolic: oneOrTwo, diastolic: fc.constant(1), pulse: oneOrTwo, weight: oneOrTwo, score: oneOrTwo },
      { requiredKeys: ['systolic', 'diastolic'] },
    ),
    minute: fc.integer({ min: 0, max: 5 }),
    seconds: fc.constantFrom('', ':00', ':30'),
    offset: fc.constantFrom('Z', '+01:00'),
    origin: fc.oneof(
      fc.constant(typed),
      fc.constantFrom('aa', 'bb').map(sent),
      fc
        .record({ name: fc.constantFrom('1', '2'), file: fc.constantFrom('a.csv', 'b.csv') })
        .map(({ name, file }) => row(name, file)),
    ),
  })
  .map(({ kind, values, minute, seconds, offset, origin }) =>
    reading(kind, values, `2026-03-02T08:0${minute}${seconds}${offset}`, { origin }),
  );
const list = fc.array(some, { minLength: 10, maxLength: 25 });

test('the order in which they come does not matter', () => {
  fc.assert(
    fc.property(
      list.chain((readings) =>
        fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })),
      ),
      ([readings, shuffled]) => {
        expect(duplicateGroups(shuffled)).toEqual(duplicateGroups(readings));
      },
    ),
    { numRuns: 500 },
  );
});

test('all of a group are one kind and any two of it are perhaps one; nobody is in two groups', () => {
  let found = 0;
  fc.assert(
    fc.property(list, (readings) => {
      const groups = duplicateGroups(readings);
      const all = groups.flatMap((group) => group.readings);
      expect(new Set(all).size).toBe(all.length);
      for (const group of groups) {
        found += 1;
        expect(group.readings.length).toBeGreaterThan(1);
        expect(new Set(group.readings.map(({ kind }) => kind)).size).toBe(1);
        for (const a of group.readings)
          for (const b of group.readings) if (a !== b) expect(arePerhapsOne(a, b)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(500);
});

test('a year of the same number is gone through quickly', () => {
  const year = Array.from({ length: 5000 }, (_, index) =>
    reading(
      'weight',
      { weight: 80 },
      new Date(Date.parse('2026-01-01T08:00:01Z') + index * 7_200_000).toISOString(),
    ),
  );
  const start = performance.now();
  expect(duplicateGroups(year)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2000);
});
