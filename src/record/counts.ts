import type { Counts } from './coverage.ts';
import type { Fact, FactRef } from './fact.ts';
import type { ReadSource, SetAsideReason } from './reading-of-source.ts';

/**
 * Accounts for everything one source sent: `shown` leads an entry, states something or tells who the person is;
 * `folded` is told inside another's entry (a second organisation's copy, an author, a place, a product); the rest is
 * set aside under its reason. received = shown + folded + set aside, or we have lost something. `leads` tells whether a
 * fact leads its entry.
 */
export function countSource(
  read: Omit<ReadSource, 'facts'>,
  held: readonly Fact[],
  leads: (ref: FactRef) => boolean,
): Counts {
  const lifted = new Set(read.lifted);
  const facts = held.filter((fact) => !lifted.has(fact.ref));
  const lead = facts.filter((fact) => leads(fact.ref)).length;
  const setAside: Partial<Record<SetAsideReason, number>> = {};
  for (const { reason } of read.setAside) setAside[reason] = (setAside[reason] ?? 0) + 1;
  return {
    received: read.received,
    shown: lead + read.details.length + read.stated.filter((ref) => !lifted.has(ref)).length,
    folded: read.folded.filter(({ ref }) => !lifted.has(ref)).length + (facts.length - lead),
    setAside,
  };
}
