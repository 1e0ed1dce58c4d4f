import type { Reading } from '../reading.ts';

const MINUTE_MS = 60 * 1000;

/**
 * Whether two readings of the same values are two, where how they came is lost: the wire has no place for it, and people name
 * their device when they type, too. The seconds are what is left: whoever types a time types none, and they are kept as :00,
 * while a device tells them.
 */
export function areApartOnTheWire(a: Reading, b: Reading): boolean {
  const gap = Math.abs(Date.parse(a.takenAt) - Date.parse(b.takenAt));
  const named = [a, b].filter(({ device }) => device !== undefined).length;
  // What was certainly typed, and what a device may have sent.
  if (named === 1) return false;
  // Two that were typed, or two of a device.
  if (named === 0 || isToTheMinute(a) === isToTheMinute(b)) return gap !== 0;
  // One that was perhaps typed off the device; farther apart it is more likely that a device measured on the full minute.
  return gap >= MINUTE_MS;
}

const isToTheMinute = ({ takenAt }: Reading): boolean => Date.parse(takenAt) % MINUTE_MS === 0;
