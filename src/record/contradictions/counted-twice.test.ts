import { expect, test } from 'vitest';
import { told, type Given } from '../consolidate/fact-example.test-setup.ts';
import { inShort } from './contradiction-example.test-setup.ts';

type Told = Given<'vaccination'>;
const jab = (source: string, when: string, more: Told = {}) =>
  told('vaccination', { source, when, title: 'Influenza vaccination', codes: ['86198006'], ...more });

test.each([
  ['a day apart', '2025-10-05'],
  ['a fortnight apart', '2025-10-18'],
  ['a day before', '2025-10-03'],
  ['at a clock time', '2025-10-06T09:30:00Z'],
])('one vaccine at two organisations %s may be one dose', (_what, when) => {
  expect(inShort(jab('Y1', '2025-10-04'), jab('Y2', when))).toHaveLength(1);
  expect(inShort(jab('Y1', '2025-10-04'), jab('Y2', when))[0]).toMatch(/^counted-twice: /);
});
test('what each says of its dose is told', () => {
  const [a, b] = [
    jab('Y1', '2025-10-04', { detail: { dose: 'first' } }),
    jab('Y2', '2025-10-05', { detail: { doseNumber: 2 } }),
  ];
  expect(inShort(a, b)).toEqual(['counted-twice: Y1 first | Y2 2']);
});
test('on one day, when two batches kept them two entries', () => {
  const lot = (source: string, batch: string) => jab(source, '2025-10-04', { detail: { lot: batch } });
  expect(inShort(lot('Y1', 'A1'), lot('Y2', 'B1'))).toHaveLength(1);
});

test.each([
  ['fifteen days apart', jab('Y2', '2025-10-19')],
  ['the same organisation', jab('Y1', '2025-10-05')],
  ['not given', jab('Y2', '2025-10-05', { detail: { given: 'no' } })],
  ['not said whether given', jab('Y2', '2025-10-05', { detail: { given: 'not-stated' } })],
  [
    'another vaccine',
    jab('Y2', '2025-10-05', { codes: ['1324681000000101'], title: 'COVID-19 vaccination' }),
  ],
  ['the month only', jab('Y2', '2025-10')],
  ['one entry: the same day', jab('Y2', '2025-10-04')],
])('not counted twice: %s', (_what, other) => {
  expect(inShort(jab('Y1', '2025-10-04'), other)).toEqual([]);
});
test('one that is withdrawn elsewhere is not counted', () => {
  expect(inShort(jab('Y1', '2025-10-04'), jab('Y2', '2025-10-05', { standing: 'withdrawn' }))).toEqual([]);
});
test('two doses a day apart, both copied, are two: each organisation holds both', () => {
  const days = ['2025-10-04', '2025-10-05'];
  expect(inShort(...days.flatMap((day) => [jab('Y1', day), jab('Y2', day)]))).toEqual([]);
});
