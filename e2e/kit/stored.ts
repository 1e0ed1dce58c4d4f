import type { Page } from '@playwright/test';

/** Everything that the device stores of a record, as one text: what a thief, or a mistake, could read. */
export function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) =>
      name?.startsWith('record-') === true ? [name] : [],
    );
    const texts = await Promise.all(
      names.map(async (name) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('success', () => resolve(opening.result));
          opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        });
        const rows = await Promise.all(
          [...database.objectStoreNames].map(
            (store) =>
              new Promise<unknown[]>((resolve, reject) => {
                const reading = database.transaction(store).objectStore(store).getAll();
                reading.addEventListener('success', () => resolve(reading.result as unknown[]));
                reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
              }),
          ),
        );
        database.close();
        return JSON.stringify(rows);
      }),
    );
    return texts.join('\n');
  });
}
