import type { Manner } from './manner.ts';
import type { RecordStore, Scope } from './record-store.ts';
import { pagesOf } from './withheld.ts';
import type { Resource } from '../kit/world.ts';

/**
 * Tells what a full read of the record brings: a platform of documents serves nothing but the Patient and the
 * documents, and pages of letters (`Binary`) that are opened one by one do not come along.
 */
export function wholeRecord(
  store: RecordStore,
  manner: Manner,
  scope: Scope,
): (held: { type: string; id: string }) => boolean {
  if (!manner.only) return () => true;
  if (manner.platform.dialect === 'documents-r4') {
    return ({ type }) => type !== 'Binary' && manner.only?.includes(type) === true;
  }
  let apart: Set<string> | undefined;
  return ({ type, id }) => {
    if (type !== 'Binary') return true;
    apart ??= new Set(lettersOf(store, scope).flatMap(pagesOf));
    return !apart.has(id);
  };
}

function lettersOf(store: RecordStore, scope: Scope): Resource[] {
  const hits = store.search(scope, { type: 'DocumentReference', conditions: [], nowMs: 0 });
  const rows = hits.map(({ row }) => row);
  return store.fetch(scope, rows).map(({ json }) => JSON.parse(json) as Resource);
}
