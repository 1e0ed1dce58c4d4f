import type { Sighting, World } from './world.ts';

/** Sightings beyond this many push the oldest out, so that a long-running sandbox does not grow without end. */
const KEPT = 20_000;

/** An empty traffic book: totals per service since the last `clear`, and the latest sightings. */
export function createTrafficBook(): World['traffic'] {
  let totals: ReturnType<World['traffic']['totals']> = {};
  let sightings: Sighting[] = [];
  return {
    record(sighting, bytesIn, bytesOut) {
      const total = (totals[sighting.service] ??= { requests: 0, bytesOut: 0, bytesIn: 0, notModified: 0 });
      total.requests += 1;
      total.bytesIn += bytesIn;
      total.bytesOut += bytesOut;
      if (sighting.status === 304) total.notModified += 1;
      sightings.push(sighting);
      if (sightings.length > KEPT * 1.1) sightings = sightings.slice(-KEPT);
    },
    totals: () => totals,
    sightings: () => sightings,
    clear() {
      totals = {};
      sightings = [];
    },
  };
}
