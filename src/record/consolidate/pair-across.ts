import type { Fact } from '../fact.ts';
import type { Merge } from '../entry.ts';
import type { Groups } from './groups.ts';

/**
 * Joins facts that share a key, across sources only. If one source holds several different things under one key (two
 * equal doses on one day, a whole panel under one request number) nobody can say which copy is which, so nothing is
 * joined: two entries too many can be read past, a wrong merge cannot.
 */
export function pairAcross(
  groups: Groups,
  facts: readonly Fact[],
  rule: Merge['rule'],
  keysOf: (fact: Fact) => readonly string[],
  agree: (a: Fact, b: Fact) => boolean,
): void {
  for (const sharing of byKey(facts, keysOf).values()) {
    if (sharing.length < 2 || isAmbiguous(groups, sharing)) continue;
    const [first, ...others] = sharing;
    if (first === undefined) continue;
    for (const other of others) {
      if (other.provenance.source !== first.provenance.source && agree(first, other)) {
        groups.joinAcross(first.ref, other.ref, rule);
      }
    }
  }
}

function byKey(facts: readonly Fact[], keysOf: (fact: Fact) => readonly string[]): Map<string, Fact[]> {
  const map = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const key of new Set(keysOf(fact))) {
      const sharing = map.get(key);
      if (sharing === undefined) map.set(key, [fact]);
      else sharing.push(fact);
    }
  }
  return map;
}

function isAmbiguous(groups: Groups, sharing: readonly Fact[]): boolean {
  const rootBySource = new Map<string, string>();
  return sharing.some((fact) => {
    const root = groups.root(fact.ref);
    const seen = rootBySource.get(fact.provenance.source);
    rootBySource.set(fact.provenance.source, root);
    return seen !== undefined && seen !== root;
  });
}
