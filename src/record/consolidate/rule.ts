import type { MergeEvidence, MergeRule } from '../entry.ts';
import type { Fact, Kind } from '../fact.ts';
import type { TieredDate, Tier } from './date-tiers.ts';

/** A fact with what every rule asks of it, worked out once. */
export interface Compared {
  readonly fact: Fact;
  readonly date: TieredDate;
}

/**
 * One way in which two sources' facts are seen to be one. Facts meet under a base that says everything but the date;
 * then they are compared tier by tier, the finest dates first. A rule says nothing about two facts of one source.
 */
export interface Rule {
  readonly name: MergeRule;
  readonly kinds: ReadonlySet<Kind> | 'all';
  /** How imprecise dates may be, finest first. */
  readonly tiers: readonly Tier[];
  /** What must be the same, as text; none: the rule never joins this fact. `address` is the fact's own at its source. */
  basesOf(fact: Fact, address: string | undefined): readonly string[];
  /** Whether everything else that both say agrees, at this tier. */
  agree(a: Fact, b: Fact, tier: Tier): boolean;
  /** What was bridged, beyond the date. */
  evidence?(a: Fact, b: Fact): readonly MergeEvidence[];
}

export const kinds = (...some: readonly Kind[]): ReadonlySet<Kind> => new Set(some);
