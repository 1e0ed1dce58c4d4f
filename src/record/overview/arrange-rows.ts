import { canonicalSystem, MAPPED_SYSTEMS } from '../coding.ts';
import { doseOf } from '../consolidate/taken-as.ts';
import { disputesOf, type Contradiction } from '../contradictions/contradictions.ts';
import type { Differs } from '../contradictions/differs.ts';
import { detailOf } from '../detail.ts';
import type { Entry } from '../entry.ts';

export type Dispute = Extract<Contradiction, { is: 'disputed' }>;

/** What does not go together and matters now: two doses, one ingredient twice, two words on how bad an allergy is. */
export type Differing = Differs & { readonly is: 'dose-differs' | 'same-ingredient' | 'severity-differs' };

/** One line on the first page: a thing, and every entry that records it. */
export interface Row {
  /** The newest of the entries; its title is shown. */
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly sources: readonly string[];
  /** What other sources say against it, one for each of them. */
  readonly disputes: readonly Dispute[];
  /** In what it does not go together with another entry. */
  readonly differs: readonly Differing[];
}

/**
 * Puts entries of one kind that name the same thing (the same code in a system that means the same everywhere, or the
 * same title) into one row. For a summary only: on their own page they stay apart. Two doses of a medicine are two rows,
 * so that none is hidden behind the other.
 */
export function arrangeRows(
  entries: readonly Entry[],
  contradictions: readonly Contradiction[],
): readonly Row[] {
  const rows: Entry[][] = [];
  const byKey = new Map<string, Entry[][]>();
  for (const entry of entries) {
    const keys = keysOf(entry);
    const row = keys.flatMap((key) => byKey.get(key) ?? []).find((found) => isTakenAs(found, entry)) ?? [];
    if (row.length === 0) rows.push(row);
    row.push(entry);
    for (const key of keys) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [row]);
      else if (!known.includes(row)) known.push(row);
    }
  }
  const differing = differingByEntry(contradictions);
  return rows.flatMap((members): readonly Row[] => {
    const [entry] = members;
    if (entry === undefined) return [];
    const sources = [...new Set(members.flatMap((one) => one.sources))];
    const differs = [...new Set(members.flatMap(({ id }) => differing.get(id) ?? []))];
    return [
      { entry, entries: members, sources, disputes: disputesAgainst(members, contradictions), differs },
    ];
  });
}

/** Whether a medicine is taken as those of a row are, as far as both say; anything else is. */
function isTakenAs(row: readonly Entry[], entry: Entry): boolean {
  const doses = dosesIn(entry);
  const others = row.flatMap(dosesIn);
  return doses.length === 0 || others.length === 0 || doses.every((dose) => others.includes(dose));
}

const dosesIn = (entry: Entry): readonly string[] =>
  entry.facts.flatMap((fact) => {
    const detail = detailOf('medicine', fact);
    const dose = detail === undefined ? '' : doseOf(detail);
    return dose === '' ? [] : [dose];
  });

function differingByEntry(
  contradictions: readonly Contradiction[],
): ReadonlyMap<string, readonly Differing[]> {
  const found = new Map<string, Differing[]>();
  for (const one of contradictions.filter(isDiffering))
    for (const { entry } of one.sides) found.set(entry, [...(found.get(entry) ?? []), one]);
  return found;
}

function isDiffering(one: Contradiction): one is Differing {
  return one.is === 'dose-differs' || one.is === 'same-ingredient' || one.is === 'severity-differs';
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
