import type { Detail, Fact, Kind } from './fact.ts';

/** What is particular to one kind. */
export type DetailOf<K extends Kind> = Extract<Detail, { readonly kind: K }>;

/** What is measured or observed: a laboratory's result or an observation about how somebody lives. */
export type Measured = Extract<Detail, { readonly kind: 'result' | 'lifestyle' }>;

/** The detail of a fact if the fact is of this kind. */
export function detailOf<K extends Detail['kind']>(
  kind: K,
  { detail }: Pick<Fact, 'detail'>,
): DetailOf<K> | undefined {
  return detail.kind === kind ? (detail as DetailOf<K>) : undefined;
}

/** The detail of a fact if it is something measured. */
export function measuredOf({ detail }: Pick<Fact, 'detail'>): Measured | undefined {
  return detail.kind === 'result' || detail.kind === 'lifestyle' ? detail : undefined;
}
