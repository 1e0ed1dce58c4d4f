import type { Page } from '@playwright/test';
import type { Entry, HeldDetails, Statement, StoredRecord } from './found-by-product.ts';

/** The record that is open, as the device stores it: of several versions of an entry the last counts. */
export async function storedRecord(page: Page): Promise<StoredRecord> {
  const rows = await rowsOf<{ kind: string; chunk: number; text: string; gone: string[] }>(page, 'entries');
  const entries = new Map<string, Entry>();
  for (const row of rows.sort((a, b) => a.chunk - b.chunk)) {
    for (const id of row.gone) entries.delete(id);
    for (const entry of JSON.parse(row.text) as Entry[]) entries.set(entry.id, entry);
  }
  const shelves = await rowsOf<{ name: string; text: string }>(page, 'shelves');
  const shelf = <Item>(name: string): Item[] =>
    JSON.parse(shelves.find((one) => one.name === name)?.text ?? '[]') as Item[];
  const register = shelves.find((one) => one.name === 'register')?.text;
  return {
    ...(register !== undefined && { register: JSON.parse(register) as HeldDetails }),
    entries: [...entries.values()],
    statements: shelf<Statement>('statements'),
    details: shelf<HeldDetails>('details'),
  };
}

/** As much of the browser's database as is used here: this unit is compiled without the browser's own types. */
interface Asked<Result> {
  readonly result: Result;
  addEventListener(when: 'success' | 'error', then: () => void): void;
}
interface Database {
  transaction(table: string): { objectStore(table: string): { getAll(): Asked<unknown[]> } };
  close(): void;
}
interface Databases {
  databases(): Promise<readonly { readonly name?: string }[]>;
  open(name: string): Asked<Database>;
}

/** All rows of one table of the browser's own database of the record. */
function rowsOf<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(async (wanted) => {
    const { indexedDB } = globalThis as unknown as { readonly indexedDB: Databases };
    const all = await indexedDB.databases();
    const name = all.map((one) => one.name ?? '').find((one) => one.startsWith('record-'));
    if (name === undefined) throw new Error('No record is stored');
    const settled = <Result>(asked: Asked<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(new Error('The store could not be read')));
      });
    const database = await settled(indexedDB.open(name));
    const rows = await settled(database.transaction(wanted).objectStore(wanted).getAll());
    database.close();
    return rows as Row[];
  }, table);
}
