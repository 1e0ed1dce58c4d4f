import { expect, test } from 'vitest';
import { told, together, type Given } from '../fact-example.test-setup.ts';

type Told = Given<'flag'>;
const flag = (more: Told = {}) =>
  told('flag', {
    title: 'Requires British Sign Language interpreter',
    codes: ['204291000000105'],
    when: '2022-04-01',
    standing: 'current',
    ...more,
  });

test.each([
  ['the same meaning and day', {}, ''],
  ['one knows the year only', { when: '2022' }, ' date-less-precise'],
] satisfies [string, Told, string][])('one flag at two organisations: %s', (_what, change, by) => {
  expect(together([flag(), flag({ source: 'Y2', ...change })])).toEqual([`Y1+Y2: same-flag${by}`]);
});

test.each([
  ['another date', { when: '2023-04-01' }],
  ['no date', { when: '' }],
  ['ended at one', { standing: 'past' }],
  ['entered in error at one', { standing: 'withdrawn' }],
  ['another meaning under the same words', { codes: ['160504008'] }],
] satisfies [string, Told][])('not one flag: %s', (_what, change) => {
  expect(together([flag(), flag({ source: 'Y2', ...change })])).toEqual(['Y1', 'Y2']);
});
