import type { Entry } from '#/record/entry.ts';
import type { Kind } from '#/record/fact.ts';
import { KINDS } from '#/record/fact.ts';
import type { EntriesRow, RecordDatabase } from './record-database.ts';

const PER_CHUNK = 200;

/**
 * Puts the whole record's entries, packed by kind in the order given, writing only the chunks that changed.
 * `known` holds the stamps already written and is brought up to date.
 */
export async function putEntries(
  database: RecordDatabase,
  entries: readonly Entry[],
  known: Map<string, string>,
): Promise<void> {
  const rows = packed(entries);
  const names = new Set(rows.map((row) => `${row.kind}/${row.chunk}`));
  const gone = [...known.keys()].filter((name) => !names.has(name));
  const changed = rows.filter((row) => known.get(`${row.kind}/${row.chunk}`) !== row.stamp);
  await database.transaction('rw', database.entries, async () => {
    await database.entries.bulkDelete(gone.map(toKey));
    await database.entries.bulkPut(changed);
  });
  for (const name of gone) known.delete(name);
  for (const row of changed) known.set(`${row.kind}/${row.chunk}`, row.stamp);
}

function toKey(name: string): [Kind, number] {
  const [kind, chunk] = name.split('/');
  return [kind as Kind, Number(chunk)];
}

function packed(entries: readonly Entry[]): EntriesRow[] {
  const byKind = new Map<Kind, Entry[]>(KINDS.map((kind) => [kind, []]));
  for (const entry of entries) byKind.get(entry.kind)?.push(entry);
  const rows: EntriesRow[] = [];
  for (const [kind, all] of byKind) {
    for (let start = 0, chunk = 0; start < all.length; start += PER_CHUNK, chunk += 1) {
      const text = JSON.stringify(all.slice(start, start + PER_CHUNK));
      rows.push({ kind, chunk, text, stamp: stampOf(text) });
    }
  }
  return rows;
}

/** A cheap fingerprint (FNV-1a over UTF-16, with the length): tells changed from unchanged, guards nothing. */
function stampOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

const parsed = new Map<string, { stamp: string; entries: readonly Entry[] }>();

/** Reads packed entries back; a chunk whose stamp is known is not parsed again. */
export function unpack(name: string, rows: readonly EntriesRow[]): readonly Entry[] {
  return rows.flatMap((row) => {
    const key = `${name}/${row.kind}/${row.chunk}`;
    const held = parsed.get(key);
    if (held !== undefined && held.stamp === row.stamp) return held.entries;
    const entries = JSON.parse(row.text) as readonly Entry[];
    parsed.set(key, { stamp: row.stamp, entries });
    return entries;
  });
}

/** Drops what has been parsed: at sign-out, nothing of one person may stay in memory for the next. */
export function forgetParsed(): void {
  parsed.clear();
}
