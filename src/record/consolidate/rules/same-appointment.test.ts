import { describe, expect, test } from 'vitest';
import { told, together, type Given } from '../fact-example.test-setup.ts';

type Told = Given<'appointment'>;
const appointment = (more: Told = {}) =>
  told('appointment', {
    title: 'Diabetic eye screening',
    when: '2026-12-01T09:30:00Z',
    standing: 'planned',
    ...more,
  });
const withThem = (...names: readonly string[]): Told => ({ detail: { with: names } });

describe('one appointment at two organisations', () => {
  test.each([
    ['the same title and minute', {}, {}],
    ['the same minute in another zone', {}, { when: '2026-12-01T10:30:00+01:00' }],
    ['the same minute, a few seconds apart', {}, { when: '2026-12-01T09:30:20Z' }],
    [
      'the same minute and person under two titles',
      withThem('Dr Rees'),
      { ...withThem('Dr Rees'), title: 'Clinic' },
    ],
    [
      'one of those whom the other names',
      withThem('Dr Rees'),
      { ...withThem('Dr Rees', 'Nurse Bevan'), title: 'Clinic' },
    ],
    ['an older copy of its status', {}, { standing: 'current' }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([appointment(left), appointment({ source: 'Y2', ...right })])).toEqual([
      'Y1+Y2: same-appointment',
    ]);
  });
});

describe('not one appointment', () => {
  test.each([
    ['two of one day', {}, { when: '2026-12-01T14:00:00Z' }],
    ['the day only', { when: '2026-12-01' }, { when: '2026-12-01' }],
    ['midnight, which means the day', { when: '2026-12-01T00:00:00Z' }, { when: '2026-12-01T00:00:00Z' }],
    ['another title, and nobody named', {}, { title: 'Clinic' }],
    ['another person', withThem('Dr Rees'), withThem('Dr Price')],
    ['another place', { detail: { place: 'Castle Hospital' } }, { detail: { place: 'Harbour Surgery' } }],
    ['cancelled at one, booked at the other', {}, { standing: 'cancelled' }],
    ['entered in error at one', {}, { standing: 'withdrawn' }],
    ['other codes', { codes: ['185349003'] }, { codes: ['185317003'] }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([appointment(left), appointment({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('two of one minute at one organisation, and a copy that could be of either', () => {
    expect(together([appointment(), appointment(), appointment({ source: 'Y2' })])).toEqual([
      'Y1',
      'Y1',
      'Y2',
    ]);
  });
});
