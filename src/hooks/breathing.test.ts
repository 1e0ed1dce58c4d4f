import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { breathing } from './breathing.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads parts that take some milliseconds each until `isLeft`; resolves with how many were begun. */
async function begun(parts: number, ms: number, isLeft: (read: number) => boolean): Promise<number> {
  let read = 0;
  const breathe = breathing(() => isLeft(read));
  void (async () => {
    while (read < parts) {
      read += 1;
      vi.advanceTimersByTime(ms);
      await breathe();
    }
  })();
  await vi.runAllTimersAsync();
  return read;
}

test('a long reading comes to its end', async () => {
  expect(await begun(100, 5, () => false)).toBe(100);
});

test('what somebody has left is read no further, whether or not the page had to breathe', async () => {
  expect(await begun(100, 5, (read) => read >= 7)).toBe(7);
  expect(await begun(100, 0, (read) => read >= 7)).toBe(7);
  expect(await begun(100, 50, (read) => read >= 7)).toBe(7);
});

test('the page has its turn as soon as it has been held up for eight milliseconds', () => {
  const breathe = breathing(() => false);
  vi.advanceTimersByTime(7);
  expect(breathe()).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(breathe()).toBeInstanceOf(Promise);
});
