import { DEVICE_FLAGS, type DeviceFlag, type Reading } from '../reading.ts';
import type { Placed } from './placed.ts';

/** Something to know about readings that were averaged all the same. */
export type QualityFlag =
  | DeviceFlag
  | 'less-than-a-minute-apart'
  | 'one-reading-only'
  | 'more-than-two-readings'
  | 'not-sitting'
  | 'not-rested'
  | 'both-arms'
  | 'fewer-than-12-readings';

export interface Quality {
  /** How many readings (of `one-reading-only` and `more-than-two-readings`: sessions) have it; never none. */
  readonly flags: readonly { readonly flag: QualityFlag; readonly count: number }[];
  /** Of how many readings it was told. */
  readonly told: { readonly arm: number; readonly position: number; readonly rest: number };
  readonly readings: number;
}

const MINUTE_MS = 60 * 1000;

/** Two readings twice a day on the three days that are left of the shortest plan (ESH asks for as many). */
const ENOUGH = 12;

/** How many readings have each flag of a device that any of them has. */
export const deviceFlagsOf = (
  readings: readonly Reading[],
): readonly { readonly flag: DeviceFlag; readonly count: number }[] =>
  DEVICE_FLAGS.flatMap((flag) => {
    const count = readings.filter(({ how }) => how.flags?.includes(flag) ?? false).length;
    return count === 0 ? [] : [{ flag, count }];
  });

/** Counts what speaks against the readings of some sessions, each in the order in which it was taken. */
export function qualityOf(sessions: readonly (readonly Placed[])[], perSession: number): Quality {
  const readings = sessions.flat().map(({ reading }) => reading);
  const count = (has: (reading: Reading) => boolean): number => readings.filter(has).length;
  const [left, right] = [count(({ how }) => how.arm === 'left'), count(({ how }) => how.arm === 'right')];
  const counts: readonly (readonly [QualityFlag, number])[] = [
    ['less-than-a-minute-apart', sessions.reduce((sum, session) => sum + hurried(session), 0)],
    ['one-reading-only', sessions.filter(({ length }) => length < perSession).length],
    ['more-than-two-readings', sessions.filter(({ length }) => length > perSession).length],
    ['not-sitting', count(({ how }) => how.position !== undefined && how.position !== 'sitting')],
    ['not-rested', count(({ how }) => how.hasRested === false)],
    // NICE NG136 1.2.1: one arm, the higher, once they differ.
    ['both-arms', Math.min(left, right)],
    ['fewer-than-12-readings', readings.length > 0 && readings.length < ENOUGH ? readings.length : 0],
  ];
  return {
    flags: [
      ...deviceFlagsOf(readings),
      ...counts.flatMap(([flag, times]) => (times > 0 ? [{ flag, count: times }] : [])),
    ],
    told: {
      arm: left + right,
      position: count(({ how }) => how.position !== undefined),
      rest: count(({ how }) => how.hasRested !== undefined),
    },
    readings: readings.length,
  };
}

/** Readings less than a minute after the one before them. */
const hurried = (session: readonly Placed[]): number =>
  session.filter(({ clock }, index) => {
    const before = session[index - 1];
    return before !== undefined && clock.at - before.clock.at < MINUTE_MS;
  }).length;
