import type { Manner } from './manner.ts';
import type { RecordStore, Scope } from './record-store.ts';
import { pagesOf } from './withheld.ts';
import type { Resource } from '../kit/world.ts';

/** Tells the pages of letters (`Binary`, by id) that are opened one by one, and so do not come with the whole record. */
export function pagesApart(store: RecordStore, manner: Manner, scope: Scope): (id: string) => boolean {
  if (!manner.only) return () => false;
  if (manner.platform.dialect === 'documents-r4') return () => true;
  let apart: Set<string> | undefined;
  return (id) => {
    apart ??= new Set(lettersOf(store, scope).flatMap(pagesOf));
    return apart.has(id);
  };
}

function lettersOf(store: RecordStore, scope: Scope): Resource[] {
  const hits = store.search(scope, { type: 'DocumentReference', conditions: [], nowMs: 0 });
  const rows = hits.map(({ row }) => row);
  return store.fetch(scope, rows).map(({ json }) => JSON.parse(json) as Resource);
}
