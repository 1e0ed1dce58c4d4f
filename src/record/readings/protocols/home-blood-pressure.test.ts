import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../reading.ts';
import { pressure, pressures, reading } from '../reading-example.test-setup.ts';
import { homeBloodPressure } from './home-blood-pressure.ts';

const MONDAY = '2026-03-02';

/** "128/80 below-threshold, 24 readings, 7 days", or why there is none. */
function said(readings: readonly Reading[], startDay = MONDAY): string {
  const { average } = homeBloodPressure(readings, startDay);
  return average.is === 'none'
    ? `${average.why}, ${average.days} days`
    : `${average.systolic}/${average.diastolic} ${average.category}, ${average.readings} readings, ${average.days} days`;
}

const four = (numbers: string): string => `${numbers} ${numbers} | ${numbers} ${numbers}`;
const times = (count: number, day: string): string[] => Array.from({ length: count }, () => day);
/** First day high, then three days of four readings: twelve count. */
const twelve = (first: string, second: string = first): string[] => [
  four('190/125'),
  ...times(3, `${first} ${second} | ${first} ${second}`),
];

const CASES: readonly [what: string, days: readonly string[], expected: string][] = [
  ['nothing', [], 'no-readings, 0 days'],
  ['one day', [four('128/80')], 'fewer-than-4-days, 1 days'],
  ['three days', times(3, four('128/80')), 'fewer-than-4-days, 3 days'],
  [
    'three days in a week',
    [four('128/80'), '', four('128/80'), '', '', '', four('128/80')],
    'fewer-than-4-days, 3 days',
  ],
  ['all the same', times(7, four('120/70')), '120/70 below-threshold, 24 readings, 7 days'],
  [
    'a high first day is left out',
    [four('140/90'), ...times(6, four('128/80'))],
    '128/80 below-threshold, 24 readings, 7 days',
  ],
  [
    'a low first day is left out',
    [four('100/60'), ...times(6, four('136/86'))],
    '136/86 stage-1, 24 readings, 7 days',
  ],
  [
    'four days',
    [four('160/100'), ...times(3, four('130/82'))],
    '130/82 below-threshold, 12 readings, 4 days',
  ],
  [
    'five days',
    [four('160/100'), ...times(4, four('130/82'))],
    '130/82 below-threshold, 16 readings, 5 days',
  ],
  [
    'four days apart',
    [four('160/100'), '', four('130/82'), '', four('130/82'), '', four('133/85')],
    '131/83 below-threshold, 12 readings, 4 days',
  ],
  [
    'one missed evening: single readings are averaged, not days (which would be 130/82)',
    [four('128/80'), four('128/80'), '140/90 140/90', ...times(4, four('128/80'))],
    '129/81 below-threshold, 22 readings, 7 days',
  ],
  [
    'three in one session all count',
    [four('130/80'), '150/90 130/80 130/80 | 130/80 130/80', ...times(5, four('130/80'))],
    '131/80 below-threshold, 25 readings, 7 days',
  ],
  [
    'one in every session',
    ['150/95 | 150/95', '130/80 | 140/90', '130/80 | 141/90', '131/81 | 140/91'],
    '135/85 stage-1, 6 readings, 4 days',
  ],
  ['mornings only', times(7, '132/82 132/82'), '132/82 below-threshold, 12 readings, 7 days'],
  ['evenings only', times(7, '| 132/82 134/84'), '133/83 below-threshold, 12 readings, 7 days'],
  [
    'a fourth day with one reading',
    [four('128/80'), four('128/80'), four('128/80'), '137/89'],
    '129/81 below-threshold, 9 readings, 4 days',
  ],
  [
    'a first day without readings: the first with some is left out',
    ['', four('160/100'), ...times(5, four('130/80'))],
    '130/80 below-threshold, 20 readings, 6 days',
  ],
  ['halves go up', twelve('134/84', '135/85'), '135/85 stage-1, 12 readings, 4 days'],
  [
    'less than a half goes down',
    [four('190/125'), four('134/84'), '134/84 134/84 | 134/84 135/85', four('135/85')],
    '134/84 below-threshold, 12 readings, 4 days',
  ],
  ['halves go up into stage 2', twelve('149/90', '150/90'), '150/90 stage-2, 12 readings, 4 days'],
  [
    'every one another',
    [
      four('150/95'),
      '121/81 122/82 | 123/83 124/84',
      '125/85 126/86 | 127/87 128/88',
      '129/89 130/90 | 131/91 132/92',
    ],
    '127/87 stage-1, 12 readings, 4 days',
  ],
  [
    'one far off',
    [four('120/70'), '200/110 120/70 | 120/70 120/70', ...times(5, four('120/70'))],
    '123/72 below-threshold, 24 readings, 7 days',
  ],
  ['just below both', twelve('134/84'), '134/84 below-threshold, 12 readings, 4 days'],
  ['135 is stage 1', twelve('135/70'), '135/70 stage-1, 12 readings, 4 days'],
  ['85 is stage 1', twelve('120/85'), '120/85 stage-1, 12 readings, 4 days'],
  ['149/94 is stage 1', twelve('149/94'), '149/94 stage-1, 12 readings, 4 days'],
  ['150 is stage 2', twelve('150/80'), '150/80 stage-2, 12 readings, 4 days'],
  ['95 is stage 2', twelve('130/95'), '130/95 stage-2, 12 readings, 4 days'],
  ['179/119 is stage 2', twelve('179/119'), '179/119 stage-2, 12 readings, 4 days'],
  ['180 is severe', twelve('180/90'), '180/90 severe, 12 readings, 4 days'],
  ['120 below is severe', twelve('140/120'), '140/120 severe, 12 readings, 4 days'],
  [
    'over midnight: what is after it is of the next morning',
    [four('150/95'), four('120/80'), '120/80 120/80 | 130/90@23:59', '140/90@00:01'],
    '124/83 below-threshold, 8 readings, 4 days',
  ],
  [
    'an eighth day does not count',
    [...times(7, four('128/80')), four('180/120')],
    '128/80 below-threshold, 24 readings, 7 days',
  ],
  [
    'a reading without its lower number does not count',
    [four('140/90'), '128/80 190/x | 128/80 128/80', ...times(2, four('128/80'))],
    '128/80 below-threshold, 11 readings, 4 days',
  ],
];

test.each(CASES)('%s', (_, days, expected) => {
  expect(said(pressures(MONDAY, days))).toBe(expected);
});

test('a day before the start does not count, and is not the first', () => {
  const early = pressures('2026-03-01', [four('180/120'), four('150/90'), ...times(6, four('128/80'))]);
  expect(said(early)).toBe('128/80 below-threshold, 24 readings, 7 days');
  expect(homeBloodPressure(early, MONDAY).outside).toHaveLength(4);
});

test('readings of other kinds do not count, a pulse beside a pressure does', () => {
  const week = pressures(MONDAY, twelve('128/80')).map((one, index) =>
    index % 2 === 0 ? { ...one, values: { ...one.values, pulse: index < 8 ? 70 : 75 } } : one,
  );
  const more = [...week, reading('pulse', { pulse: 200 }, '2026-03-03T08:00:00Z')];
  // Counted pulses: two of 70, four of 75.
  expect(homeBloodPressure(more, MONDAY).average).toMatchObject({ systolic: 128, pulse: 73, readings: 12 });
  expect(homeBloodPressure(pressures(MONDAY, twelve('128/80')), MONDAY).average).not.toHaveProperty('pulse');
});

describe('clocks', () => {
  test('in the week in which summer time begins, days are those of the wall clock', () => {
    const before = pressures('2026-03-25', [four('160/100'), ...times(3, four('124/74'))], '+00:00');
    const sunday = [
      pressure('128/78', '2026-03-29T00:30:00+00:00'),
      pressure('128/78', '2026-03-29T02:30:00+01:00'),
      pressure('128/78', '2026-03-29T23:40:00+01:00'),
    ];
    // Still the 29th in Greenwich.
    const monday = [pressure('130/80', '2026-03-30T00:20:00+01:00')];
    const week = homeBloodPressure([...before, ...sunday, ...monday], '2026-03-25');
    expect(week.days.map(({ morning, evening }) => [morning.length, evening.length])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 1],
      [1, 0],
      [0, 0],
    ]);
    // 12 × 124/74, 3 × 128/78 and 130/80 are 2002/1202 over 16.
    expect(week.average).toMatchObject({ systolic: 125, diastolic: 75, readings: 16, days: 6 });
  });

  test('in the week in which it ends, the hour that comes twice is one morning', () => {
    const week = pressures('2026-10-22', [four('160/100'), ...times(3, four('124/74'))], '+01:00').slice(
      0,
      12,
    );
    const sunday = [
      pressure('130/80', '2026-10-25T01:30:00+01:00'),
      pressure('130/80', '2026-10-25T01:10:00+00:00'),
    ];
    const { days, average, quality } = homeBloodPressure([...week, ...sunday], '2026-10-22');
    expect(days[3]?.morning).toHaveLength(2);
    expect(average).toMatchObject({ systolic: 125, diastolic: 75, readings: 10, days: 4 });
    // Forty minutes after, though its clock says twenty before.
    expect(quality.flags.map(({ flag }) => flag)).not.toContain('less-than-a-minute-apart');
  });

  test('far from home the day is the one that was lived there', () => {
    const there = pressures(MONDAY, twelve('128/80'), '-08:00');
    expect(said(there)).toBe('128/80 below-threshold, 12 readings, 4 days');
  });

  test('the morning ends at noon', () => {
    const day = pressures(MONDAY, ['120/80@11:59 120/80@12:00']);
    expect(homeBloodPressure(day, MONDAY).days[0]).toMatchObject({ morning: [day[0]], evening: [day[1]] });
  });
});

describe('what is missing', () => {
  test('each day says what it has, and slots with fewer than two readings are named', () => {
    const { days, missing } = homeBloodPressure(
      pressures(MONDAY, [
        four('128/80'),
        '128/80 | 128/80 128/80',
        four('128/80'),
        four('128/80'),
        '',
        four('128/80'),
      ]),
      MONDAY,
    );
    expect(days.map(({ isComplete }) => isComplete)).toEqual([true, false, true, true, false, true, false]);
    expect(days.map(({ isLeftOut }) => isLeftOut)).toEqual([true, false, false, false, false, false, false]);
    expect(missing).toEqual([
      { day: '2026-03-03', slot: 'morning', has: 1 },
      { day: '2026-03-06', slot: 'morning', has: 0 },
      { day: '2026-03-06', slot: 'evening', has: 0 },
      { day: '2026-03-08', slot: 'morning', has: 0 },
      { day: '2026-03-08', slot: 'evening', has: 0 },
    ]);
  });

  test('a reading without a time or a number is kept and not counted', () => {
    const odd = [pressure('128/x', '2026-03-03T08:10:00Z'), pressure('128/80', '2026-03-03T08:10:00')];
    const { unusable, average } = homeBloodPressure([...pressures(MONDAY, twelve('128/80')), ...odd], MONDAY);
    expect(unusable).toEqual(odd);
    expect(average).toMatchObject({ readings: 12 });
  });
});

describe('quality is named and nothing is dropped for it', () => {
  const week = (change: (one: Reading, index: number) => Reading) =>
    homeBloodPressure(pressures(MONDAY, twelve('128/80')).map(change), MONDAY);

  test('nothing to say', () => {
    expect(week((one) => one).quality).toEqual({
      flags: [],
      told: { arm: 0, position: 0, rest: 0 },
      readings: 12,
    });
  });

  test('what the device said is counted, and the reading too', () => {
    const { quality, average } = week((one, index) =>
      index === 4 || index === 5
        ? { ...one, values: { systolic: 152, diastolic: 92 }, how: { flags: ['irregular-pulse', 'moved'] } }
        : one,
    );
    expect(quality.flags).toEqual([
      { flag: 'irregular-pulse', count: 2 },
      { flag: 'moved', count: 2 },
    ]);
    expect(average).toMatchObject({ systolic: 132, diastolic: 82, readings: 12 });
  });

  test('what was said of the first day is not counted', () => {
    expect(
      week((one, index) => (index < 4 ? { ...one, how: { flags: ['moved'] } } : one)).quality.flags,
    ).toEqual([]);
  });

  test('two arms are averaged together and told', () => {
    const { quality, average } = week((one, index) => {
      const isLeft = index % 2 === 0;
      const values = isLeft ? { systolic: 140, diastolic: 90 } : { systolic: 130, diastolic: 80 };
      return {
        ...one,
        values,
        how: { arm: isLeft || index === 11 ? 'left' : 'right', position: 'sitting', hasRested: true },
      };
    });
    expect(average).toMatchObject({ systolic: 135, diastolic: 85, category: 'stage-1' });
    expect(quality).toMatchObject({
      flags: [{ flag: 'both-arms', count: 5 }],
      told: { arm: 12, position: 12, rest: 12 },
    });
  });

  test('standing, lying and not having rested', () => {
    const hows: readonly Reading['how'][] = [
      { position: 'standing' },
      { position: 'lying' },
      { hasRested: false },
    ];
    const { quality } = week((one, index) => ({ ...one, how: hows[index - 4] ?? {} }));
    expect(quality.flags).toEqual([
      { flag: 'not-sitting', count: 2 },
      { flag: 'not-rested', count: 1 },
    ]);
    expect(quality.told).toEqual({ arm: 0, position: 2, rest: 1 });
  });

  test('single readings, extra ones, hurried ones, and few', () => {
    const days = [
      four('128/80'),
      '128/80 | 128/80 128/80 128/80',
      '128/80@08:00 128/80@08:00',
      '128/80 128/80',
    ];
    const { quality } = homeBloodPressure(pressures(MONDAY, days), MONDAY);
    expect(quality.flags).toEqual([
      { flag: 'less-than-a-minute-apart', count: 1 },
      { flag: 'one-reading-only', count: 1 },
      { flag: 'more-than-two-readings', count: 1 },
      { flag: 'fewer-than-12-readings', count: 8 },
    ]);
  });

  test('a minute apart is enough, 59 seconds are not', () => {
    const apart = (second: string) => {
      const day = [pressure('128/80', '2026-03-03T08:00:00Z'), pressure('128/80', second)];
      return homeBloodPressure([...pressures(MONDAY, ['120/80']), ...day], MONDAY).quality.flags.map(
        ({ flag }) => flag,
      );
    };
    expect(apart('2026-03-03T08:01:00Z')).not.toContain('less-than-a-minute-apart');
    expect(apart('2026-03-03T08:00:59Z')).toContain('less-than-a-minute-apart');
  });
});

const anyWeek = fc
  .array(
    fc.record({
      systolic: fc.integer({ min: 80, max: 220 }),
      diastolic: fc.integer({ min: 40, max: 79 }),
      minute: fc.integer({ min: -1440, max: 9 * 1440 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ systolic, diastolic, minute }) =>
      pressure(`${systolic}/${diastolic}`, new Date(Date.parse(MONDAY) + minute * 60_000).toISOString()),
    ),
  );

test('the order in which readings come does not matter', () => {
  fc.assert(
    fc.property(anyWeek, (week) => {
      expect(homeBloodPressure([...week].reverse(), MONDAY).average).toEqual(
        homeBloodPressure(week, MONDAY).average,
      );
    }),
  );
});

test('every reading is somewhere, and an average lies between the least and the most', () => {
  fc.assert(
    fc.property(anyWeek, (week) => {
      const { days, outside, unusable, average } = homeBloodPressure(week, MONDAY);
      const placed = days.flatMap(({ morning, evening }) => [...morning, ...evening]);
      expect([...placed, ...outside, ...unusable]).toHaveLength(week.length);
      if (average.is === 'none') return;
      const systolics = placed.map(({ values }) => values.systolic ?? Number.NaN);
      expect(average.systolic).toBeGreaterThanOrEqual(Math.min(...systolics));
      expect(average.systolic).toBeLessThanOrEqual(Math.max(...systolics));
    }),
  );
});
