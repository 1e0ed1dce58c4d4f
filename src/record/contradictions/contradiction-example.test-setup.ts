import type { Side } from './side.ts';
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
        : [`${one.is}: ${one.sides.map((side) => `${side.source} ${saidBy(side)}`).join(' | ')}`],
    )
    .sort();
}

function saidBy({ value, says, status }: Side): string {
  switch (value?.is) {
    case 'quantity':
      return `${value.quantity.comparator ?? ''}${value.quantity.value} ${value.quantity.unit ?? ''}`;
    case 'text':
      return value.text;
    case 'coded':
      return value.concept.text;
    default:
      return says ?? status.standing;
  }
}
