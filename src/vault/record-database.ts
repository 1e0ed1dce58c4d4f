import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Coverage } from '#/record/coverage.ts';
import type { Kind } from '#/record/fact.ts';
import type { SetAsideReason } from '#/record/reading-of-source.ts';

/**
 * One page of a source's log: what it sent, word for word, in the order it came. Pages are only ever added; a resource
 * that comes again stands for its earlier versions, which stay as the record's history.
 */
export interface OriginalsRow {
  readonly source: string;
  readonly page: number;
  /** JSON array of resources as received (what is not for the person, or not about them, left out). */
  readonly text: string;
  /** Index → why the place is empty: nothing of another person, nothing that is not for the patient. */
  readonly left: Readonly<Record<number, SetAsideReason>>;
  /** `Type/id` of what the source said, with this page, that it no longer holds. */
  readonly removed?: readonly string[];
  readonly fetchedAt: string;
}

/** What is known about a source: where it is and what the last pull gave. */
export interface SourceRow {
  readonly source: string;
  readonly dialect: 'r4' | 'stu3';
  /** FHIR base URL that the directory vouched for. */
  readonly base: string;
  readonly patientIds: readonly string[];
  readonly coverage: Coverage;
  /** The platform's own clock at its last complete answer; from there it can tell what has changed. */
  readonly since?: string;
  /** When its log was last added to. */
  readonly loggedAt?: string;
}

/** What reading a source gave besides facts (statements, what was folded or set aside …), as JSON. */
export interface ToldRow {
  readonly source: string;
  readonly text: string;
}

/**
 * Entries of one kind that were new or different at one time, packed: a row per entry costs far more than the entries
 * do. Of several rows that hold one entry the last counts.
 */
export interface EntriesRow {
  readonly kind: Kind;
  readonly chunk: number;
  /** JSON array of entries. */
  readonly text: string;
  /** Entries of earlier rows that are no more. */
  readonly gone: readonly string[];
}

/** Small things that belong to the whole record, each as JSON under its name. */
export interface ShelfRow {
  readonly name:
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
    | 'version';
  readonly text: string;
}

/** One thing that the person says about their record, as JSON. */
export interface LayerRow {
  readonly id: string;
  readonly text: string;
}

/** What one pull of one source changed, as JSON. */
export interface ChangesRow {
  readonly seq?: number;
  readonly at: string;
  readonly text: string;
}

/** The device's store of one person's record. One database a person: deleting it deletes the person. */
export class RecordDatabase extends Dexie {
  declare readonly originals: Table<OriginalsRow, [string, number]>;
  declare readonly sources: Table<SourceRow, string>;
  declare readonly told: Table<ToldRow, string>;
  declare readonly entries: Table<EntriesRow, [Kind, number]>;
  declare readonly shelves: Table<ShelfRow, string>;
  declare readonly layer: Table<LayerRow, string>;
  declare readonly changes: Table<ChangesRow, number>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      originals: '[source+page],source',
      sources: 'source',
      entries: '[kind+chunk],kind',
      shelves: 'name',
    });
    // Version 1 kept nothing that cannot be fetched again, and nothing of the person's own.
    this.version(2)
      .stores({ told: 'source', layer: 'id', changes: '++seq,at' })
      .upgrade(async (change) => {
        for (const table of ['originals', 'sources', 'entries', 'shelves']) await change.table(table).clear();
      });
    // Another tab deletes or upgrades this database: let go, and never open it again by accident, which would bring a
    // deleted one back to life, empty and with nobody to delete it.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }
}

/** The database's name for a person: a digest, so that no name or number is readable in the browser's own lists. */
export async function databaseName(subject: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`record|${subject}`));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `record-${hex.slice(0, 32)}`;
}
