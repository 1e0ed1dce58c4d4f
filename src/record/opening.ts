/** When the person opens their record on this device (instants). */
export interface Opening {
  /** The first time: before it, this device kept nothing. */
  readonly first: string;
  /** The visit before this one; absent on the first. */
  readonly before?: string;
  /** This visit, when it was last taken up. */
  readonly now: string;
}

/** Whoever comes back within so many milliseconds is still on the same visit: what was new a moment ago stays new. */
const SAME_VISIT_MS = 30 * 60 * 1000;

/** The opening after the one that was noted last. A clock that was set back starts no new visit. */
export function nextOpening(last: Opening | undefined, now: string): Opening {
  if (last === undefined) return { first: now, now };
  if (Date.parse(now) - Date.parse(last.now) < SAME_VISIT_MS) return { ...last, now };
  return { first: last.first, before: last.now, now };
}

/** From when on changes are new to the person. */
export const newSince = ({ before, first }: Opening): string => before ?? first;
