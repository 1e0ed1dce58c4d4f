import { expect, it } from 'vitest';
import type { FoundInFile } from '#/hooks/reading-file.ts';
import {
  countsOf,
  KINDS_AT_FIRST,
  KINDS_IN_FILES,
  leftOutLines,
  tenthsOf,
  twoDays,
} from './arrange-import.ts';

const at = '2026-03-02T08:00:00+00:00';
const leftOut: FoundInFile['leftOut'] = [
  { reason: 'impossible', what: 'SYS', count: 3, rows: ['3', '7 SYS', '7 DIA'] },
  { reason: 'no-measurement', what: 'row', count: 4, rows: ['9'] },
  { reason: 'impossible', what: 'DIA', count: 2, rows: ['8'] },
];

it('takes every kind that can be kept at first, but those that watches write all day', () => {
  expect(KINDS_IN_FILES.filter((kind) => !KINDS_AT_FIRST.includes(kind))).toEqual(['pulse', 'steps']);
});

it('counts what was found, what is here already, and what was left out', () => {
  const kinds: FoundInFile['kinds'] = [
    { kind: 'weight', count: 5, same: 2, from: at, until: at },
    { kind: 'glucose', count: 7, same: 0, from: at, until: at },
  ];
  expect(countsOf({ kinds, leftOut })).toEqual({ all: 12, same: 2, new: 10, leftOut: 9 });
  expect(countsOf({ kinds: [], leftOut: [] })).toEqual({ all: 0, same: 0, new: 0, leftOut: 0 });
});

it('puts together what was left out for one reason, with the rows of a table, each once', () => {
  expect(leftOutLines({ leftOut, form: 'csv' })).toEqual([
    {
      reason: 'impossible',
      count: 5,
      of: [
        { what: 'SYS', count: 3, rows: ['3', '7'], isMore: false },
        { what: 'DIA', count: 2, rows: ['8'], isMore: true },
      ],
    },
    { reason: 'no-measurement', count: 4, of: [{ count: 4, rows: ['9'], isMore: true }] },
  ]);
});

it('calls a type of record by what is its own in its name', () => {
  const types = ['HKQuantityTypeIdentifierBodyMassIndex', 'HKCategoryTypeIdentifierSleepAnalysis'];
  const lines = leftOutLines({
    leftOut: types.map((what) => ({ reason: 'not-kept', what, count: 1, rows: ['1 Watch'] })),
    form: 'apple-health',
  });
  expect(lines[0]?.of).toEqual([
    { what: 'BodyMassIndex', count: 1, rows: [], isMore: false },
    { what: 'SleepAnalysis', count: 1, rows: [], isMore: false },
  ]);
});

it('shows the two days that a date may be', () => {
  expect(twoDays('3/4/2026 08:05')).toEqual({ dayFirst: '2026-04-03', monthFirst: '2026-03-04' });
  expect(twoDays('yesterday')).toBeUndefined();
});

it('tells how far it has come in tenths', () => {
  expect([0, 9, 10, 99, 100, 120].map((bytes) => tenthsOf(bytes, 100))).toEqual([0, 0, 1, 9, 10, 10]);
  expect(tenthsOf(0, 0)).toBe(0);
});
