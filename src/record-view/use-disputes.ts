import { useMemo } from 'react';
import { useContradictions } from '#/hooks/record.ts';
import type { Contradiction } from '#/record/contradictions/contradictions.ts';
import { type Dispute, disputesByEntry } from '#/record/contradictions/disputes.ts';

const NOBODY: readonly Contradiction[] = [];

/** What sources say against each other, as a whole and by entry. */
export function useDisputes(): {
  readonly all: readonly Contradiction[];
  readonly byEntry: ReadonlyMap<string, readonly Dispute[]>;
} {
  const all = useContradictions() ?? NOBODY;
  return useMemo(() => ({ all, byEntry: disputesByEntry(all) }), [all]);
}
