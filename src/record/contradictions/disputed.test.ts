import { describe, expect, test } from 'vitest';
import { parseClinicalDate } from '../clinical-date.ts';
import { told, type Given } from '../consolidate/fact-example.test-setup.ts';
import type { Standing } from '../fact.ts';
import { found, inShort } from './contradiction-example.test-setup.ts';

const ramipril = (source: string, standing: Standing, when: string, more: Given<'medicine'> = {}) =>
  told('medicine', { source, standing, when, title: 'Ramipril 5mg capsules', codes: ['318902004'], ...more });
const asthma = (source: string, standing: Standing, when: string, more: Given<'condition'> = {}) =>
  told('condition', { source, standing, when, title: 'Asthma', codes: ['195967001'], ...more });

describe('a course', () => {
  test.each(['past', 'cancelled', 'not-done', 'on-hold'] as const)(
    'that goes on at one and is %s at the other is disputed',
    (standing) => {
      const [here, there] = [ramipril('Y1', 'current', '2024-02-10'), ramipril('Y2', standing, '2024-02-10')];
      expect(inShort(here, there)).toEqual([`disputed: Y1 current | Y2 ${standing}`]);
      expect(inShort(there, here)).toEqual([`disputed: Y1 current | Y2 ${standing}`]);
    },
  );
  test.each([
    ['an earlier one', '2024-06-10', '2024-02-10', false],
    ['one of an earlier year', '2024-06-10', '2023', false],
    ['one of the same year', '2024-06-10', '2024', true],
    ['one of the same month', '2024-06-10', '2024-06', true],
    ['a later one', '2024-06-10', '2024-08-01', true],
    ['one without a date', '2024-06-10', '', true],
    ['any, of one without a date', '', '2020-01-01', true],
    ['one that began at another time of that day', '2024-06-10T09:00:00Z', '2024-06-10T08:00:00Z', true],
  ])('%s that is over may be another course, or not', (_what, goesOn, over, is) => {
    expect(inShort(ramipril('Y1', 'current', goesOn), ramipril('Y2', 'past', over))).toHaveLength(is ? 1 : 0);
  });
  test.each([
    ['began before it and ended after it began', '2015', '2022', '2020', true],
    ['began before it and ended in the year after', '2015-03-01', '2021', '2020-06-10', true],
    ['ended before it began', '2015', '2019-11-30', '2020', false],
    ['ended on the day on which it began', '2015', '2020-06-10', '2020-06-10', false],
    ['ended in the year in which it began', '2015', '2020', '2020-06-10', false],
    ['began and ended on its day', '2020-06-10', '2020-06-10', '2020-06-10', true],
    ['began nobody knows when and ended before it', '', '2019', '2020-06-10', false],
    ['began nobody knows when and ended after it began', '', '2022', '2020-06-10', true],
    ['ended nobody knows when', '2015', '', '2020', false],
  ])('that is over and %s is another one, or not', (_what, began, end, goesOn, is) => {
    const detail = end === '' ? {} : { ended: parseClinicalDate(end) };
    const medicine = ramipril('Y2', 'past', began, { detail });
    expect(inShort(ramipril('Y1', 'current', goesOn), medicine)).toHaveLength(is ? 1 : 0);
    const episode = asthma('Y2', 'past', began, { detail });
    expect(inShort(asthma('Y1', 'current', goesOn), episode)).toHaveLength(is ? 1 : 0);
  });
  test('an organisation that ended one and goes on with another disputes nothing', () => {
    const facts = [
      ramipril('Y1', 'current', '2024-02-10'),
      ramipril('Y2', 'past', '2024-02-10'),
      ramipril('Y2', 'current', '2025-02-10'),
    ];
    expect(inShort(...facts)).toEqual([]);
  });
  test('entered in error is said of it whatever the dates', () => {
    expect(
      inShort(ramipril('Y1', 'current', '2024-06-10'), ramipril('Y2', 'withdrawn', '2024-02-10')),
    ).toEqual(['disputed: Y1 current | Y2 withdrawn']);
  });
  test('the same holds for an episode of a condition', () => {
    expect(inShort(asthma('Y1', 'current', '2004'), asthma('Y2', 'past', '2004-06-12'))).toHaveLength(1);
    expect(inShort(asthma('Y1', 'current', '2004'), asthma('Y2', 'past', '1998'))).toEqual([]);
    expect(inShort(asthma('Y1', 'current', '2004'), asthma('Y2', 'refuted', '1998'))).toHaveLength(1);
  });
});

test('brand and generic are one course; another medicine is not', () => {
  const generic = ramipril('Y2', 'past', '2024-02-10', { codes: ['39113611000001102'], title: 'Salbutamol' });
  const brand = ramipril('Y1', 'current', '2024-02-10', { codes: ['222311000001102'], title: 'Ventolin' });
  expect(inShort(brand, generic)).toEqual(['disputed: Y1 current | Y2 past']);
  expect(inShort(ramipril('Y1', 'current', '2024-02-10'), generic)).toEqual([]);
});

test('a vaccination that is withdrawn elsewhere, on its own day only', () => {
  const jab = (source: string, when: string, standing: Standing) =>
    told('vaccination', { source, when, standing, title: 'Flu', codes: ['86198006'] });
  expect(inShort(jab('Y1', '2025-10-04', 'final'), jab('Y2', '2025-10-04', 'withdrawn'))).toHaveLength(1);
  expect(inShort(jab('Y1', '2025-10-04', 'final'), jab('Y2', '2024-10-04', 'withdrawn'))).toEqual([]);
});

test('the absence of a thing is nothing that could be over', () => {
  const none = told('condition', {
    title: 'Asthma',
    codes: ['195967001'],
    standing: 'current',
    detail: { absence: 'none-known' },
  });
  expect(found(none, asthma('Y2', 'past', '')).filter(({ is }) => is === 'disputed')).toEqual([]);
});
