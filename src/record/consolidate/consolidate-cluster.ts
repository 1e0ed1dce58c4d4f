import { groupBy } from '../../kit/group-by.ts';
import type { Entry } from '../entry.ts';
import type { Fact } from '../fact.ts';
import { keysAt, tieredDate } from './date-tiers.ts';
import type { Decisions } from './decisions.ts';
import { Groups } from './groups.ts';
import { joinClear } from './join-clear.ts';
import type { Compared, Rule } from './rule.ts';
import { RULES_OF } from './rules.ts';
import { toEntry } from './to-entry.ts';

/** Where a source's resources lie: the FHIR base of its platform, for facts that name the one they were copied from. */
export type BaseOf = (source: string) => string | undefined;

/**
 * Makes entries of facts that may belong together. Order: what the person said, what a source itself says is one, then
 * the rules: identity, lineage, content. Independent of the order in which sources answered.
 */
export function consolidateCluster(facts: readonly Fact[], decisions: Decisions, baseOf: BaseOf): Entry[] {
  if (facts.length === 1) return alone(facts, decisions);
  const [first] = facts;
  const isOfOne = facts.every((fact) => fact.provenance.source === first?.provenance.source);
  const isSaid = facts.some((fact) => fact.sameAs.length > 0 || decisions.sameAs(fact.ref).size > 0);
  if (isOfOne && !isSaid) return alone(facts, decisions);
  const ordered = [...facts].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const groups = new Groups(ordered, decisions.areApart);
  for (const fact of ordered) {
    for (const other of decisions.sameAs(fact.ref)) groups.joinSaid(fact.ref, other, 'person-said-so');
    for (const other of fact.sameAs) groups.joinSaid(fact.ref, other, 'same-prescription');
  }
  if (!isOfOne) applyRules(groups, ordered, baseOf);
  return groups.all().map((group) =>
    toEntry(
      group.facts,
      group.merges,
      group.facts.some((fact) => decisions.isApart(fact.ref)),
    ),
  );
}

function alone(facts: readonly Fact[], decisions: Decisions): Entry[] {
  return facts.map((fact) => toEntry([fact], [], decisions.isApart(fact.ref)));
}

/** Facts of several kinds are never joined, so each kind meets only its own rules. */
function applyRules(groups: Groups, ordered: readonly Fact[], baseOf: BaseOf): void {
  const all = ordered.map((fact): Compared => ({ fact, date: tieredDate(fact.when) }));
  for (const [kind, compared] of groupBy(all, ({ fact }) => [fact.detail.kind]))
    for (const { rule } of RULES_OF.get(kind) ?? []) applyRule(groups, compared, rule, baseOf);
}

function applyRule(groups: Groups, compared: readonly Compared[], rule: Rule, baseOf: BaseOf): void {
  const byBase = groupBy(compared, ({ fact }) => rule.basesOf(fact, addressOf(fact, baseOf)));
  for (const meeting of byBase.values()) {
    if (!isOfSeveral(meeting)) continue;
    for (const tier of rule.tiers) {
      const byPeriod = groupBy(meeting, ({ date }) => keysAt(date, tier));
      for (const alike of byPeriod.values()) joinClear(groups, alike, rule, tier);
    }
  }
}

/** The fact's own address at its source. */
function addressOf({ provenance }: Fact, baseOf: BaseOf): string | undefined {
  const base = baseOf(provenance.source);
  return base === undefined ? undefined : `${base}/${provenance.resourceType}/${provenance.resourceId}`;
}

function isOfSeveral(some: readonly Compared[]): boolean {
  return some.some(({ fact }) => fact.provenance.source !== some[0]?.fact.provenance.source);
}
