import { expect, test } from 'vitest';
import { newSince, nextOpening } from './opening.ts';

const morning = '2026-03-01T08:00:00Z';

test('the first opening has nothing before it: everything since then is new', () => {
  const first = nextOpening(undefined, morning);
  expect(first).toEqual({ first: morning, now: morning });
  expect(newSince(first)).toBe(morning);
});

test('a return within half an hour is the same visit, however often it happens', () => {
  let opening = nextOpening(nextOpening(undefined, morning), '2026-03-02T08:00:00Z');
  for (const minute of ['20', '40', '59']) opening = nextOpening(opening, `2026-03-02T08:${minute}:00Z`);
  expect(newSince(opening)).toBe(morning);
  expect(opening.now).toBe('2026-03-02T08:59:00Z');
});

test('a later visit makes the one before it the mark', () => {
  const second = nextOpening(nextOpening(undefined, morning), '2026-03-02T08:00:00Z');
  expect(nextOpening(second, '2026-03-03T08:00:00Z')).toEqual({
    first: morning,
    before: '2026-03-02T08:00:00Z',
    now: '2026-03-03T08:00:00Z',
  });
});

test('a clock that was set back starts no new visit', () => {
  const second = nextOpening(nextOpening(undefined, morning), '2026-03-02T08:00:00Z');
  expect(newSince(nextOpening(second, '2025-01-01T00:00:00Z'))).toBe(morning);
});
