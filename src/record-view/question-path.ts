import type { DetailsDiffer } from '#/record/contradictions/details-differ.ts';
import type { Disagreement } from '#/record/contradictions/disputes.ts';
import type { FactRef } from '#/record/fact.ts';

/** Where a question is written about some facts, or about what sources say against each other of them. */
export function questionPath(about: readonly FactRef[], is?: Disagreement['is']): string {
  const search = new URLSearchParams(about.map((ref) => ['about', ref]));
  if (is !== undefined) search.set('is', is);
  return `/record/questions?${search.toString()}`;
}

/** Where a question is written about a detail of the person that not everybody holds alike. */
export function detailQuestionPath({ is, detail, sides }: DetailsDiffer): string {
  const search = new URLSearchParams(sides.map(({ ref }) => ['about', ref]));
  search.set('is', is);
  search.set('detail', detail);
  return `/record/questions?${search.toString()}`;
}

/** The detail of the person that an address means. */
export function detailsAt(search: URLSearchParams, all: readonly DetailsDiffer[]): DetailsDiffer | undefined {
  return all.find(({ is, detail }) => is === search.get('is') && detail === search.get('detail'));
}

/** The disagreement that an address means: of that sort, with a side for each of the facts, and only those sides. */
export function disagreementAt(
  search: URLSearchParams,
  all: readonly Disagreement[],
): Disagreement | undefined {
  const [is, about] = [search.get('is'), new Set(search.getAll('about'))];
  const found = all.find(
    (one) => one.is === is && [...about].every((ref) => one.sides.some((side) => side.ref === ref)),
  );
  return found?.is === 'none-known-beside'
    ? { ...found, sides: found.sides.filter(({ ref }) => about.has(ref)) }
    : found;
}
