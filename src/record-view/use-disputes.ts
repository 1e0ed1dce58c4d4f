import { useMemo } from 'react';
import { type Contradiction, contradictions } from '#/record/contradictions.ts';
import type { Entry } from '#/record/entry.ts';
import type { Statement } from '#/record/fact.ts';
import { type Dispute, disputesByEntry } from '#/record/disputes.ts';

const NOBODY: readonly Contradiction[] = [];

/** What sources say against each other among these entries, as a whole and by entry. */
export function useDisputes(
  entries: readonly Entry[] | undefined,
  statements: readonly Statement[] | undefined,
): {
  readonly all: readonly Contradiction[];
  readonly byEntry: ReadonlyMap<string, readonly Dispute[]>;
} {
  return useMemo(() => {
    const all = entries === undefined ? NOBODY : contradictions(entries, statements ?? []);
    return { all, byEntry: disputesByEntry(entries ?? [], all) };
  }, [entries, statements]);
}
