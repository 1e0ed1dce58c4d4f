import { describe, expect, test } from 'vitest';
import { reading } from '../reading-example.test-setup.ts';
import { addDays } from '../wall-clock.ts';
import { peakFlowDiary } from './peak-flow-diary.ts';

const blow = (day: number, time: string, flow: number, blows?: number) =>
  reading('peak-flow', { 'peak-flow': flow }, `2026-03-0${day}T${time}:00+00:00`, {
    how: blows === undefined ? {} : { blows },
  });

test('the best of three blows in the morning and in the evening', () => {
  const diary = peakFlowDiary([
    blow(2, '07:00', 400),
    blow(2, '07:01', 430),
    blow(2, '07:02', 420),
    blow(2, '19:00', 450, 3),
    blow(3, '11:59', 410),
    blow(3, '12:00', 440),
  ]);
  expect(diary.slots).toEqual([
    { day: '2026-03-02', slot: 'morning', best: 430, blows: 3, isComplete: true },
    { day: '2026-03-02', slot: 'evening', best: 450, blows: 3, isComplete: true },
    { day: '2026-03-03', slot: 'morning', best: 410, blows: 1, isComplete: false },
    { day: '2026-03-03', slot: 'evening', best: 440, blows: 1, isComplete: false },
  ]);
});

test.each([
  [500, 500, 100, 'green'],
  [520, 500, 104, 'green'],
  [400, 500, 80, 'green'],
  [399, 500, 80, 'amber'],
  [250, 500, 50, 'amber'],
  [249, 500, 50, 'red'],
  [100, 500, 20, 'red'],
])('%d of a personal best of %d is %d percent and %s', (flow, personalBest, percent, zone) => {
  expect(peakFlowDiary([blow(2, '07:00', flow)], personalBest).slots[0]?.ofBest).toEqual({ percent, zone });
});

test('without a personal best there is no zone', () => {
  expect(peakFlowDiary([blow(2, '07:00', 100)]).slots[0]).not.toHaveProperty('ofBest');
  expect(peakFlowDiary([blow(2, '07:00', 100)], 0).slots[0]).not.toHaveProperty('ofBest');
});

describe('variability', () => {
  test('is the swing over the mean, averaged over days with both', () => {
    // 100/450 and 0/400: 22.22 and 0 percent.
    const diary = peakFlowDiary([
      blow(2, '07:00', 400),
      blow(2, '19:00', 500),
      blow(3, '07:00', 400),
      blow(3, '19:00', 400),
      blow(4, '07:00', 300),
    ]);
    expect(diary.variability).toEqual({ percent: 11.1, days: 2, isVariable: false });
  });
  test('20 percent is variable, whichever of the two is higher', () => {
    const of = (morning: number, evening: number) =>
      peakFlowDiary([blow(2, '07:00', morning), blow(2, '19:00', evening)]).variability;
    expect(of(450, 550)).toEqual({ percent: 20, days: 1, isVariable: true });
    expect(of(550, 450)).toEqual({ percent: 20, days: 1, isVariable: true });
    expect(of(451, 550)).toEqual({ percent: 19.8, days: 1, isVariable: false });
  });
  test('is that of the fourteen days up to the newest reading, however calm the days before were', () => {
    const days = (from: string, count: number, [morning, evening]: readonly [number, number]) =>
      Array.from({ length: count }, (_, place) => addDays(from, place)).flatMap((day) => [
        reading('peak-flow', { 'peak-flow': morning }, `${day}T07:00:00+00:00`),
        reading('peak-flow', { 'peak-flow': evening }, `${day}T19:00:00+00:00`),
      ]);
    const calm = days('2025-03-01', 365, [390, 410]);
    expect(peakFlowDiary(calm).variability).toMatchObject({ percent: 5, days: 14 });
    const both = peakFlowDiary([...calm, ...days('2026-03-01', 7, [320, 480])]);
    expect(both.variability).toEqual({ percent: 22.5, days: 14, isVariable: true });
    expect(both.slots).toHaveLength(2 * 372);
    // 28 February is the first of the fourteen.
    const first = [...days('2026-02-27', 2, [320, 480]), ...days('2026-03-13', 1, [400, 400])];
    expect(peakFlowDiary(first).variability).toMatchObject({ percent: 20, days: 2 });
  });
  test('is not known without a day that has both', () => {
    expect(peakFlowDiary([blow(2, '07:00', 400), blow(3, '19:00', 500)])).not.toHaveProperty('variability');
    expect(peakFlowDiary([])).toEqual({ slots: [], unusable: [] });
  });
});
