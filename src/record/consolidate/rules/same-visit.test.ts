import { describe, expect, test } from 'vitest';
import { told, together, type Given } from '../fact-example.test-setup.ts';

type Told = Given<'visit'>;
const TIME = '2026-01-12T10:20:00Z';
const visit = (more: Told = {}) =>
  told('visit', { title: 'Outpatient attendance', when: '2026-01-12', standing: 'past', ...more });
const DR = { people: ['Dr Ffion Rees'] };
const PLACE: Told = { detail: { places: ['Castle Hospital'] } };

describe('one visit at two organisations', () => {
  test.each([
    ['the same type at the same time', { when: TIME }, { when: TIME }, ''],
    ['the same type and day, with the same person', DR, DR, ''],
    ['the same type and day, at the same place', PLACE, PLACE, ''],
    ['a time on that day, with the same person', DR, { ...DR, when: TIME }, ' date-less-precise'],
    [
      'one code under two names',
      { ...DR, codes: ['185349003'] },
      { ...DR, codes: ['185349003'], title: 'Check-up' },
      '',
    ],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([visit(left), visit({ source: 'Y2', ...right })])).toEqual([`Y1+Y2: same-visit${by}`]);
  });
});

describe('not one visit', () => {
  test.each([
    ['the same type and day: somebody may see two organisations on one day', {}, {}],
    ['another time', { ...DR, when: TIME }, { ...DR, when: '2026-01-12T15:00:00Z' }],
    ['another type', DR, { ...DR, title: 'Telephone call' }],
    ['another person', DR, { people: ['Dr Owain Price'] }],
    [
      'the same time at two places',
      { ...PLACE, when: TIME },
      { when: TIME, detail: { places: ['Harbour Surgery'] } },
    ],
    ['the month only', { ...DR, when: '2026-01' }, { ...DR, when: '2026-01' }],
    ['cancelled at one', DR, { ...DR, standing: 'cancelled' }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([visit(left), visit({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
});
