import type { EarlierVersion } from '#/hooks/record.ts';
import type { Fact, FactRef } from '#/record/fact.ts';

/** An earlier version with what came after it; `next` is absent when the source took it away. */
export interface Earlier extends EarlierVersion {
  readonly next?: Fact;
}

/** Ties each earlier version (newest first) to the one that came after it, up to what stands now. */
export function arrangeEarlier(
  versions: readonly EarlierVersion[],
  now: readonly Fact[],
): readonly Earlier[] {
  const next = new Map<FactRef, Fact>(now.map((fact) => [fact.ref, fact]));
  return versions.map((version): Earlier => {
    const after = version.removed ? undefined : next.get(version.fact.ref);
    next.set(version.fact.ref, version.fact);
    return after === undefined ? version : { ...version, next: after };
  });
}
