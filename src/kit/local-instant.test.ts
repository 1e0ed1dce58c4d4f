import { expect, it } from 'vitest';
import { localInstant, offsetAt, offsetText } from './local-instant.ts';

it('is the same moment, with an offset', () => {
  for (const text of ['2026-01-01T00:30:15.000Z', '2026-07-01T22:59:59.000Z']) {
    const local = localInstant(new Date(text));
    expect(local).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
    expect(new Date(local).toISOString()).toBe(text);
  }
});

it('tells an offset east and west of Greenwich, half hours too', () => {
  expect([0, 60, -210, 345].map(offsetText)).toEqual(['+00:00', '+01:00', '-03:30', '+05:45']);
  const now = localInstant(new Date());
  expect(offsetAt(now.slice(0, 19))).toBe(now.slice(19));
});
