import type { HeldDetails } from '../fact.ts';
import { differingDetails, type Differing } from './differing-details.ts';

/** What a source holds about who the person is does not agree with the national register, or with the other sources. */
export interface DetailsDiffer {
  readonly is: 'details-differ';
  readonly source: string;
  readonly fields: readonly Differing[];
}

/**
 * Compares every source's details with the national register; where that did not answer, with each other: a field
 * differs at a source when more than half of the others disagree with it.
 */
export function detailsDiffer(
  details: readonly HeldDetails[],
  register: HeldDetails | undefined,
): readonly DetailsDiffer[] {
  return details.flatMap((held): DetailsDiffer[] => {
    const fields =
      register === undefined
        ? againstOthers(
            held,
            details.filter((other) => other.source !== held.source),
          )
        : differingDetails(register, held);
    return fields.length === 0 ? [] : [{ is: 'details-differ', source: held.source, fields }];
  });
}

function againstOthers(held: HeldDetails, others: readonly HeldDetails[]): readonly Differing[] {
  const counts = new Map<Differing, number>();
  for (const other of others)
    for (const field of differingDetails(other, held)) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].filter(([, against]) => against * 2 > others.length).map(([field]) => field);
}
