import type { Concept } from './coding.ts';

/** A number with its unit as sent. `unitCode` is UCUM only when the source said so; nothing is converted here. */
export interface Quantity {
  readonly value: number;
  readonly comparator?: '<' | '<=' | '>=' | '>' | 'ad';
  /** As printed by the source, e.g. "mmol/L". */
  readonly unit?: string;
  readonly unitSystem?: string;
  readonly unitCode?: string;
}

/** What was found. `absent` keeps the reason as sent; `none` means the source gave no value and no reason. */
export type Value =
  | { readonly is: 'quantity'; readonly quantity: Quantity }
  | { readonly is: 'coded'; readonly concept: Concept }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'range'; readonly low?: Quantity; readonly high?: Quantity }
  | { readonly is: 'ratio'; readonly numerator?: Quantity; readonly denominator?: Quantity }
  | { readonly is: 'yes-no'; readonly yes: boolean }
  | { readonly is: 'date'; readonly text: string }
  | { readonly is: 'absent'; readonly reason: string }
  | { readonly is: 'none' };

/** A reference range as sent; never computed, never assumed. */
export interface ReferenceRange {
  readonly low?: Quantity;
  readonly high?: Quantity;
  readonly text?: string;
  /** Whom it applies to, in the source's words. */
  readonly appliesTo?: string;
}

/**
 * How the laboratory judged a value. Several are kept, all of them shown. No interpretation is `[]`: not stated, which
 * is not normal.
 */
export interface Interpretation {
  readonly means:
    | 'normal'
    | 'high'
    | 'low'
    | 'critical-high'
    | 'critical-low'
    | 'abnormal'
    | 'critical-abnormal'
    | 'positive'
    | 'negative'
    | 'resistant'
    | 'susceptible'
    | 'intermediate'
    | 'unrecognised';
  readonly said: string;
}

/** One named part of a result, found by its code, never by its place in a list. */
export interface Component {
  readonly name: Concept;
  readonly value: Value;
  readonly interpretations: readonly Interpretation[];
  readonly ranges: readonly ReferenceRange[];
}
