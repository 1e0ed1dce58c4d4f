import type { Fact, FactRef, HeldDetails, Statement } from './fact.ts';

/** Why something received is kept out of the pages. Every reason has words on "Where your record comes from". */
export type SetAsideReason =
  /** Broken beyond reading: not an object, no resourceType … */
  | 'unreadable'
  /** A kind of resource that says nothing about care (claims, billing, technical). */
  | 'not-about-care'
  /** Names a person, place or thing that no entry refers to. */
  | 'nothing-refers-to-it'
  /** Marked by the organisation as not for the patient. */
  | 'not-for-you'
  /** About somebody else. Not stored. */
  | 'another-person'
  /** The same version of the same resource was sent twice. */
  | 'sent-twice';

export interface SetAside {
  readonly type: string;
  readonly reason: SetAsideReason;
  /** Where in the resource reading stopped; never a value. */
  readonly path?: string;
  readonly original?: { readonly page: number; readonly index: number };
}

/**
 * What reading one source gave. Every resource received is in exactly one of: a fact (by its ref), the person's
 * details, `folded` (told inside the entry of `into`), `stated` (told as a statement), or `setAside`.
 */
export interface ReadSource {
  readonly source: string;
  readonly received: number;
  /**
   * Clinical resources that came inside another (contained). They are told like any other, but what was received is
   * counted by their container, so the accounts leave them out.
   */
  readonly lifted: readonly FactRef[];
  readonly facts: readonly Fact[];
  readonly details: readonly HeldDetails[];
  readonly statements: readonly Statement[];
  /** Resources told as a statement only (an empty List). */
  readonly stated: readonly FactRef[];
  readonly folded: readonly { readonly ref: FactRef; readonly into: FactRef }[];
  readonly setAside: readonly SetAside[];
}
