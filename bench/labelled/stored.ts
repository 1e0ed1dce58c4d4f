import type { Page } from '@playwright/test';
import type { Entry, Statement } from './found-by-product.ts';

/** The entries that the device stores of the record that is open. */
export async function storedEntries(page: Page): Promise<Entry[]> {
  const rows = await rowsOf<{ text: string }>(page, 'entries');
  return rows.flatMap(({ text }) => JSON.parse(text) as Entry[]);
}

/** What the device stores of sources' statements about whole parts of the record. */
export async function storedStatements(page: Page): Promise<Statement[]> {
  const rows = await rowsOf<{ name: string; text: string }>(page, 'shelves');
  const kept = rows.find(({ name }) => name === 'statements');
  return kept === undefined ? [] : (JSON.parse(kept.text) as Statement[]);
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
