import type { Change } from './record-changes.ts';
import type { StoredResource } from './record-store.ts';

/**
 * One entry of a history as JSON text (hl7.org/fhir/R4/bundle.html, `request` and `response`). What has been removed,
 * and what the person may not see any more, is told in the same words.
 */
export function changeJson(base: string, change: Change, view: (stored: StoredResource) => string): string {
  const { type, id, version } = change.stored;
  const url = `${type}/${encodeURIComponent(id)}`;
  const method = change.gone ? 'DELETE' : version === 1 ? 'POST' : 'PUT';
  const status = { DELETE: '204 No Content', POST: '201 Created', PUT: '200 OK' }[method];
  const response = { status, etag: `W/"${version}"`, lastModified: new Date(change.at).toISOString() };
  const rest = JSON.stringify({ fullUrl: `${base}/${url}`, request: { method, url }, response });
  return change.gone ? rest : `{"resource":${view(change.stored)},${rest.slice(1)}`;
}
