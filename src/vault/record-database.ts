import { Dexie } from 'dexie';
import type { Table } from 'dexie';

/** A sealed chunk, or (without one) the revision at which the vault is. */
export interface ChunkRow {
  readonly id: string;
  readonly sealed?: Uint8Array<ArrayBuffer>;
  readonly revision?: number;
}

/** A row of an earlier version's table of the person's own layer, in the clear. */
interface OldLayerRow {
  readonly id: string;
  readonly text: string;
}

/** The device's store of one person's record. One database a person: deleting it deletes the person. */
export class RecordDatabase extends Dexie {
  declare readonly chunks: Table<ChunkRow, string>;
  /** What version 2 kept in the clear and nobody can fetch again, until it is sealed. */
  declare readonly layer: Table<OldLayerRow, string>;

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
    // From version 3 on everything is sealed. What can be fetched again is; what the person said is kept until sealed.
    this.version(3).stores({
      originals: null,
      sources: null,
      entries: null,
      shelves: null,
      told: null,
      changes: null,
      chunks: 'id',
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
export const databaseName = async (subject: string): Promise<string> =>
  `vault-${await digestOf(`vault|${subject}`)}`;

/** What it was called before vaults were locked. */
export const earlierDatabaseName = async (subject: string): Promise<string> =>
  `record-${await digestOf(`record|${subject}`)}`;

/** Whether a database of this name holds somebody's record. */
export const isRecord = (name: string): boolean => /^(record|vault)-/.test(name);

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, 32);
}
