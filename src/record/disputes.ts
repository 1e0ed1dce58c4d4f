import type { ClinicalDate } from './clinical-date.ts';
import type { Contradiction } from './contradictions.ts';
import type { Entry } from './entry.ts';
import type { EntryLine } from './entry-line.ts';
import type { Status } from './fact.ts';

/** What another source says against an entry, told on that entry. */
export interface Dispute {
  /** The other entry. */
  readonly other: string;
  /** ODS code of whoever says it. */
  readonly who: string;
  readonly status: Status;
  readonly when: ClinicalDate;
  /** `against` = the other denies or ended this one; `for` = the other still lists what this one denies or ended. */
  readonly speaks: 'against' | 'for';
}

/** Every dispute under both entries it concerns, by the entry's id. */
export function disputesByEntry(
  entries: readonly Pick<Entry, 'id' | 'when' | 'status' | 'sources'>[],
  all: readonly Contradiction[],
): ReadonlyMap<string, readonly Dispute[]> {
  const found = new Map<string, Dispute[]>();
  // Of a long list only those that are disputed are looked up.
  const named = new Set(all.flatMap((one) => (one.is === 'disputed' ? [one.entry, one.byEntry] : [])));
  const byId = new Map(entries.flatMap((entry) => (named.has(entry.id) ? [[entry.id, entry] as const] : [])));
  const add = (id: string, dispute: Dispute): void => {
    const list = found.get(id) ?? [];
    if (list.every((one) => one.other !== dispute.other)) list.push(dispute);
    found.set(id, list);
  };
  for (const one of all) {
    if (one.is !== 'disputed') continue;
    const [stands, against] = [byId.get(one.entry), byId.get(one.byEntry)];
    if (stands === undefined || against === undefined) continue;
    add(stands.id, {
      other: against.id,
      who: one.by,
      status: against.status,
      when: one.when,
      speaks: 'against',
    });
    for (const who of stands.sources.slice(0, 1))
      add(against.id, { other: stands.id, who, status: stands.status, when: stands.when, speaks: 'for' });
  }
  return found;
}

/** One thing on which sources do not agree, ready for the warning above a list. */
export type Disagreement =
  | {
      readonly is: 'none-known-beside';
      readonly source: string;
      readonly said: string;
      readonly entries: readonly EntryLine[];
    }
  | { readonly is: 'disputed'; readonly entry: EntryLine; readonly dispute: Dispute };

/** What the warning above a list says: each disagreement once, those about everything first. */
export function disagreementsIn(
  entries: readonly EntryLine[],
  all: readonly Contradiction[],
): readonly Disagreement[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const besides = new Map<string, Disagreement>();
  for (const one of all) {
    if (one.is !== 'none-known-beside') continue;
    const beside = one.entries.map((id) => byId.get(id)).filter((entry) => entry !== undefined);
    if (beside.length > 0 && !besides.has(one.source))
      besides.set(one.source, { is: one.is, source: one.source, said: one.said, entries: beside });
  }
  const disputes = [...disputesByEntry(entries, all)].flatMap(([id, list]) => {
    const entry = byId.get(id);
    return entry === undefined
      ? []
      : list
          .filter((dispute) => dispute.speaks === 'against')
          .map((dispute): Disagreement => ({ is: 'disputed', entry, dispute }));
  });
  return [...besides.values(), ...disputes];
}
