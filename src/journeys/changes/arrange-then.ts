import { compareFacts } from '#/record/compare-facts.ts';
import type { Entry } from '#/record/entry.ts';
import type { Fact, Kind } from '#/record/fact.ts';
import { isNotAFact } from '#/record/standing.ts';

/** The kinds of which people ask what their record once said. */
export const THEN_KINDS = ['medicine', 'allergy', 'condition'] as const satisfies readonly Kind[];

/** An entry as it stood on a day, beside what it is today. */
export type ThenRow =
  | { readonly is: 'same'; readonly was: Entry; readonly now: Entry }
  /** It still counts, and says something else. */
  | {
      readonly is: 'changed';
      readonly was: Entry;
      readonly now: Entry;
      readonly facts: readonly (readonly [Fact, Fact])[];
    }
  /** It is in the record and counts no longer. */
  | { readonly is: 'ended'; readonly was: Entry; readonly now: Entry }
  /** The record does not hold it any more. */
  | { readonly is: 'gone'; readonly was: Entry }
  /** It did not count, or was not there, on that day. */
  | { readonly is: 'since'; readonly now: Entry };

/** What of one kind was current on a day, with what is different today; then what has become current since. */
export function arrangeThen(kind: Kind, then: readonly Entry[], now: readonly Entry[]): readonly ThenRow[] {
  const ofKind = (entries: readonly Entry[]): readonly Entry[] => entries.filter((one) => one.kind === kind);
  const nowOf = new Map(
    ofKind(now).flatMap((entry) => entry.facts.map((fact) => [fact.ref, entry] as const)),
  );
  const told = new Set<string>();
  const stood = ofKind(then).filter(counts);
  const rows = stood.map((entry): ThenRow => {
    const today = entry.facts.map(({ ref }) => nowOf.get(ref)).find((one) => one !== undefined);
    if (today === undefined) return { is: 'gone', was: entry };
    told.add(today.id);
    if (!counts(today)) return { is: 'ended', was: entry, now: today };
    const facts = changedFacts(entry, today);
    return facts.length === 0
      ? { is: 'same', was: entry, now: today }
      : { is: 'changed', was: entry, now: today, facts };
  });
  const since = ofKind(now).filter((entry) => counts(entry) && !told.has(entry.id));
  return [...rows, ...since.map((entry): ThenRow => ({ is: 'since', now: entry }))];
}

/** As on the first page: what is current; of allergies also all that nobody says is over or was never so. */
function counts({ kind, status }: Entry): boolean {
  if (kind === 'allergy') return !isNotAFact(status) && status.standing !== 'past';
  return status.standing === 'current' || status.standing === 'changed';
}

function changedFacts(then: Entry, now: Entry): readonly (readonly [Fact, Fact])[] {
  const after = new Map(now.facts.map((fact) => [fact.ref, fact]));
  return then.facts.flatMap((fact) => {
    const later = after.get(fact.ref);
    return later === undefined || compareFacts(fact, later).length === 0 ? [] : [[fact, later] as const];
  });
}
