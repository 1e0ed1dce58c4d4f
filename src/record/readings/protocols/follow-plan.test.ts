import { expect, it } from 'vitest';
import { reading } from '../reading-example.test-setup.ts';
import { dayToBegin, faultOfPlan, type FollowedPlan, followPlan, plannedFrom } from './follow-plan.ts';

const plan: FollowedPlan = {
  protocol: 'home-blood-pressure',
  startDay: '2026-03-02',
  to: [],
  times: { morning: '08:00', evening: '20:00' },
};
const pressure = (at: string, systolic = 128, diastolic = 80) =>
  reading('blood-pressure', { systolic, diastolic }, `${at}+00:00`);
const two = (day: string, hour: string) => [
  pressure(`2026-03-${day}T${hour}:00:00`),
  pressure(`2026-03-${day}T${hour}:02:00`),
];

it('says what is next, and how long to wait for it', () => {
  const before = followPlan(plan, [], '2026-03-02T08:00:00+00:00');
  expect(before).toMatchObject({ waitMs: 0, progress: { next: { slot: 'morning', has: 0, wanted: 2 } } });
  const first = [pressure('2026-03-02T08:00:00')];
  expect(followPlan(plan, first, '2026-03-02T08:00:20+00:00').waitMs).toBe(40_000);
  expect(followPlan(plan, first, '2026-03-02T08:01:00+00:00').waitMs).toBe(0);
  const both = two('02', '08');
  expect(followPlan(plan, both, '2026-03-02T08:02:01+00:00')).toMatchObject({
    waitMs: 0,
    progress: { next: { slot: 'evening', has: 0 } },
  });
});

it('never makes anybody wait longer than a minute, whatever time was typed', () => {
  const ahead = [pressure('2026-03-02T09:30:00')];
  expect(followPlan(plan, ahead, '2026-03-02T08:00:00+00:00').waitMs).toBe(60_000);
});

it('counts a reading that arrived twice once', () => {
  const typed = pressure('2026-03-02T08:00:00');
  const device = {
    ...pressure('2026-03-02T08:00:30'),
    origin: { is: 'bluetooth' as const, frame: '1e80' },
  };
  const { twice, result } = followPlan(plan, [typed, device], '2026-03-02T08:05:00+00:00');
  expect(twice).toBe(1);
  expect(result.days[0]?.morning).toHaveLength(1);
});

it('leaves out what belongs to another kind or another week, and is over when the week is', () => {
  const week = ['02', '03', '04', '05', '06', '07', '08'].flatMap((day) => [
    ...two(day, '08'),
    ...two(day, '20'),
  ]);
  const beside = [
    pressure('2026-02-20T08:00:00', 190, 120),
    reading('weight', { weight: 80 }, '2026-03-02T08:00:00Z'),
  ];
  const view = followPlan(plan, [...week, ...beside], '2026-03-08T21:00:00+00:00');
  expect(view.progress).toMatchObject({ isFinished: true, completeness: 1 });
  expect(view.result.average).toMatchObject({ systolic: 128, diastolic: 80, readings: 24, days: 7 });
});

it('says which day it is and whether anything is due on it', () => {
  expect(followPlan(plan, [], '2026-03-01T08:00:00+00:00')).toMatchObject({ day: 0, isDue: false });
  expect(followPlan(plan, [], '2026-03-04T23:00:00+00:00')).toMatchObject({
    today: '2026-03-04',
    day: 3,
    isDue: true,
  });
  const evening = [...two('02', '08'), ...two('02', '20')];
  expect(followPlan(plan, evening, '2026-03-02T21:00:00+00:00').isDue).toBe(false);
});

it('may have begun in the week before and begins within a week, with a morning and an evening', () => {
  const from = (startDay: string) => faultOfPlan({ ...plan, startDay }, '2026-03-10');
  expect(['2026-03-03', '2026-03-04', '2026-03-17', '2026-03-18', ''].map(from)).toEqual([
    'day',
    undefined,
    undefined,
    'day',
    'day',
  ]);
  const at = (morning: string, evening: string) =>
    faultOfPlan({ ...plan, times: { morning, evening } }, plan.startDay);
  expect([at('08:00', '20:00'), at('12:00', '20:00'), at('08:00', '11:59'), at('', '20:00')]).toEqual([
    undefined,
    'times',
    'times',
    'times',
  ]);
});

it('begins on the day that is asked for, however far off, and today once that has passed', () => {
  const today = '2026-03-10';
  expect(dayToBegin(undefined, today)).toEqual({ startDay: today, hasPassed: false });
  expect(dayToBegin(today, today)).toEqual({ startDay: today, hasPassed: false });
  expect(dayToBegin('2026-04-01', today)).toEqual({ startDay: '2026-04-01', hasPassed: false });
  expect(dayToBegin('2026-03-09', today)).toEqual({ startDay: today, hasPassed: true });
  expect(faultOfPlan({ ...plan, startDay: '2026-04-01' }, today, '2026-04-01')).toBeUndefined();
  expect(faultOfPlan({ ...plan, startDay: '2026-04-02' }, today, '2026-04-01')).toBe('day');
  expect(faultOfPlan({ ...plan, startDay: '2026-01-01' }, today, '2026-01-01')).toBe('day');
});

it('seven days are asked for from the first to the last, four readings a day', () => {
  expect(plannedFrom('2026-02-26')).toEqual({
    kind: 'blood-pressure',
    from: '2026-02-26',
    until: '2026-03-04',
    timesADay: 4,
  });
});
