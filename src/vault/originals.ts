import type { OriginalsRow, RecordDatabase } from './record-database.ts';

const PER_ROW = 100;

/** Cuts what a source sent into rows; the order is kept, so row and index find a resource again. */
export function toOriginalRows(
  source: string,
  resources: readonly unknown[],
  fetchedAt: string,
): OriginalsRow[] {
  const rows: OriginalsRow[] = [];
  for (let start = 0, page = 0; start < resources.length; start += PER_ROW, page += 1) {
    rows.push({ source, page, fetchedAt, text: JSON.stringify(resources.slice(start, start + PER_ROW)) });
  }
  return rows;
}

/** The row and index at which the nth resource of a source lies. */
export function placeOf(position: number): { page: number; index: number } {
  return { page: Math.floor(position / PER_ROW), index: position % PER_ROW };
}

/** The position of the resource at a row and index: the way back from `placeOf`. */
export function positionOf(place: { page: number; index: number }): number {
  return place.page * PER_ROW + place.index;
}

/** Replaces all originals of one source in one transaction: a kill leaves the old set or the new one. */
export async function replaceOriginals(
  database: RecordDatabase,
  source: string,
  rows: readonly OriginalsRow[],
): Promise<void> {
  await database.transaction('rw', database.originals, async () => {
    await database.originals.where('source').equals(source).delete();
    await database.originals.bulkPut([...rows]);
  });
}

/** One original as received; undefined when it is not kept. */
export async function readOriginal(
  database: RecordDatabase,
  source: string,
  place: { page: number; index: number },
): Promise<unknown> {
  const row = await database.originals.get([source, place.page]);
  return row === undefined ? undefined : (JSON.parse(row.text) as unknown[])[place.index];
}
