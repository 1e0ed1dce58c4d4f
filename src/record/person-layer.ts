import type { FactRef } from './fact.ts';

/**
 * What the person says about their record: a layer of their own beside what was received, which it never changes. Every
 * item names facts by their refs (source, type, id), which outlive a new pull, a new consolidation and new rules.
 */
export type LayerItem = LayerDecision | LayerRemark;

/** How facts belong together, whatever the rules say. */
export type LayerDecision =
  /** "These are two": no fact of one part stands in an entry with a fact of another part. */
  | {
      readonly is: 'apart';
      readonly id: string;
      readonly at: string;
      readonly parts: readonly (readonly FactRef[])[];
    }
  /** "These are the same": one entry, also when the rules see none. */
  | { readonly is: 'same'; readonly id: string; readonly at: string; readonly refs: readonly FactRef[] };

/** What the person adds to an entry. */
export type LayerRemark =
  /** "This is not right": goes with the entry wherever it is shared or exported. */
  | {
      readonly is: 'dispute';
      readonly id: string;
      readonly at: string;
      readonly refs: readonly FactRef[];
      readonly text: string;
    }
  /** A note to self. */
  | {
      readonly is: 'note';
      readonly id: string;
      readonly at: string;
      readonly refs: readonly FactRef[];
      readonly text: string;
    }
  /** A question to an organisation, kept until the person has asked it. */
  | {
      readonly is: 'question';
      readonly id: string;
      readonly at: string;
      readonly refs: readonly FactRef[];
      /** ODS code of whom to ask. */
      readonly to: string;
      readonly text: string;
      readonly asked?: string;
    };

/** Whether an item changes which facts are one entry. */
export function isDecision(item: LayerItem): item is LayerDecision {
  return item.is === 'apart' || item.is === 'same';
}

/** Every fact that an item names. */
export function refsOf(item: LayerItem): readonly FactRef[] {
  return item.is === 'apart' ? item.parts.flat() : item.refs;
}
