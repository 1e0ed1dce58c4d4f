import type { Merge, MergeEvidence, MergeRule } from '../entry.ts';
import type { Fact, FactRef } from '../fact.ts';

/** Whether the person keeps two facts apart. */
export type KeptApart = (a: FactRef, b: FactRef) => boolean;

/**
 * Facts joined into groups, with the rule that joined each pair. A group never holds two facts of one source, unless
 * that source itself, or the person, said they are one: two doses a day apart at one practice are two doses, whatever a
 * second organisation's copy looks like. What the person keeps apart stays apart.
 */
export class Groups {
  readonly #parent = new Map<FactRef, FactRef>();
  readonly #members = new Map<FactRef, Fact[]>();
  readonly #merges = new Map<FactRef, Merge[]>();
  readonly #apart: KeptApart;

  constructor(facts: readonly Fact[], apart: KeptApart = () => false) {
    this.#apart = apart;
    for (const fact of facts) {
      this.#parent.set(fact.ref, fact.ref);
      this.#members.set(fact.ref, [fact]);
      this.#merges.set(fact.ref, []);
    }
  }

  /** The ref that stands for the fact's group. */
  root(ref: FactRef): FactRef {
    let at = ref;
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) at = up;
    return at;
  }

  /** Joins two facts, of one source or not, that somebody with a say in it calls one. */
  joinSaid(a: FactRef, b: FactRef, rule: MergeRule): void {
    if (!this.#parent.has(a) || !this.#parent.has(b)) return;
    const [left, right] = [this.root(a), this.root(b)];
    if (left !== right && !this.#isKeptApart(left, right)) this.#join(left, right, { rule, a, b });
  }

  /** Whether two groups may become one: no source in both, nothing that the person keeps apart. */
  mayJoin(left: FactRef, right: FactRef): boolean {
    const sources = new Set(this.membersOf(left).map((fact) => fact.provenance.source));
    if (this.membersOf(right).some((fact) => sources.has(fact.provenance.source))) return false;
    return !this.#isKeptApart(left, right);
  }

  /** Joins facts of different sources; does nothing if that would put two facts of one source together. */
  joinAcross(a: FactRef, b: FactRef, rule: MergeRule, by: readonly MergeEvidence[] = []): void {
    const [left, right] = [this.root(a), this.root(b)];
    if (left === right || !this.mayJoin(left, right)) return;
    this.#join(left, right, by.length === 0 ? { rule, a, b } : { rule, a, b, by });
  }

  membersOf(root: FactRef): readonly Fact[] {
    return this.#members.get(root) ?? [];
  }

  /** Every group with the merges that made it, in no order. */
  all(): { facts: readonly Fact[]; merges: readonly Merge[] }[] {
    return [...this.#members].map(([root, facts]) => ({ facts, merges: this.#merges.get(root) ?? [] }));
  }

  #isKeptApart(left: FactRef, right: FactRef): boolean {
    return this.membersOf(left).some((a) => this.membersOf(right).some((b) => this.#apart(a.ref, b.ref)));
  }

  #join(left: FactRef, right: FactRef, merge: Merge): void {
    this.#parent.set(right, left);
    this.#members.get(left)?.push(...this.membersOf(right));
    this.#merges.get(left)?.push(...(this.#merges.get(right) ?? []), merge);
    this.#members.delete(right);
    this.#merges.delete(right);
  }
}
