import { expect, it } from 'vitest';
import { waitForNext } from './next-pull.ts';

const MINUTE = 60_000;
const after = (failures: number, random = 0.5) =>
  waitForNext({ failure: { kind: 'unreachable' }, failures }, random);

it('asks again each hour, spread by a quarter either way', () => {
  const waits = [0, 0.5, 1].map((random) => waitForNext({ failure: undefined, failures: 0 }, random));
  expect(waits).toEqual([45 * MINUTE, 60 * MINUTE, 75 * MINUTE]);
});

it('waits longer after each failure, never longer than usual', () => {
  expect([1, 2, 3, 20].map((failures) => after(failures))).toEqual(
    [1, 2, 4, 60].map((minutes) => minutes * MINUTE),
  );
  expect(after(1, 0)).not.toBe(after(1, 1));
});

it.each(['signed-out', 'delegation-ended', 'stopped', 'storage-full'] as const)(
  'does not ask by itself after %s: somebody has to do something first',
  (kind) => expect(waitForNext({ failure: { kind }, failures: 1 }, 0.5)).toBeUndefined(),
);
