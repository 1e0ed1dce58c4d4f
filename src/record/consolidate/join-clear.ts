import type { MergeEvidence } from '../entry.ts';
import type { FactRef } from '../fact.ts';
import { mayBeOne, type Tier } from './date-tiers.ts';
import type { Groups } from './groups.ts';
import type { Compared, Rule } from './rule.ts';

/** So many facts alike cannot be told apart pair by pair; they stay as they are. */
const TOO_MANY = 200;

type Edge = readonly [Compared, Compared];

/**
 * Joins, among facts that share a base and a period, those that clearly belong together. If one source holds two that
 * either could be the other's copy, or two copies contradict each other, nobody can say which is which and nothing is
 * joined: two entries too many can be read past, a wrong join cannot.
 */
export function joinClear(groups: Groups, alike: readonly Compared[], rule: Rule, tier: Tier): void {
  if (alike.length < 2 || alike.length > TOO_MANY) return;
  const edges = withoutContradicted(groups, edgesOf(groups, alike, rule, tier), alike);
  if (edges.length === 0) return;
  const met = new Set(edges.flatMap(([a, b]) => [pairName(a, b), pairName(b, a)]));
  const partners = partnersOf(groups, edges);
  const clear = new Map<FactRef, boolean>();
  for (const [ref, theirs] of partners) clear.set(ref, isClear(groups, [...theirs.values()], met));
  for (const [a, b] of edges) {
    if (clear.get(a.fact.ref) !== true || clear.get(b.fact.ref) !== true) continue;
    groups.joinAcross(a.fact.ref, b.fact.ref, rule.name, evidenceOf(a, b, rule, tier));
  }
}

const pairName = (a: Compared, b: Compared): string => `${a.fact.ref}\n${b.fact.ref}`;

function edgesOf(groups: Groups, alike: readonly Compared[], rule: Rule, tier: Tier): Edge[] {
  const edges: Edge[] = [];
  alike.forEach((a, place) => {
    for (const b of alike.slice(place + 1)) {
      if (a.fact.provenance.source === b.fact.provenance.source) continue;
      if (groups.root(a.fact.ref) === groups.root(b.fact.ref)) continue;
      if (mayBeOne(a.date, b.date, tier) && rule.agree(a.fact, b.fact, tier)) edges.push([a, b]);
    }
  });
  return edges;
}

/**
 * Leaves out pairs whose groups speak against each other: every two sources of the two groups that meet here must agree
 * in one of their facts. A fact that is silent about the batch must not bring two batches together.
 */
function withoutContradicted(groups: Groups, edges: readonly Edge[], alike: readonly Compared[]): Edge[] {
  const meeting = new Map<FactRef, Compared[]>();
  for (const one of alike) {
    const root = groups.root(one.fact.ref);
    meeting.set(root, [...(meeting.get(root) ?? []), one]);
  }
  if (meeting.size === alike.length) return [...edges];
  const voiceOf = ({ fact }: Compared): string => `${groups.root(fact.ref)} ${fact.provenance.source}`;
  const agreed = new Set(
    edges.flatMap(([a, b]) => [`${voiceOf(a)}\n${voiceOf(b)}`, `${voiceOf(b)}\n${voiceOf(a)}`]),
  );
  const groupOf = ({ fact }: Compared): readonly Compared[] => meeting.get(groups.root(fact.ref)) ?? [];
  return edges.filter(([a, b]) =>
    groupOf(a).every((left) =>
      groupOf(b).every(
        (right) =>
          left.fact.provenance.source === right.fact.provenance.source ||
          agreed.has(`${voiceOf(left)}\n${voiceOf(right)}`),
      ),
    ),
  );
}

/** For each fact the groups it could join, each by one of its facts that agrees. */
function partnersOf(groups: Groups, edges: readonly Edge[]): Map<FactRef, Map<FactRef, Compared>> {
  const partners = new Map<FactRef, Map<FactRef, Compared>>();
  const add = (of: Compared, other: Compared): void => {
    const theirs = partners.get(of.fact.ref) ?? new Map<FactRef, Compared>();
    theirs.set(groups.root(other.fact.ref), other);
    partners.set(of.fact.ref, theirs);
  };
  for (const [a, b] of edges) {
    add(a, b);
    add(b, a);
  }
  return partners;
}

/** A fact is clear when all that it could join could also join each other. */
function isClear(groups: Groups, theirs: readonly Compared[], met: ReadonlySet<string>): boolean {
  return theirs.every((one, place) =>
    theirs
      .slice(place + 1)
      .every(
        (other) =>
          met.has(pairName(one, other)) &&
          groups.mayJoin(groups.root(one.fact.ref), groups.root(other.fact.ref)),
      ),
  );
}

function evidenceOf(a: Compared, b: Compared, rule: Rule, tier: Tier): readonly MergeEvidence[] {
  const bridged = rule.evidence?.(a.fact, b.fact) ?? [];
  if (a.date.precision === b.date.precision || tier === 'any') return bridged;
  const missing = a.date.precision === 'undated' || b.date.precision === 'undated';
  return [...bridged, missing ? 'date-missing' : 'date-less-precise'];
}
