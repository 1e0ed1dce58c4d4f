import { expect, it } from 'vitest';
import { reading } from '#/record/readings/reading-example.test-setup.ts';
import { arrangeOffered } from './arrange-device.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const pressure = (systolic: number, diastolic: number, at: string, frame?: string) => ({
  ...reading('blood-pressure', { systolic, diastolic }, at),
  ...(frame !== undefined && { origin: { is: 'bluetooth' as const, frame } }),
});

it('knows what was typed before, and puts the newest first', () => {
  const typed = pressure(135, 85, '2026-03-02T08:00:00+00:00');
  const offered = arrangeOffered(
    [
      pressure(120, 70, '2026-03-01T08:00:00+00:00', 'a'),
      pressure(135, 85, '2026-03-02T08:00:40+00:00', 'b'),
    ],
    [typed],
    NOW,
  );
  expect(offered.map(({ reading: { values }, twin }) => [values.systolic, twin === typed])).toEqual([
    [135, true],
    [120, false],
  ]);
});

it('says what to do about a value that needs help now, and not about one of long ago', () => {
  const [recent, old] = arrangeOffered(
    [
      pressure(190, 125, '2026-02-20T08:00:00+00:00', 'a'),
      pressure(190, 125, '2026-03-02T08:00:00+00:00', 'b'),
    ],
    [],
    NOW,
  );
  expect(recent?.urgency?.level).toBeDefined();
  expect(old?.urgency).toBeUndefined();
});

it('ticks nothing at first of a device that several people use', () => {
  const all = [
    pressure(135, 85, '2026-03-02T08:00:00+00:00', 'a'),
    pressure(150, 95, '2026-03-02T08:05:00+00:00', 'b'),
  ];
  const ticked = (users: readonly (readonly [string, number | 'unknown'])[]) =>
    arrangeOffered(all, [], NOW, new Map(users)).map(({ user, isTickedAtFirst }) => [user, isTickedAtFirst]);
  expect(ticked([])).toEqual([
    [undefined, true],
    [undefined, true],
  ]);
  expect(
    ticked([
      ['a', 1],
      ['b', 1],
    ]),
  ).toEqual([
    [1, true],
    [1, true],
  ]);
  expect(
    ticked([
      ['a', 1],
      ['b', 2],
    ]),
  ).toEqual([
    [2, false],
    [1, false],
  ]);
});
