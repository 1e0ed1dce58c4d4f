import { useMemo } from 'react';
import { useContradictions } from '#/hooks/record.ts';
import type { Contradiction } from '#/record/contradictions.ts';
import { type Dispute, disputesByEntry } from '#/record/disputes.ts';
import type { Entry } from '#/record/entry.ts';

const NOBODY: readonly Contradiction[] = [];

/** What sources say against each other about these entries, as a whole and by entry. */
export function useDisputes(
  entries: readonly Pick<Entry, 'id' | 'when' | 'status' | 'sources'>[] | undefined,
): {
  readonly all: readonly Contradiction[];
  readonly byEntry: ReadonlyMap<string, readonly Dispute[]>;
} {
  const all = useContradictions() ?? NOBODY;
  return useMemo(() => ({ all, byEntry: disputesByEntry(entries ?? [], all) }), [entries, all]);
}
