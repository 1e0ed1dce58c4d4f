import { expect, test } from 'vitest';
import { createCursors } from './cursors.ts';
import type { ResultSet } from './cursors.ts';

const owner = { platform: 'riverside', person: '9990000018' } as const;
const results: ResultSet = {
  ...owner,
  kind: 'search',
  type: 'Observation',
  askedMs: 0,
  hits: [{ row: 1, version: 1 }],
  query: {
    conditions: [],
    includes: [],
    revIncludes: [],
    count: 10,
    countOnly: false,
    ignored: [],
    understood: new URLSearchParams(),
  },
};

test('leads back to the same place as often as it is asked', () => {
  const cursors = createCursors(() => 0);
  const name = cursors.keep({ results, offset: 10 });
  expect(cursors.find(name, owner)).toMatchObject({ offset: 10 });
  expect(cursors.find(name, owner)).toMatchObject({ offset: 10 });
  expect(cursors.keep({ results, offset: 10 })).toBe(name);
});

test('says nothing of the offset in its name', () => {
  const cursors = createCursors(() => 0);
  const names = [10, 20, 30].map((offset) => cursors.keep({ results, offset }));
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[\w-]{24}$/);
});

test('is unknown to another person and on another platform', () => {
  const cursors = createCursors(() => 0);
  const name = cursors.keep({ results, offset: 10 });
  expect(cursors.find(name, { ...owner, person: '9990000026' })).toBe('unknown');
  expect(cursors.find(name, { ...owner, platform: 'broafon' })).toBe('unknown');
});

test('expires, and is forgotten later still', () => {
  let now = 0;
  const cursors = createCursors(() => now, 1000);
  const name = cursors.keep({ results, offset: 10 });
  now = 1001;
  expect(cursors.find(name, owner)).toBe('expired');
  now = 5000;
  cursors.keep({ results: { ...results }, offset: 10 });
  expect(cursors.find(name, owner)).toBe('unknown');
});
