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
  /** The kinds that ask again who is there. */
  | 'kept-closed'
  /** What the person adds to their emergency card, and who may see it. */
  | 'emergency'
  /** The plan of readings that the person follows. */
  | 'plan'
  /** The diaries that the person keeps. */
  | 'diaries'
  /** Which organisations take readings. */
  | 'inboxes'
  /** What organisations are allowed to have of the person's readings. */
  | 'permissions'
  /** What the people of an organisation ask for: readings, plans. */
  | 'asked'
  /** Which letters are kept, and why. */
  | 'letters'
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

/** Entries, by kind. */
export const ENTRIES = 'entries/';
export const entriesOf = (kind: Kind): string => `${ENTRIES}${kind}/`;
export const entriesRow = (kind: Kind, row: number): string => `${entriesOf(kind)}${padded(row)}`;

/** What pulls changed, by when; several at one instant have names of their own. */
export const CHANGES = 'changes/';
export const changesAt = (instant: string, id: string): string => `${CHANGES}${instant}/${id}`;
export const instantOf = (name: string): string => name.slice(CHANGES.length, name.lastIndexOf('/'));

/** A letter that was fetched. */
export const letter = (id: string): string => `letters/${id}`;

/** The key that opens what waits of a vault to be sent, and nothing else of it. */
export const outboxKey = (vault: string): string => `outbox ${vault}`;

/** The key of what a vault's owner lets be seen without unlocking, and of nothing else. */
export const cardKey = (vault: string): string => `card ${vault}`;

/** Where pages hear that readings have changed. */
export const readingsChannel = (vault: string): string => `readings ${vault}`;

/** Readings that the person took: one by its key, as it is by now, or several as they were kept together. */
export const READINGS = 'readings/';
export const readingChunk = (key: string): string => `${READINGS}${key}`;
export const READING_LOTS = `${READINGS}lot/`;
export const readingLot = (id: string, count: number): string => `${READING_LOTS}${id}/${count}`;

/** A photo that belongs to a reading (base64, JPEG). */
export const photoChunk = (id: string): string => `photos/${id}`;

/** What comes after the last stroke of a name. */
export const lastOf = (name: string): string => decodeURIComponent(name.slice(name.lastIndexOf('/') + 1));
