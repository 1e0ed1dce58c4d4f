import { consolidate } from '../consolidate/consolidate.ts';
import type { Fact } from '../fact.ts';
import { contradictions, type Contradiction } from './contradictions.ts';

/** What sources say against each other once their facts are consolidated. */
export const found = (...facts: readonly Fact[]): readonly Contradiction[] =>
  contradictions(consolidate(facts), []);

/** Each contradiction in short: what it is, and what its sides say (or, if nothing, how they stand). */
export function inShort(...facts: readonly Fact[]): string[] {
  return found(...facts)
    .flatMap((one) =>
      one.is === 'details-differ'
        ? []
        : [
            `${one.is}: ${one.sides.map((side) => `${side.source} ${side.says ?? side.status.standing}`).join(' | ')}`,
          ],
    )
    .sort();
}
