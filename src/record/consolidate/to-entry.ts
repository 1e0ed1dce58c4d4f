import type { Entry, Merge } from '../entry.ts';
import type { Fact } from '../fact.ts';
import { namedAs } from '../no-name.ts';
import { tieredDate } from './date-tiers.ts';

/** Makes an entry of facts that are one; the leading fact lends it its name, date and status. */
export function toEntry(facts: readonly Fact[], merges: readonly Merge[], keptApart: boolean): Entry {
  const [lead, ...rest] = facts.length === 1 ? facts : [...facts].sort(leads);
  if (lead === undefined) throw new Error('A group without a fact');
  return {
    id: lead.ref,
    kind: lead.detail.kind,
    ...namedAs(lead),
    when: lead.when,
    status: lead.status,
    sources:
      rest.length === 0
        ? [lead.provenance.source]
        : [...new Set([lead, ...rest].map((fact) => fact.provenance.source))],
    facts: [lead, ...rest],
    merges,
    ...(keptApart && { keptApart }),
  };
}

const PRECISION = { moment: 0, day: 1, month: 2, year: 3, undated: 4 } as const;

/**
 * A medicine is told by the statement about it rather than by a prescription, and by that rather than by a supply; a fact by the copy that knows its date
 * best; otherwise the smaller ref leads.
 */
function leads(a: Fact, b: Fact): number {
  const told = ({ detail }: Fact): number =>
    detail.kind !== 'medicine' || detail.told === 'stated' ? 0 : detail.told === 'prescribed' ? 1 : 2;
  const dated = (fact: Fact): number => PRECISION[tieredDate(fact.when).precision];
  return told(a) - told(b) || dated(a) - dated(b) || (a.ref < b.ref ? -1 : 1);
}
