/// <reference lib="dom" />
import type { Table } from 'dexie';
import { RecordDatabase } from '../../src/vault/record-database.ts';
import { newSealKey } from '../../src/vault/seal.ts';
import { SealedStore, type Chunk } from '../../src/vault/sealed-store.ts';

/** What writing a record and opening it took, in milliseconds. */
export interface Took {
  readonly write: number;
  readonly open: number;
}

interface Store {
  write(given: { readonly put: readonly Chunk[] }): Promise<void>;
  readAll(prefix: string): Promise<readonly Chunk[]>;
}

/** The vault's own layout, with nothing sealed: chunks under random ids, and a catalogue of what is where. */
function plainStore(database: RecordDatabase): Store {
  const rows = database.chunks as unknown as Table<{ id: string; text?: string; revision?: number }, string>;
  return {
    async write({ put }) {
      const placed = put.map(({ name, text }) => ({ name, text, id: crypto.randomUUID() }));
      const catalogue = JSON.stringify(placed.map(({ name, id }) => [name, [id, 1]]));
      await database.transaction('rw', rows, async () => {
        await rows.bulkPut([
          ...placed.map(({ id, text }) => ({ id, text })),
          { id: 'catalogue', text: catalogue },
          { id: 'now', revision: 1 },
        ]);
      });
    },
    async readAll(prefix) {
      const catalogue = JSON.parse((await rows.get('catalogue'))?.text ?? '[]') as [
        string,
        [string, number],
      ][];
      const wanted = catalogue.filter(([name]) => name.startsWith(prefix));
      const found = await rows.bulkGet(wanted.map(([, [id]]) => id));
      return wanted.map(([name], at) => ({ name, text: found[at]?.text ?? '' }));
    },
  };
}

/** Writes a record as the keeper does and opens it as the next start does, sealed or in the clear. */
export async function writeAndOpen(record: readonly Chunk[], isSealed: boolean): Promise<Took> {
  const name = `bench-${crypto.randomUUID()}`;
  const key = await newSealKey();
  const storeOn = (database: RecordDatabase): Store =>
    isSealed ? new SealedStore(database, key) : plainStore(database);
  const first = new RecordDatabase(name);
  await first.open();
  let from = performance.now();
  await storeOn(first).write({ put: record });
  const write = performance.now() - from;
  first.close();
  const second = new RecordDatabase(name);
  await second.open();
  from = performance.now();
  let entries = 0;
  for (const { text } of await storeOn(second).readAll('entries/'))
    entries += (JSON.parse(text) as { put: readonly unknown[] }).put.length;
  const open = performance.now() - from;
  await second.delete();
  if (entries === 0) throw new Error('Nothing came back');
  return { write, open };
}

Object.assign(globalThis, { writeAndOpen });
