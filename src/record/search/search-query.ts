import type { ClinicalDate } from '../clinical-date.ts';
import type { Kind } from '../fact.ts';

/** What somebody looks for, and among what. Nothing given restricts nothing. */
export interface SearchQuery {
  readonly text: string;
  readonly kinds?: readonly Kind[];
  readonly sources?: readonly string[];
  /** First day, month or year, as in FHIR ("2019", "2019-03", "2019-03-14"); the last one is inclusive too. */
  readonly from?: string;
  readonly to?: string;
  /** How many hits the answer lists. */
  readonly limit: number;
}

/** What an everyday word or an abbreviation stands for, in both languages. */
export interface Expansion {
  readonly said: string;
  readonly means: { readonly en: string; readonly cy: string };
}

/** Where an entry holds what was looked for. `also` = another name of the same thing that came with its code. */
export type HitField = 'name' | 'also' | 'code' | 'kind' | 'detail' | 'person' | 'organisation' | 'date';

/** Why an entry was found: which of its fields holds which words, and what they were looked for under. */
export interface HitReason {
  readonly field: HitField;
  readonly words: readonly string[];
  readonly meaning?: Expansion;
}

export interface SearchHit {
  readonly id: string;
  readonly because: readonly HitReason[];
}

/** A date that was read out of the words. */
export interface Period {
  readonly date: ClinicalDate;
  readonly said: string;
}

export interface SearchAnswer {
  /** The best first, at most as many as were asked for. */
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** How many there are of each kind when every kind is allowed. */
  readonly countsByKind: Partial<Record<Kind, number>>;
  /** How many entries were searched. */
  readonly searched: number;
  readonly readAs: { readonly period?: Period; readonly expanded: readonly Expansion[] };
}
