import type { Part, Reading, ReadingKind } from '../reading.ts';
import { wallClockOf, type WallClock } from '../wall-clock.ts';

/** A reading with its place in time. */
export interface Placed {
  readonly reading: Reading;
  readonly clock: WallClock;
}

/**
 * The readings of a kind whose needed numbers are all there, in the order in which they were taken, and beside them those
 * that cannot be placed or have no number: kept to be shown, never counted.
 */
export function placedReadings(
  readings: readonly Reading[],
  kind: ReadingKind,
  needed: readonly Part[],
): { readonly placed: readonly Placed[]; readonly unusable: readonly Reading[] } {
  const placed: Placed[] = [];
  const unusable: Reading[] = [];
  for (const reading of readings) {
    if (reading.kind !== kind) continue;
    const clock = wallClockOf(reading.takenAt);
    if (clock === undefined || !needed.every((part) => Number.isFinite(reading.values[part])))
      unusable.push(reading);
    else placed.push({ reading, clock });
  }
  return { placed: placed.sort((a, b) => a.clock.at - b.clock.at), unusable };
}
