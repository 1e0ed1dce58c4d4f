import { describe, expect, test } from 'vitest';
import { told, together, type Given } from '../fact-example.test-setup.ts';

const CATARACT_EXTRACTION = '54885007';

type Told = Given<'procedure'>;
const cataract = (more: Told = {}) =>
  told('procedure', {
    title: 'Cataract extraction',
    codes: [CATARACT_EXTRACTION],
    when: '2019-10-07',
    standing: 'past',
    ...more,
  });

describe('one procedure at two organisations', () => {
  test.each([
    ['the same code and day', {}, {}, ''],
    ['"completed" is past to one and final to the other', {}, { standing: 'final' }, ''],
    ['one knows the year only', {}, { when: '2019' }, ' date-less-precise'],
    ['both say left', { title: 'Left cataract extraction' }, { title: 'Cataract extraction (L)' }, ''],
    ['one is silent about the side', { detail: { bodySites: ['Left eye'] } }, {}, ''],
    ['both undone', { standing: 'not-done' }, { standing: 'not-done' }, ''],
  ] satisfies [string, Told, Told, string][])('%s', (_what, left, right, by) => {
    expect(together([cataract(left), cataract({ source: 'Y2', ...right })])).toEqual([
      `Y1+Y2: same-procedure${by}`,
    ]);
  });
});

describe('not one procedure', () => {
  test.each([
    [
      'left and right, by site',
      { detail: { bodySites: ['Left eye'] } },
      { detail: { bodySites: ['Right eye'] } },
    ],
    [
      'left and right, in words only',
      { title: 'Left cataract extraction' },
      { title: 'Right cataract extraction' },
    ],
    [
      'left by site, right in words',
      { detail: { bodySites: ['Left eye'] } },
      { title: 'Right cataract extraction' },
    ],
    ['left and right, shortened', { title: 'Lt cataract extraction' }, { title: 'Rt cataract extraction' }],
    ['done and not done', {}, { standing: 'not-done' }],
    ['done and planned', {}, { standing: 'planned' }],
    ['done and entered in error', {}, { standing: 'withdrawn' }],
    ['another day', {}, { when: '2019-10-08' }],
    ['no date at one', {}, { when: '' }],
    ['another procedure', {}, { codes: ['80146002'], title: 'Appendicectomy' }],
  ] satisfies [string, Told, Told][])('%s', (_what, left, right) => {
    expect(together([cataract(left), cataract({ source: 'Y2', ...right })])).toEqual(['Y1', 'Y2']);
  });
  test('left and right on one day, and a copy that does not say which', () => {
    const both = [cataract({ title: 'Left cataract' }), cataract({ title: 'Right cataract' })];
    expect(together([...both, cataract({ source: 'Y2' })])).toEqual(['Y1', 'Y1', 'Y2']);
  });
});
