import { expect, test } from 'vitest';
import { told, type Given } from '../consolidate/fact-example.test-setup.ts';
import { inShort } from './contradiction-example.test-setup.ts';

type Told = Given<'allergy'>;
const penicillin = (source: string, detail: Told['detail'], more: Told = {}) =>
  told('allergy', {
    source,
    title: 'Penicillin',
    codes: ['764146007'],
    standing: 'current',
    ...more,
    ...(detail && { detail }),
  });
const reacts = (severity: string): Told['detail'] => ({ reactions: [{ what: 'Rash', severity }] });

test.each([
  ['mild and severe', reacts('mild'), reacts('severe'), 'Y1 mild | Y2 severe'],
  ['low and high criticality', { criticality: 'low' }, { criticality: 'high' }, 'Y1 low | Y2 high'],
  [
    'one reaction more, and worse',
    reacts('mild'),
    {
      reactions: [
        { what: 'Rash', severity: 'mild' },
        { what: 'Wheeze', severity: 'severe' },
      ],
    },
    'Y1 mild | Y2 mild, severe',
  ],
] satisfies [string, Told['detail'], Told['detail'], string][])('%s', (_what, left, right, sides) => {
  expect(inShort(penicillin('Y1', left), penicillin('Y2', right))).toEqual([`severity-differs: ${sides}`]);
});

test('also between the substance and "allergy to" it', () => {
  expect(
    inShort(penicillin('Y1', reacts('mild')), penicillin('Y2', reacts('severe'), { codes: ['91936005'] })),
  ).toEqual(['severity-differs: Y1 mild | Y2 severe']);
});

test.each([
  ['the same in other capitals', penicillin('Y2', reacts('MILD'))],
  ['one that says nothing about it', penicillin('Y2', {})],
  ['criticality at one, severity at the other', penicillin('Y2', { criticality: 'high' })],
  ['the same organisation', penicillin('Y1', reacts('severe'))],
  ['another substance', penicillin('Y2', reacts('severe'), { codes: ['372687004'] })],
  ['"none known"', penicillin('Y2', { ...reacts('severe'), absence: 'unknown' })],
])('no difference: %s', (_what, other) => {
  expect(inShort(penicillin('Y1', reacts('mild')), other)).toEqual([]);
});

test('an allergy that is refuted elsewhere is disputed, not less severe', () => {
  expect(
    inShort(penicillin('Y1', reacts('mild')), penicillin('Y2', reacts('severe'), { standing: 'refuted' })),
  ).toEqual(['disputed: Y1 current | Y2 refuted']);
});
