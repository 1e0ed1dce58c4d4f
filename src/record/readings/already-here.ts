import { duplicateGroups } from './duplicates.ts';
import type { Reading } from './reading.ts';

/**
 * Which readings of a file are perhaps here already, each with the kept one that it repeats. A file that is exported anew
 * often has the name of the one before, and its rows have moved: so rows tell readings apart within one file only, and
 * never a new file from what an earlier one brought.
 */
export function alreadyHere(
  found: readonly Reading[],
  kept: readonly Reading[],
): ReadonlyMap<Reading, Reading> {
  const isFound = new Set(found);
  const keptOf = new Map(kept.map((reading) => [fromEarlier(reading), reading]));
  const same = new Map<Reading, Reading>();
  for (const { readings } of duplicateGroups([...found, ...keptOf.keys()])) {
    const here = readings.map((one) => keptOf.get(one)).find((one) => one !== undefined);
    if (here === undefined) continue;
    for (const one of readings) if (isFound.has(one)) same.set(one, here);
  }
  return same;
}

const fromEarlier = (reading: Reading): Reading =>
  reading.origin.is === 'file'
    ? { ...reading, origin: { ...reading.origin, file: `earlier ${reading.origin.file}` } }
    : { ...reading };
