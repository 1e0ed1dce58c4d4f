import { expect, it } from 'vitest';
import { askersOf, planAskedFor, stillAsked, type AskedBy } from './asked.ts';
import { arrivedWith, attempting, newDelivery } from './delivery.ts';
import { reading } from './reading-example.test-setup.ts';
import type { Reading } from './reading.ts';

const asked: AskedBy = {
  from: 'A',
  readings: [
    { id: '1', kind: 'weight', words: 'Without shoes', by: 'Nurse', at: '2026-03-02T10:00:30Z' },
    { id: '2', words: 'How tall was your father?', at: '2026-03-03T10:00:00Z' },
  ],
  questions: [
    {
      id: '4',
      words: 'Before your review',
      questionnaire: { title: 'Asthma', items: [] },
      at: '2026-03-04T10:00:00Z',
    },
  ],
  plans: [
    {
      id: '3',
      title: 'Week',
      firstDay: '2026-03-02',
      lastDay: '2026-03-08',
      kinds: [],
      at: '2026-03-01T10:00:00Z',
    },
  ],
  unreadable: 1,
};

const LATER = '2026-03-05T10:00:00Z';
const sent = (one: Reading, to = 'A', isThere = true, isWithdrawn = false, issued = LATER) => {
  const delivery = attempting(newDelivery('key', to));
  return {
    isWithdrawn,
    versions: [{ reading: one, issued }],
    deliveries: [isThere ? arrivedWith(delivery, 1) : delivery],
  };
};
const weight = (takenAt: string) => reading('weight', { weight: 80 }, takenAt);
const open = (...all: ReturnType<typeof sent>[]) =>
  stillAsked([asked], all, '2026-03-08').readings.map(({ id }) => id);

it('is asked for until a reading of its kind that was taken since has arrived there; latest first', () => {
  expect(open()).toEqual(['2', '1']);
  expect(open(sent(weight('2026-03-02T11:00:00+00:00')))).toEqual(['2']);
  expect(open(sent(weight('2026-03-02T11:00:00+00:00'), 'B'))).toEqual(['2', '1']);
  expect(open(sent(weight('2026-03-02T11:00:00+00:00'), 'A', false))).toEqual(['2', '1']);
  expect(open(sent(weight('2026-03-02T11:00:00+00:00'), 'A', true, true))).toEqual(['2', '1']);
  expect(open(sent(weight('2026-03-02T10:30:00+01:00')))).toEqual(['2', '1']);
  expect(open(sent(reading('pulse', { pulse: 70 }, '2026-03-02T11:00:00+00:00')))).toEqual(['2', '1']);
});

it('a typed time names a whole minute, a device tells the second', () => {
  const typed = weight('2026-03-02T10:00:00+00:00');
  expect(open(sent(typed))).toEqual(['2']);
  // It was here before it was asked for.
  expect(open(sent(typed, 'A', true, false, '2026-03-02T10:00:20Z'))).toEqual(['2', '1']);
  const device = reading('weight', { weight: 80 }, '2026-03-02T10:00:00+00:00', {
    origin: { is: 'bluetooth', frame: '00' },
  });
  expect(open(sent(device))).toEqual(['2', '1']);
});

it('a plan is shown up to its last day, and what could not be read is counted', () => {
  const on = (today: string) => stillAsked([asked, { ...asked, from: 'B' }], [], today);
  expect(on('2026-03-08').plans.map(({ from }) => from)).toEqual(['A', 'B']);
  expect(on('2026-03-09').plans).toEqual([]);
  expect(on('2026-03-09').unreadable).toBe(2);
});

it('the plan that asks for a kind is the latest, of whom somebody follows before others', () => {
  const plan = (id: string, at: string): AskedBy['plans'][number] => ({
    id,
    title: 'Week',
    firstDay: '2026-03-10',
    lastDay: '2026-03-16',
    kinds: ['blood-pressure'],
    at,
  });
  const of = (from: string, ...plans: AskedBy['plans']): AskedBy => ({ ...asked, from, plans });
  const still = stillAsked(
    [
      of('A', plan('a1', '2026-03-01T10:00:00Z'), plan('a2', '2026-03-02T10:00:00Z')),
      of('B', plan('b1', '2026-03-03T10:00:00Z')),
      asked,
    ],
    [],
    '2026-03-08',
  );
  expect(planAskedFor(still, 'blood-pressure', null)?.id).toBe('b1');
  expect(planAskedFor(still, 'blood-pressure', 'A')?.id).toBe('a2');
  expect(planAskedFor(still, 'blood-pressure', 'nobody who asks')?.id).toBe('b1');
  expect(planAskedFor(still, 'weight', 'A')).toBeUndefined();
});

it('questions are asked until their answers are kept, for whoever asks them and not taken back', () => {
  const answers = (request: { readonly id: string; readonly from: string }) =>
    reading('questionnaire', {}, '2026-03-05T09:00:00+00:00', {
      answered: { questionnaire: { title: 'Asthma', items: [] }, answers: {}, request },
    });
  const still = (...all: ReturnType<typeof sent>[]) =>
    stillAsked([asked], all, '2026-03-08').questions.length;
  expect(still()).toBe(1);
  expect(still(sent(answers({ id: '4', from: 'A' }), 'A', false))).toBe(0);
  expect(still(sent(answers({ id: '4', from: 'A' }), 'A', true, true))).toBe(1);
  expect(still(sent(answers({ id: '4', from: 'B' })))).toBe(1);
  expect(still(sent(answers({ id: '5', from: 'A' })))).toBe(1);
});

it('whoever asks is told once, and for a plan that is followed no more', () => {
  const planned: AskedBy = { ...asked, from: 'B', readings: [], questions: [] };
  const who = (isFollowing: boolean) =>
    askersOf(stillAsked([asked, planned], [], '2026-03-08'), { isFollowing });
  expect(who(false)).toEqual(['A', 'B']);
  expect(who(true)).toEqual(['A']);
});
