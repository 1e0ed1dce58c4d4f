import { groupBy } from '../../kit/group-by.ts';
import { sortKey } from '../clinical-date.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import type { LayerDecision } from '../person-layer.ts';
import { Consolidation } from './consolidation.ts';

/**
 * Makes one record of what all sources sent: every fact ends up in exactly one entry, and every entry that holds more
 * than one fact says which rule joined them. Independent of the order in which sources answered. Entries come newest
 * first; undated ones last.
 */
export function consolidate(
  facts: readonly Fact[],
  decisions: readonly LayerDecision[] = [],
  bases: ReadonlyMap<string, string> = new Map(),
): readonly Entry[] {
  const consolidation = new Consolidation();
  consolidation.decide(decisions);
  for (const [source, base] of bases) consolidation.knows(source, base);
  for (const [source, theirs] of groupBy(facts, (fact) => [fact.provenance.source]))
    consolidation.replace(source, theirs);
  return newestFirst(consolidation.settle().put);
}

/** Puts entries in order: newest first, undated last, by id where the date is the same. */
export function newestFirst(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry) => ({ entry, key: sortKey(entry.when) }))
    .sort((a, b) => (a.key === b.key ? (a.entry.id < b.entry.id ? -1 : 1) : a.key < b.key ? 1 : -1))
    .map(({ entry }) => entry);
}
