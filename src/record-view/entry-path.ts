import type { FactRef } from '#/record/fact.ts';

/** Where an entry's own page is. */
export function entryPath(id: FactRef): string {
  return `/record/entry/${segments(id)}`;
}

/** Where one of an entry's attachments opens. */
export function documentPath(id: FactRef, attachment: number): string {
  return `/record/documents/open/${segments(id)}?attachment=${attachment}`;
}

/** Where the course of one of an entry's measurements is shown: a browser writes addresses down, and codes are telling. */
export function trendPath(id: FactRef, place: number): string {
  return `/record/results/trend/${segments(id)}?measurement=${place}`;
}

function segments(id: FactRef): string {
  return id.split('/').map(encodeURIComponent).join('/');
}
