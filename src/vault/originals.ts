import type { SetAsideReason } from '#/record/reading-of-source.ts';
import type { OriginalsRow, RecordDatabase } from './record-database.ts';

const PER_ROW = 100;

/** What may be stored of a source's answer: `left` says at which positions something was left out, and why. */
export interface Keepable {
  readonly resources: readonly unknown[];
  readonly left: ReadonlyMap<number, SetAsideReason>;
}

/** Cuts what a source sent into rows; the order is kept, so row and index find a resource again. */
export function toOriginalRows(source: string, kept: Keepable, fetchedAt: string): OriginalsRow[] {
  const rows: OriginalsRow[] = [];
  for (let start = 0, page = 0; start < kept.resources.length; start += PER_ROW, page += 1) {
    const left: Record<number, SetAsideReason> = {};
    for (const [position, reason] of kept.left) {
      if (placeOf(position).page === page) left[placeOf(position).index] = reason;
    }
    rows.push({
      source,
      page,
      fetchedAt,
      left,
      text: JSON.stringify(kept.resources.slice(start, start + PER_ROW)),
    });
  }
  return rows;
}

/** Puts rows together again; rows in the order of their pages. */
export function fromOriginalRows(rows: readonly OriginalsRow[]): Keepable {
  const left = new Map<number, SetAsideReason>();
  const resources = rows.flatMap((row) => {
    for (const [index, reason] of Object.entries(row.left))
      left.set(positionOf({ page: row.page, index: Number(index) }), reason);
    return JSON.parse(row.text) as unknown[];
  });
  return { resources, left };
}

/** The row and index at which the nth resource of a source lies. */
export function placeOf(position: number): { page: number; index: number } {
  return { page: Math.floor(position / PER_ROW), index: position % PER_ROW };
}

/** The position of the resource at a row and index: the way back from `placeOf`. */
export function positionOf(place: { page: number; index: number }): number {
  return place.page * PER_ROW + place.index;
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
