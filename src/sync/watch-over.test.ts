import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchOver } from './watch-over.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Something that is watched; a look takes so long. Tells after how many milliseconds it was looked at. */
function watched(lookMs: number) {
  const from = Date.now();
  const looks: number[] = [];
  const watch = watchOver(
    () => new Date(),
    async () => {
      looks.push(Date.now() - from);
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    },
  );
  return { watch, looks };
}

test('looks again and again, the more seldom the longer a look takes', async () => {
  const { watch, looks } = watched(100);
  await vi.advanceTimersByTimeAsync(2500);
  expect(looks).toEqual([200, 1300, 2400]);
  watch.end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks).toHaveLength(3);
});

test('looks at once when asked to, and once more when asked while it looks', async () => {
  const { watch, looks } = watched(100);
  await vi.advanceTimersByTimeAsync(50);
  watch.soon();
  watch.soon();
  await vi.advanceTimersByTimeAsync(50);
  expect(looks).toEqual([50]);
  watch.soon();
  await vi.advanceTimersByTimeAsync(110);
  expect(looks).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks).toHaveLength(2);
  watch.end();
  watch.soon();
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks).toHaveLength(2);
});
