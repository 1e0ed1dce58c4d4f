import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Coverage } from '#/record/coverage.ts';
import type { Kind } from '#/record/fact.ts';
import type { SetAsideReason } from '#/record/reading-of-source.ts';

/** One page of originals: what a source sent, word for word, in the order it came. */
export interface OriginalsRow {
  readonly source: string;
  readonly page: number;
  /** JSON array of resources as received (what is not for the person, or not about them, left out). */
  readonly text: string;
  /** Index → why the place is empty: nothing of another person, nothing that is not for the patient. */
  readonly left: Readonly<Record<number, SetAsideReason>>;
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
}

/** Up to a few hundred entries of one kind, packed: a row per entry costs far more than the entries do. */
export interface EntriesRow {
  readonly kind: Kind;
  readonly chunk: number;
  /** Changes when the text does, so that what has been parsed need not be parsed again. */
  readonly stamp: string;
  /** JSON array of entries, newest first. */
  readonly text: string;
}

/** Small things that belong to the whole record, each as JSON under its name. */
export interface ShelfRow {
  readonly name: 'statements' | 'details' | 'set-aside' | 'folded' | 'register';
  readonly text: string;
}

/** The device's store of one person's record. One database a person: deleting it deletes the person. */
export class RecordDatabase extends Dexie {
  declare readonly originals: Table<OriginalsRow, [string, number]>;
  declare readonly sources: Table<SourceRow, string>;
  declare readonly entries: Table<EntriesRow, [Kind, number]>;
  declare readonly shelves: Table<ShelfRow, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      originals: '[source+page],source',
      sources: 'source',
      entries: '[kind+chunk],kind',
      shelves: 'name',
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
