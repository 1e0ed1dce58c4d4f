import { expect, it } from 'vitest';
import { pressure, reading } from './reading-example.test-setup.ts';
import { urgentAmong } from './urgent-among.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const glucose = (value: number, at: string) => reading('glucose', { glucose: value }, at);

it('tells the newest of the last day by each rule, the most urgent first', () => {
  const low = glucose(3.2, '2026-03-02T07:00:00+00:00');
  const lower = glucose(3.1, '2026-03-02T06:00:00+00:00');
  const oxygen = reading('oxygen-saturation', { 'oxygen-saturation': 90 }, '2026-03-01T10:00:00+00:00');
  const { now, before } = urgentAmong([low, lower, oxygen], [], NOW);
  expect(now.map((one) => [one.urgency.rule, one.reading])).toEqual([
    ['oxygen-very-low', oxygen],
    ['glucose-low', low],
  ]);
  expect(before).toBe(0);
});

it('counts older ones, and says nothing of what is kept already', () => {
  const old = pressure('185/95', '2026-03-01T08:59:59+00:00');
  expect(urgentAmong([old], [pressure('190/95', '2026-03-02T08:00:00+00:00')], NOW)).toEqual({
    now: [],
    before: 1,
  });
});

it('looks for what has happened before among both, within a day', () => {
  const high = glucose(16, '2026-03-02T08:00:00+00:00');
  const earlier = glucose(15, '2026-03-01T20:00:00+00:00');
  expect(urgentAmong([high], [earlier], NOW).now).toMatchObject([
    { urgency: { rule: 'glucose-high-twice' } },
  ]);
  expect(urgentAmong([high, earlier], [], NOW).now).toHaveLength(1);
  expect(urgentAmong([high], [glucose(15, '2026-03-01T07:00:00+00:00')], NOW).now).toEqual([]);
});

it('leaves out a reading whose time cannot be read', () => {
  expect(urgentAmong([pressure('185/95', 'yesterday')], [], NOW)).toEqual({ now: [], before: 0 });
});
