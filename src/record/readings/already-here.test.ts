import { expect, it } from 'vitest';
import { alreadyHere } from './already-here.ts';
import { reading } from './reading-example.test-setup.ts';
import type { Reading } from './reading.ts';

const AT = '2026-03-02T08:05:10+00:00';
const row = (place: number, weight = 80, at = AT, file = 'export.csv'): Reading =>
  reading('weight', { weight }, at, { origin: { is: 'file', file, row: String(place) } });

it('knows a reading that was typed, or came from a device, by its numbers and time', () => {
  const typed = reading('weight', { weight: 80 }, '2026-03-02T08:05:00+00:00');
  const sent = reading('weight', { weight: 81 }, AT, { origin: { is: 'bluetooth', frame: '00' } });
  const found = [row(1), row(2, 81), row(3, 82)];
  expect([...alreadyHere(found, [typed, sent])]).toEqual([
    [found[0], typed],
    [found[1], sent],
  ]);
});

it('knows a file of the same name whose rows have moved', () => {
  const before = [row(1, 80), row(2, 81, '2026-03-01T08:05:00+00:00')];
  const found = [
    row(1, 79, '2026-03-03T08:05:00+00:00'),
    row(2, 80),
    row(3, 81, '2026-03-01T08:05:00+00:00'),
  ];
  expect([...alreadyHere(found, before).keys()]).toEqual([found[1], found[2]]);
});

it('knows each of two equal rows when both are here, and one when one is', () => {
  const found = [row(1), row(2)];
  expect(alreadyHere(found, [row(1), row(2)]).size).toBe(2);
  expect(alreadyHere(found, [row(1)]).size).toBe(1);
  expect(alreadyHere(found, []).size).toBe(0);
});
