import type { Kind } from '#/record/fact.ts';

/** What lies in a vault, by name. Names are sealed as texts are. */

/** Small things that belong to the whole record. */
export type ShelfName =
  | 'statements'
  | 'details'
  | 'register'
  | 'directory'
  | 'home'
  | 'contradictions'
  | 'opened'
  | 'rules'
  /** For each source, `loggedAt` of the log that the stored entries were made from. */
  | 'entries-of'
  | 'version'
  /** What is known about each source: where it is and what the last pull gave. */
  | 'sources'
  /** What the person says about their record. */
  | 'layer'
  /** What the person is writing. */
  | 'drafts';

export const shelf = (name: ShelfName): string => `shelf/${name}`;

/** Organisations' codes may hold any sign. */
const coded = (source: string): string => encodeURIComponent(source);
/** So that names in order are numbers in order. */
const padded = (number: number): string => String(number).padStart(8, '0');

/** Pages of a source's log. */
export const logOf = (source: string): string => `log/${coded(source)}/`;
export const logPage = (source: string, page: number): string => `${logOf(source)}${padded(page)}`;

/** What reading a source gave besides facts. */
export const TOLD = 'told/';
export const toldBy = (source: string): string => `${TOLD}${coded(source)}`;

/** Entries of one kind. */
export const entriesOf = (kind: Kind): string => `entries/${kind}/`;
export const entriesRow = (kind: Kind, row: number): string => `${entriesOf(kind)}${padded(row)}`;

/** What pulls changed, by when; several at one instant have names of their own. */
export const CHANGES = 'changes/';
export const changesAt = (instant: string, id: string): string => `${CHANGES}${instant}/${id}`;
export const instantOf = (name: string): string => name.slice(CHANGES.length, name.lastIndexOf('/'));

/** What comes after the last stroke of a name. */
export const lastOf = (name: string): string => decodeURIComponent(name.slice(name.lastIndexOf('/') + 1));
