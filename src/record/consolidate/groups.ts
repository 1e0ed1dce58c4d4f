import type { Merge } from '../entry.ts';
import type { Fact, FactRef } from '../fact.ts';

/**
 * Facts joined into groups, with the rule that joined each pair. A group never holds two facts of one source, unless
 * that source itself said they are one (`within`): two doses a day apart at one practice are two doses, whatever a
 * second organisation's copy looks like.
 */
export class Groups {
  readonly #parent = new Map<FactRef, FactRef>();
  readonly #members = new Map<FactRef, Fact[]>();
  readonly #merges = new Map<FactRef, Merge[]>();

  constructor(facts: readonly Fact[]) {
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

  /** Joins two facts of one source that the source says are one. */
  joinWithin(a: FactRef, b: FactRef, rule: Merge['rule']): void {
    if (this.#parent.has(a) && this.#parent.has(b)) this.#join(this.root(a), this.root(b), { rule, a, b });
  }

  /** Joins facts of different sources; does nothing if that would put two facts of one source together. */
  joinAcross(a: FactRef, b: FactRef, rule: Merge['rule']): void {
    const [left, right] = [this.root(a), this.root(b)];
    if (left === right) return;
    const sources = new Set(this.membersOf(left).map((fact) => fact.provenance.source));
    if (this.membersOf(right).some((fact) => sources.has(fact.provenance.source))) return;
    this.#join(left, right, { rule, a, b });
  }

  membersOf(root: FactRef): readonly Fact[] {
    return this.#members.get(root) ?? [];
  }

  /** Every group with the merges that made it, in no order. */
  all(): { facts: readonly Fact[]; merges: readonly Merge[] }[] {
    return [...this.#members].map(([root, facts]) => ({ facts, merges: this.#merges.get(root) ?? [] }));
  }

  #join(left: FactRef, right: FactRef, merge: Merge): void {
    if (left === right) return;
    this.#parent.set(right, left);
    this.#members.get(left)?.push(...this.membersOf(right));
    this.#merges.get(left)?.push(...(this.#merges.get(right) ?? []), merge);
    this.#members.delete(right);
    this.#merges.delete(right);
  }
}
