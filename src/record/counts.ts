import type { Counts } from './coverage.ts';
import type { Entry } from './entry.ts';
import type { FactRef } from './fact.ts';
import type { ReadSource, SetAsideReason } from './reading-of-source.ts';

/**
 * Accounts for everything each source sent: `shown` leads an entry, states something or tells who the person is;
 * `folded` is told inside another's entry (a second organisation's copy, an author, a place, a product); the rest is
 * set aside under its reason. received = shown + folded + set aside, per source, or we have lost something.
 */
export function countSources(
  sources: readonly ReadSource[],
  entries: readonly Entry[],
): ReadonlyMap<string, Counts> {
  const leading = new Set(entries.map((entry) => entry.facts[0].ref));
  return new Map(sources.map((read) => [read.source, countOne(read, leading)]));
}

function countOne(read: ReadSource, leading: ReadonlySet<FactRef>): Counts {
  const lifted = new Set(read.lifted);
  const facts = read.facts.filter((fact) => !lifted.has(fact.ref));
  const lead = facts.filter((fact) => leading.has(fact.ref)).length;
  const setAside: Partial<Record<SetAsideReason, number>> = {};
  for (const { reason } of read.setAside) setAside[reason] = (setAside[reason] ?? 0) + 1;
  return {
    received: read.received,
    shown: lead + read.details.length + read.stated.filter((ref) => !lifted.has(ref)).length,
    folded: read.folded.filter(({ ref }) => !lifted.has(ref)).length + (facts.length - lead),
    setAside,
  };
}
