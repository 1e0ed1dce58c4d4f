import type { ClinicalDate } from './clinical-date.ts';
import type { FactChanges } from './consolidate/consolidation.ts';
import type { Fact, FactRef, Kind } from './fact.ts';
import { namedAs, type Named } from './no-name.ts';

/** One thing that a source changed between two pulls. */
export type Change = Named & {
  /** When this device learned of it (instant). */
  readonly at: string;
  readonly source: string;
  readonly ref: FactRef;
  readonly kind: Kind;
  readonly when: ClinicalDate;
} & (
    | { readonly is: 'new'; readonly after: Fact }
    | { readonly is: 'amended'; readonly before: Fact; readonly after: Fact }
    /** The source no longer holds it, or no longer shows it. */
    | { readonly is: 'removed'; readonly before: Fact }
  );

/** Tells a source's changes as the person will read them. */
export function changesOf(at: string, changes: FactChanges): readonly Change[] {
  const about = (fact: Fact) => ({
    at,
    source: fact.provenance.source,
    ref: fact.ref,
    kind: fact.detail.kind,
    ...namedAs(fact),
    when: fact.when,
  });
  return [
    ...changes.added.map((after): Change => ({ ...about(after), is: 'new', after })),
    ...changes.amended.map(({ before, after }): Change => ({
      ...about(after),
      is: 'amended',
      before,
      after,
    })),
    ...changes.removed.map((before): Change => ({ ...about(before), is: 'removed', before })),
  ];
}

/** The facts as they stood before these changes: each is taken back, the latest first. */
export function factsBefore(
  facts: ReadonlyMap<FactRef, Fact>,
  changes: readonly Change[],
): ReadonlyMap<FactRef, Fact> {
  const earlier = new Map(facts);
  for (const change of [...changes].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))) {
    if (change.is === 'new') earlier.delete(change.ref);
    else earlier.set(change.ref, change.before);
  }
  return earlier;
}
