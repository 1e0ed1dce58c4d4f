import type { Fact, FactRef } from './fact.ts';
import { refsOf, type LayerItem } from './person-layer.ts';

/** An entry, or whatever else stands for some facts. */
export interface HoldsFacts {
  readonly facts: readonly Fact[];
}

type ItemOf<Name extends LayerItem['is']> = Extract<LayerItem, { is: Name }>;

/**
 * What the person says about an entry, oldest first: every item that names one of its facts. Found by facts and not by
 * the entry's id, which changes when another fact comes to lead it.
 */
export function itemsOf(entry: HoldsFacts, layer: readonly LayerItem[]): readonly LayerItem[] {
  const own = new Set(entry.facts.map(({ ref }) => ref));
  return layer
    .filter((item) => refsOf(item).some((ref) => own.has(ref)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The items of one sort among them. */
export function itemsOfSort<Name extends LayerItem['is']>(
  sort: Name,
  items: readonly LayerItem[],
): readonly ItemOf<Name>[] {
  return items.filter((item): item is ItemOf<Name> => item.is === sort);
}

/** What an entry is kept apart from: the decision, and the facts that stand elsewhere because of it. */
export interface KeptApart {
  readonly item: ItemOf<'apart'>;
  readonly from: readonly FactRef[];
}

/** The person's "these are two" that still hold for an entry; one that a later "these are the same" undid does not. */
export function keptApartFrom(entry: HoldsFacts, layer: readonly LayerItem[]): readonly KeptApart[] {
  const own = new Set(entry.facts.map(({ ref }) => ref));
  return itemsOfSort('apart', itemsOf(entry, layer)).flatMap((item) => {
    const parts = item.parts.filter((part) => !part.some((ref) => own.has(ref)));
    const from = parts.flat();
    return from.length === 0 ? [] : [{ item, from }];
  });
}

/** The person's "these are the same" that hold this entry together. */
export function joinedBy(entry: HoldsFacts, layer: readonly LayerItem[]): readonly ItemOf<'same'>[] {
  const own = new Set(entry.facts.map(({ ref }) => ref));
  return itemsOfSort('same', layer).filter((item) => item.refs.filter((ref) => own.has(ref)).length > 1);
}
