import type { Shelf } from '#/record-view/entry-shelves.ts';
import type { Hit } from '#/hooks/search.ts';

/** The hits as one shelf, best first. */
export function arrangeHits(hits: readonly Hit[], heading: string): readonly Shelf[] {
  if (hits.length === 0) return [];
  return [{ key: 'hits', heading, groups: [{ key: 'hits', entries: hits.map((hit) => hit.entry) }] }];
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
