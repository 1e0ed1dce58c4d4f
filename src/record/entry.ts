import type { ClinicalDate } from './clinical-date.ts';
import type { Fact, FactRef, Kind, Status } from './fact.ts';

/** The rule that made two facts one entry. Each has a sentence on screen. */
export type MergeRule =
  /** The two carry the same business identifier in the same system. */
  | 'same-identifier'
  /** Same code in a mapped system, same clinical date, same value. */
  | 'same-code-date-value'
  /** One source's own chain: a prescription's statement, plan and issues. */
  | 'same-prescription';

export interface Merge {
  readonly rule: MergeRule;
  readonly a: FactRef;
  readonly b: FactRef;
}

/** One consolidated fact: what several sources may say about one thing. `facts[0]` leads. */
export interface Entry {
  /** Ref of the leading fact: stable while that fact exists. */
  readonly id: FactRef;
  readonly kind: Kind;
  readonly title: string;
  readonly when: ClinicalDate;
  readonly status: Status;
  /** ODS codes of every source that holds it, in order of `facts`. */
  readonly sources: readonly string[];
  readonly facts: readonly [Fact, ...Fact[]];
  readonly merges: readonly Merge[];
}
