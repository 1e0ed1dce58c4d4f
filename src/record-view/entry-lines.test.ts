import { expect, it } from 'vitest';
import { parseClinicalDate } from '#/record/clinical-date.ts';
import { exampleEntry } from '#/record/entry-example.test-setup.ts';
import { linesOf } from './entry-lines.ts';

const ISSUING = ['last-issued', 'dose-changed', 'repeats', 'repeats-until'];
const issuing = (detail: object, language: 'en' | 'cy' = 'en') =>
  linesOf(exampleEntry({ kind: 'medicine', when: '2020-01-10', detail }).facts[0], language)
    .filter(({ key }) => ISSUING.includes(key))
    .map(({ name, text, brief }) => [name, text, brief]);

it('says what a source counts of a medicine', () => {
  const lastIssued = parseClinicalDate('2026-02-03');
  const doseChanged = parseClinicalDate('2024-05');
  const repeats = { issued: 3, allowed: 12, until: parseClinicalDate('2026-03-01') };
  expect(issuing({ lastIssued, doseChanged, repeats })).toEqual([
    ['Last issued', '3 February 2026', true],
    ['Dose last changed', 'May 2024', false],
    ['Repeats', '3 issued, 12 allowed', false],
    ['Repeats allowed until', '1 March 2026', false],
  ]);
  expect(issuing({ repeats: { issued: 0 } }, 'cy')).toEqual([['Ailbresgripsiynau', '0 wedi’u rhoi', false]]);
  expect(issuing({})).toEqual([]);
});

it('says in lists no date twice', () => {
  expect(issuing({ lastIssued: parseClinicalDate('2020-01-10') })).toEqual([
    ['Last issued', '10 January 2020', false],
  ]);
});
