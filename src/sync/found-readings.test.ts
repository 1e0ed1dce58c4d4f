import { expect, it } from 'vitest';
import type { Reading } from '#/record/readings/reading.ts';
import type { FileRead } from '#/services/reading-files/file-answer.ts';
import { FoundReadings, type FoundGiven } from './found-readings.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const pressure = (systolic: number, diastolic: number, takenAt: string, row = takenAt): Reading => ({
  kind: 'blood-pressure',
  values: { systolic, diastolic },
  takenAt,
  how: {},
  origin: { is: 'file', file: 'omron.csv', row },
});
const day = (date: number): string => `2026-02-${String(date).padStart(2, '0')}T08:00:00+00:00`;

/** What comes of a file of these readings, one record each. */
function readingsOf(readings: readonly Reading[], given: Partial<FoundGiven> = {}) {
  const holder = new FoundReadings({ now: NOW, kept: [], ...given });
  holder.take(readings);
  const read: FileRead = {
    is: 'read',
    form: 'csv',
    received: readings.length,
    made: readings.length,
    joined: 0,
    leftOut: [],
    unread: [],
  };
  const found = holder.found(read);
  const counted = [...found.kinds, ...found.leftOut].reduce((sum, { count }) => sum + count, 0);
  expect(counted + found.joined).toBe(found.received);
  return { holder, found };
}

it('tells each kind with how many, and from when to when, whatever the order of the file', () => {
  const { found, holder } = readingsOf([
    pressure(130, 80, day(3)),
    pressure(131, 80, day(1)),
    pressure(132, 80, day(2)),
  ]);
  expect(found.kinds).toEqual([{ kind: 'blood-pressure', count: 3, same: 0, from: day(1), until: day(3) }]);
  expect(holder.some(0, 'all').map(({ takenAt }) => takenAt)).toEqual([day(1), day(2), day(3)]);
  expect(holder.some(3, 'all')).toEqual([]);
});

it('leaves out what no form would take, and says why', () => {
  const { found, holder } = readingsOf(
    [
      pressure(80, 130, day(1), '2'),
      pressure(130, 80, '2026-03-02T09:06:00+00:00', '3'),
      pressure(130, 80, '1960-01-01T08:00:00+00:00', '4'),
      pressure(130, 80, '2026-02-30T08:00:00+00:00', '5'),
      pressure(20, 10, day(2), '6'),
    ],
    { born: '1961-03-14' },
  );
  expect(found.kinds).toEqual([]);
  expect(found.leftOut.map(({ reason, rows }) => [reason, ...rows])).toEqual([
    ['bottom-not-below-top', '2'],
    ['in-the-future', '3'],
    ['before-birth', '4'],
    ['no-time', '5'],
    ['impossible', '6'],
  ]);
  expect(holder.some(0, 'all')).toEqual([]);
});

it('gives those that are here already only when they are asked for, and shows the first few', () => {
  const all = [1, 2, 3, 4, 5, 6, 7].map((date) => pressure(130, 80, day(date)));
  const kept = all
    .slice(0, 6)
    .map((one): Reading => ({ ...one, origin: { is: 'typed' }, note: 'typed by hand' }));
  const { found, holder } = readingsOf(all, { kept });
  expect(found.kinds).toMatchObject([{ count: 7, same: 6 }]);
  expect(found.same).toHaveLength(5);
  expect(found.same[0]).toEqual({ found: all[0], here: kept[0] });
  expect(holder.some(0, 'new')).toEqual([all[6]]);
  expect(holder.some(0, 'all')).toHaveLength(7);
});

it('offers the newest of a kind where there are too many, and counts the others', () => {
  const all = Array.from({ length: 28 }, (_, index) => pressure(130, 80, day(28 - index)));
  const { found, holder } = readingsOf(all, { most: 5 });
  expect(found.kinds).toMatchObject([{ count: 5, from: day(24), until: day(28) }]);
  expect(found.leftOut).toMatchObject([{ reason: 'too-many', what: 'blood-pressure', count: 23 }]);
  expect(holder.some(0, 'all')).toHaveLength(5);
});

it('counts numbers that few people have, and tells what is urgent of what is new', () => {
  const urgent = pressure(185, 95, '2026-03-02T08:00:00+00:00');
  const old = pressure(190, 95, day(1));
  expect(readingsOf([urgent, old]).found).toMatchObject({
    rare: { count: 2, first: [old, urgent] },
    urgent: { now: [{ reading: urgent }], before: 1 },
  });
  const { found } = readingsOf([urgent, old], { kept: [urgent, old] });
  expect(found).toMatchObject({ rare: { count: 0 }, urgent: { now: [], before: 0 } });
});

it('gives on a few hundred at once', () => {
  const all = Array.from({ length: 700 }, (_, index) =>
    pressure(130, 80, new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString().replace('.000Z', 'Z')),
  );
  const { holder } = readingsOf(all);
  expect([0, 300, 600, 900].map((from) => holder.some(from, 'new').length)).toEqual([300, 300, 100, 0]);
});
