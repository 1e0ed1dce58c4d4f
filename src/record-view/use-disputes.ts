import { useContradictions } from '#/hooks/record.ts';
import type { Contradiction } from '#/record/contradictions/contradictions.ts';
import { type Dispute, disputesByEntry } from '#/record/contradictions/disputes.ts';

const NOBODY: readonly Contradiction[] = [];

/** What sources say against each other, as a whole and by entry. */
interface Disputes {
  readonly all: readonly Contradiction[];
  readonly byEntry: ReadonlyMap<string, readonly Dispute[]>;
}

/** Many parts of a page look, and a search with each letter: what is said once is arranged once. */
const ARRANGED = new WeakMap<readonly Contradiction[], Disputes>();

export function useDisputes(): Disputes {
  const all = useContradictions() ?? NOBODY;
  const known = ARRANGED.get(all);
  if (known !== undefined) return known;
  const disputes = { all, byEntry: disputesByEntry(all) };
  ARRANGED.set(all, disputes);
  return disputes;
}
