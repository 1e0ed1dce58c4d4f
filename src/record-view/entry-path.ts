import type { FactRef } from '#/record/fact.ts';

/** Where an entry's own page is. */
export function entryPath(id: FactRef): string {
  return `/record/entry/${segments(id)}`;
}

/** Where one of an entry's attachments opens. */
export function documentPath(id: FactRef, attachment: number): string {
  return `/record/documents/open/${segments(id)}?attachment=${attachment}`;
}

/** Where the course of one measurement is shown. */
export function trendPath(key: string): string {
  return `/record/results/trend/${encodeURIComponent(key)}`;
}

function segments(id: FactRef): string {
  return id.split('/').map(encodeURIComponent).join('/');
}
