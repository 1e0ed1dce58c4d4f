import { nextOpening, type Opening } from '#/record/opening.ts';
import type { RecordDatabase } from './record-database.ts';

/** Notes an opening of the record, after the ones before it, and returns it. */
export function noteOpening(database: RecordDatabase, now: Date): Promise<Opening> {
  const { shelves } = database;
  return database.transaction('rw', shelves, async () => {
    const last = await shelves.get('opened');
    const opening = nextOpening(
      last === undefined ? undefined : (JSON.parse(last.text) as Opening),
      now.toISOString(),
    );
    await shelves.put({ name: 'opened', text: JSON.stringify(opening) });
    return opening;
  });
}
