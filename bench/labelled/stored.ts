import type { Page } from '@playwright/test';
import { chunksStored } from '../../e2e/kit/stored.ts';
import type { Entry, HeldDetails, Statement, StoredRecord } from './found-by-product.ts';

/** The record that is open, as the device stores it: of several versions of an entry the last counts. */
export async function storedRecord(page: Page): Promise<StoredRecord> {
  const chunks = [...(await chunksStored(page))].sort(([a], [b]) => (a < b ? -1 : 1));
  if (chunks.length === 0) throw new Error('No record is stored');
  const entries = new Map<string, Entry>();
  for (const [, text] of chunks.filter(([name]) => name.startsWith('entries/'))) {
    const row = JSON.parse(text) as { put: Entry[]; gone: string[] };
    for (const id of row.gone) entries.delete(id);
    for (const entry of row.put) entries.set(entry.id, entry);
  }
  const shelf = (name: string): string | undefined => chunks.find(([held]) => held === `shelf/${name}`)?.[1];
  const list = <Item>(name: string): Item[] => JSON.parse(shelf(name) ?? '[]') as Item[];
  const register = shelf('register');
  return {
    ...(register !== undefined && { register: JSON.parse(register) as HeldDetails }),
    entries: [...entries.values()],
    statements: list<Statement>('statements'),
    details: list<HeldDetails>('details'),
  };
}
