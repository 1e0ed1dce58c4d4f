import { sortKey } from '../clinical-date.ts';
import type { Entry, Merge } from '../entry.ts';
import type { Fact } from '../fact.ts';
import { Groups } from './groups.ts';
import { pairAcross } from './pair-across.ts';
import { contentAgrees, contentKeys } from './same-code-date-value.ts';
import { identifierAgrees, identifierKeys } from './same-identifier.ts';

/**
 * Makes one record of what all sources sent: every fact ends up in exactly one entry, and every entry that holds more
 * than one fact says which rule joined them. Pure, and independent of the order in which sources answered.
 * Rules in order: what a source itself says is one (lineage), same business identifier, same code + date + value.
 * Entries come newest first; undated ones last.
 */
export function consolidate(facts: readonly Fact[]): readonly Entry[] {
  const ordered = [...facts].sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
  const groups = new Groups(ordered);
  for (const fact of ordered) {
    for (const other of fact.sameAs) groups.joinWithin(fact.ref, other, 'same-prescription');
  }
  pairAcross(groups, ordered, 'same-identifier', identifierKeys, identifierAgrees);
  pairAcross(groups, ordered, 'same-code-date-value', contentKeys, contentAgrees);
  return groups.all().map(toEntry).sort(newestFirst);
}

function toEntry({ facts, merges }: { facts: readonly Fact[]; merges: readonly Merge[] }): Entry {
  const [lead, ...rest] = [...facts].sort(leads);
  if (lead === undefined) throw new Error('A group without a fact');
  return {
    id: lead.ref,
    kind: lead.detail.kind,
    title: lead.title,
    when: lead.when,
    status: lead.status,
    sources: [...new Set([lead, ...rest].map((fact) => fact.provenance.source))],
    facts: [lead, ...rest],
    merges,
  };
}

/** A medicine is told by the statement about it rather than by one of its issues; otherwise the smaller ref leads. */
function leads(a: Fact, b: Fact): number {
  const rank = (fact: Fact): number =>
    fact.detail.kind === 'medicine' && fact.detail.told !== 'stated' ? 1 : 0;
  return rank(a) - rank(b) || (a.ref < b.ref ? -1 : 1);
}

function newestFirst(a: Entry, b: Entry): number {
  const [left, right] = [sortKey(a.when), sortKey(b.when)];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
