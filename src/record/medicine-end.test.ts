import { describe, expect, it } from 'vitest';
import { parseClinicalDate } from './clinical-date.ts';
import { exampleEntry, exampleFact } from './entry-example.test-setup.ts';
import type { Standing } from './fact.ts';
import { endOfRunning, hasPassed, isPastItsEnd } from './medicine-end.ts';

const ending = (end: string | undefined, standing: Standing = 'current') =>
  ({
    kind: 'medicine',
    standing,
    detail: end === undefined ? {} : { ended: parseClinicalDate(end) },
  }) as const;

describe('the end of a medicine that is said to run', () => {
  it.each([
    ['2018-03-02', true],
    ['2018-03-03', false],
    ['2018-02', true],
    ['2018-03', false],
    ['2017', true],
    ['2018', false],
    ['03/03/2017', false],
    // After midnight in London's summer, though not yet in Greenwich.
    ['2018-03-02T23:59:60Z', true],
    ['2018-03-03T00:10:00Z', false],
  ])('%s has passed on 3 March 2018: %s', (end, passed) => {
    expect(hasPassed(parseClinicalDate(end), '2018-03-03')).toBe(passed);
  });

  it('is told by the clock of London', () => {
    expect(hasPassed(parseClinicalDate('2018-07-01T23:30:00Z'), '2018-07-02')).toBe(false);
    expect(hasPassed(parseClinicalDate('2018-07-01T22:30:00Z'), '2018-07-02')).toBe(true);
  });

  it('casts doubt on what its source calls current, and on nothing else', () => {
    const passed = (standing: Standing) => isPastItsEnd(exampleEntry(ending('2018', standing)), '2020-01-01');
    expect((['current', 'changed', 'unconfirmed', 'provisional'] as const).map(passed)).not.toContain(false);
    expect((['past', 'on-hold', 'planned', 'withdrawn', 'unknown'] as const).map(passed)).not.toContain(true);
    expect(isPastItsEnd(exampleEntry(ending(undefined)), '2020-01-01')).toBe(false);
  });

  it('is the last one that a running copy gives', () => {
    const copy = (end: string, standing?: Standing) =>
      exampleFact({ ...ending(end, standing), source: 'RX1' });
    expect(endOfRunning(exampleEntry(ending('2018'), copy('2021-05')))).toEqual(parseClinicalDate('2021-05'));
    expect(endOfRunning(exampleEntry(ending('2018'), copy('2021', 'past')))).toEqual(
      parseClinicalDate('2018'),
    );
  });
});
