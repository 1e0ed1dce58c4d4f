import { expect, it } from 'vitest';
import { planCalendar } from './plan-calendar.ts';

const calendar = planCalendar(
  {
    protocol: 'home-blood-pressure',
    startDay: '2026-03-28',
    to: ['A81001'],
    times: { morning: '07:30', evening: '20:00' },
  },
  'Reminder; twice, please',
  { id: 'abc', now: new Date('2026-03-27T10:00:00Z') },
);

it('has an event with an alarm for every session, at the time on the wall, summer time or not', () => {
  const starts = [...calendar.matchAll(/^DTSTART:(.*)\r$/gm)].map(([, at]) => at);
  expect(starts).toHaveLength(14);
  expect(starts.slice(0, 4)).toEqual([
    '20260328T073000',
    '20260328T200000',
    '20260329T073000',
    '20260329T200000',
  ]);
  expect(calendar.match(/BEGIN:VALARM/g)).toHaveLength(14);
  expect(new Set([...calendar.matchAll(/^UID:(.*)\r$/gm)].map(([, id]) => id)).size).toBe(14);
});

it('escapes what would end a text, ends every line as the standard wants, and names nobody', () => {
  expect(calendar).toContain('SUMMARY:Reminder\\; twice\\, please\r\n');
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(calendar).not.toContain('A81001');
  expect(calendar.split('\r\n').every((line) => line.length <= 75)).toBe(true);
});
