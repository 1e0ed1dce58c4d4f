import type { FactRef } from '../fact.ts';
import type { LayerDecision } from '../person-layer.ts';

/**
 * What the person decided about which facts belong together, pair by pair; of two decisions about one pair the later
 * one holds.
 */
export class Decisions {
  readonly #pairs = new Map<string, 'apart' | 'same'>();
  readonly #apart = new Set<FactRef>();
  /** For each fact the others that the person calls the same. */
  readonly #same = new Map<FactRef, Set<FactRef>>();

  constructor(items: readonly LayerDecision[]) {
    for (const item of [...items].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
      if (item.is === 'same') for (const [a, b] of pairsOf(item.refs)) this.#set(a, b, 'same');
      else for (const [a, b] of pairsAcross(item.parts)) this.#set(a, b, 'apart');
    }
    for (const [pair, said] of this.#pairs) {
      const [a = '', b = ''] = pair.split('\n');
      if (said === 'same') {
        this.#linked(a).add(b);
        this.#linked(b).add(a);
      } else for (const ref of [a, b]) this.#apart.add(ref);
    }
  }

  /** Whether the person keeps the two apart. */
  readonly areApart = (a: FactRef, b: FactRef): boolean =>
    this.#apart.has(a) && this.#pairs.get(nameOf(a, b)) === 'apart';

  /** Whether the person keeps this fact apart from any other. */
  isApart(ref: FactRef): boolean {
    return this.#apart.has(ref);
  }

  /** The facts that the person calls the same as this one. */
  sameAs(ref: FactRef): ReadonlySet<FactRef> {
    return this.#same.get(ref) ?? NONE;
  }

  #set(a: FactRef, b: FactRef, said: 'apart' | 'same'): void {
    this.#pairs.set(nameOf(a, b), said);
  }

  #linked(ref: FactRef): Set<FactRef> {
    const linked = this.#same.get(ref) ?? new Set();
    this.#same.set(ref, linked);
    return linked;
  }
}

const NONE: ReadonlySet<FactRef> = new Set();
export const NO_DECISIONS = new Decisions([]);

const nameOf = (a: FactRef, b: FactRef): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function pairsOf(refs: readonly FactRef[]): (readonly [FactRef, FactRef])[] {
  return refs.flatMap((a, place) => refs.slice(place + 1).map((b) => [a, b] as const));
}

function pairsAcross(parts: readonly (readonly FactRef[])[]): (readonly [FactRef, FactRef])[] {
  return parts.flatMap((part, place) =>
    parts.slice(place + 1).flatMap((other) => part.flatMap((a) => other.map((b) => [a, b] as const))),
  );
}
