import { canonicalSystem, MAPPED_SYSTEMS } from '../coding.ts';
import { disputesOf, type Contradiction } from '../contradictions/contradictions.ts';
import type { Entry } from '../entry.ts';

export type Dispute = Extract<Contradiction, { is: 'disputed' }>;

/** One line on the first page: a thing, and every entry that records it. */
export interface Row {
  /** The newest of the entries; its title is shown. */
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly sources: readonly string[];
  /** What other sources say against it, one for each of them. */
  readonly disputes: readonly Dispute[];
}

/**
 * Puts entries of one kind that name the same thing (the same code in a system that means the same everywhere, or the
 * same title) into one row. For a summary only: on their own page they stay apart.
 */
export function arrangeRows(
  entries: readonly Entry[],
  contradictions: readonly Contradiction[],
): readonly Row[] {
  const rows: Entry[][] = [];
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const keys = keysOf(entry);
    const row = keys.map((key) => byKey.get(key)).find((found) => found !== undefined) ?? [];
    if (row.length === 0) rows.push(row);
    row.push(entry);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, row);
  }
  return rows.flatMap((members): readonly Row[] => {
    const [entry] = members;
    if (entry === undefined) return [];
    const sources = [...new Set(members.flatMap((one) => one.sources))];
    return [{ entry, entries: members, sources, disputes: disputesAgainst(members, contradictions) }];
  });
}

/** What is said against any of the entries, each source and meaning once. */
export function disputesAgainst(
  entries: readonly Entry[],
  contradictions: readonly Contradiction[],
): readonly Dispute[] {
  const found = new Map<string, Dispute>();
  for (const { id } of entries)
    for (const dispute of disputesOf(id, contradictions))
      if (dispute.entry === id) found.set(`${dispute.by} ${dispute.standing}`, dispute);
  return [...found.values()];
}

function keysOf(entry: Entry): readonly string[] {
  const codes = entry.facts.flatMap((fact) =>
    fact.codings.flatMap(({ system, code }) => {
      const canonical = canonicalSystem(system);
      return MAPPED_SYSTEMS.has(canonical) ? [`${canonical}|${code}`] : [];
    }),
  );
  const title = entry.title.trim().toLowerCase().replace(/\s+/g, ' ');
  return [...new Set(title === '' ? codes : [...codes, `title|${title}`])];
}
