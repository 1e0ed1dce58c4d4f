import { sortKey } from '#/record/clinical-date.ts';
import { KINDS, type Kind } from '#/record/fact.ts';
import type { Change } from '#/record/what-changed.ts';

/** What one organisation changed. */
export interface SourceChanges {
  readonly source: string;
  readonly count: number;
  readonly kinds: readonly { readonly kind: Kind; readonly changes: readonly Change[] }[];
}

/**
 * Puts changes under who made them (whoever changed something last comes first) and then by kind; within a kind the
 * newest first. Every change is told, also several of one thing.
 */
export function arrangeChanges(changes: readonly Change[]): readonly SourceChanges[] {
  const bySource = new Map<string, Change[]>();
  for (const change of newestFirst(changes)) {
    const theirs = bySource.get(change.source);
    if (theirs === undefined) bySource.set(change.source, [change]);
    else theirs.push(change);
  }
  return [...bySource].map(([source, theirs]) => ({
    source,
    count: theirs.length,
    kinds: KINDS.map((kind) => ({ kind, changes: theirs.filter((change) => change.kind === kind) })).filter(
      (group) => group.changes.length > 0,
    ),
  }));
}

/** By when this device learned of it, then by when it was. */
export function newestFirst(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => {
    const [left, right] = [`${a.at} ${sortKey(a.when)}`, `${b.at} ${sortKey(b.when)}`];
    return left < right ? 1 : left > right ? -1 : a.ref < b.ref ? -1 : 1;
  });
}
