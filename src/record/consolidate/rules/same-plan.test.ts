import { expect, test } from 'vitest';
import { told, together, type Given } from '../fact-example.test-setup.ts';

type Plan = Given<'care-plan'>;
type Goal = Given<'goal'>;
const plan = (more: Plan = {}) =>
  told('care-plan', { title: 'Diabetes care plan', when: '2025-05-01', standing: 'current', ...more });
const goal = (more: Goal = {}) =>
  told('goal', { title: 'Lose weight', when: '2025-05-01', standing: 'current', ...more });

test.each([
  ['the same words and date', {}, ''],
  ['one names no activities', { detail: { activities: ['Foot check'] } }, ''],
  ['one knows the month only', { when: '2025-05' }, ' date-less-precise'],
] satisfies [string, Plan, string][])('one plan at two organisations: %s', (_what, change, by) => {
  expect(together([plan(), plan({ source: 'Y2', ...change })])).toEqual([`Y1+Y2: same-plan${by}`]);
});

test.each([
  ['another name', {}, { title: 'Asthma care plan' }],
  ['another date', {}, { when: '2025-06-01' }],
  ['other activities', { detail: { activities: ['Foot check'] } }, { detail: { activities: ['Eye check'] } }],
  ['other goals', { detail: { goals: ['Lose weight'] } }, { detail: { goals: ['Stop smoking'] } }],
  ['other codes', { codes: ['44054006'] }, { codes: ['195967001'] }],
  ['ended at one', {}, { standing: 'past' }],
] satisfies [string, Plan, Plan][])('not one plan: %s', (_what, left, right) => {
  expect(together([plan(left), plan({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
});

test('goals: one when the target agrees or one is silent, two when it differs', () => {
  const to = (target: string): Goal => ({ detail: { target } });
  expect(together([goal(to('80 kg')), goal({ source: 'Y2' })])).toEqual(['Y1+Y2: same-plan']);
  expect(together([goal(to('80 kg')), goal({ source: 'Y2', ...to('75 kg') })])).toEqual(['Y1', 'Y2']);
  expect(together([goal(to('7.5 %')), goal({ source: 'Y2', ...to('7-5 %') })])).toEqual(['Y1', 'Y2']);
});

test('a plan and a goal of one name are two kinds of thing', () => {
  expect(together([plan({ title: 'Lose weight' }), goal({ source: 'Y2' })])).toEqual(['Y1', 'Y2']);
});
