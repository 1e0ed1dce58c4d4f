import type { Shelf } from '#/record-view/entry-shelves.ts';
import type { Hit } from '#/hooks/search.ts';
import type { Coverage } from '#/record/coverage.ts';

/** The hits as one shelf, best first. */
export function arrangeHits(hits: readonly Hit[], heading: string): readonly Shelf[] {
  if (hits.length === 0) return [];
  return [{ key: 'hits', heading, groups: [{ key: 'hits', entries: hits.map((hit) => hit.entry) }] }];
}

/** Whether what was not found may be in something that is not here: a source that is not read in full, or not yet. */
export function mayBeElsewhere(coverage: readonly Coverage[] | undefined): boolean {
  return (
    coverage === undefined ||
    coverage.some((one) => one.state !== 'up-to-date' || one.fetching || one.withheld)
  );
}

/** Why an entry was found: each place once, with the words that matched. */
export function wordsBecause(
  hit: Hit,
  fields: Readonly<Record<Hit['because'][number]['field'], string>>,
): string {
  return hit.because
    .map(({ field, words }) =>
      words.length === 0
        ? fields[field]
        : `${fields[field]} (${words.map((word) => `“${word}”`).join(', ')})`,
    )
    .join('; ');
}
