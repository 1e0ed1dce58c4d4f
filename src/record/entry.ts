import type { ClinicalDate } from './clinical-date.ts';
import type { Fact, FactRef, Kind, Status } from './fact.ts';
import type { Named } from './no-name.ts';

/** The rule that made two facts one entry. Each has a sentence on screen. */
export type MergeRule =
  /** The person said that the two are one. */
  | 'person-said-so'
  /** One source's own chain: a prescription's statement, plan and issues. */
  | 'same-prescription'
  /** The two carry the same business identifier in the same system. */
  | 'same-identifier'
  /** One of them says that it was copied from the other. */
  | 'copied-from'
  /** Same code in a mapped system, same clinical date, same value. */
  | 'same-code-date-value'
  | 'same-medicine'
  | 'same-allergy'
  | 'same-condition'
  | 'same-vaccination'
  | 'same-procedure'
  | 'same-visit'
  | 'same-document'
  | 'same-plan'
  | 'same-appointment'
  | 'same-flag'
  | 'same-family-history'
  /** No shared code: the same words, date, and a second thing that agrees. */
  | 'same-words';

/** What had to be bridged for two facts to be seen as one; told to the person, and a reason to look twice. */
export type MergeEvidence =
  /** Different code systems, or levels of one, joined by a published map. */
  | 'mapped-code'
  /** Different units, joined by exact conversion. */
  | 'converted-unit'
  /** One of the two says the date less precisely. */
  | 'date-less-precise'
  | 'date-missing';

export interface Merge {
  readonly rule: MergeRule;
  readonly a: FactRef;
  readonly b: FactRef;
  readonly by?: readonly MergeEvidence[];
}

/** One consolidated fact: what several sources may say about one thing. `facts[0]` leads. */
export interface Entry extends Named {
  /** Ref of the leading fact: stable while that fact exists. */
  readonly id: FactRef;
  readonly kind: Kind;
  readonly when: ClinicalDate;
  readonly status: Status;
  /** ODS codes of every source that holds it, in order of `facts`. */
  readonly sources: readonly string[];
  readonly facts: readonly [Fact, ...Fact[]];
  readonly merges: readonly Merge[];
  /** The person keeps these facts apart from others that the rules would join. */
  readonly keptApart?: true;
}
