import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasAlready, sendRefusal, weakTag } from './answers.ts';
import type { Cursors, ResultSet } from './cursors.ts';
import { personOfCall, scopeOfCall } from './desk.ts';
import type { Desk } from './desk.ts';
import type { Hit, Scope } from './record-store.ts';
import type { Condition } from './search-conditions.ts';
import { sendPage } from './send-page.ts';
import { wholeRecord } from './whole-record.ts';

/** What is asked for, of whom, and the address that stands for it. */
export interface Asked extends Pick<ResultSet, 'kind' | 'type' | 'query'> {
  self: string;
  nhsNumber: string;
}

/** Asks the store, freezes what it finds, and sends the first page of it, or 304 to those who have it already. */
export function firstPage(
  desk: Desk,
  cursors: Cursors,
  { kind, type, query, self, nhsNumber }: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { store, manner, world } = desk;
  // Before anything is read: whoever asks again for what changed since then misses nothing.
  const askedMs = world.nowMs(manner.platform.id);
  const scope = scopeOfCall(desk, request, nhsNumber);
  const set = { kind, type, query, askedMs, platform: scope.platform, person: nhsNumber };
  const hits = find(desk, scope, set);
  // What is brought along is not among the hits: then any change of the record changes the tag.
  const brought = query.includes.length + query.revIncludes.length > 0 ? store.state(scope) : '';
  const versions = hits.map(({ row, version }) => `${row}.${version}`).join();
  const etag = weakTag(scope.person, self, String(query.count), brought, versions);
  reply.header('etag', etag);
  if (request.method === 'GET' && hasAlready(request, etag)) return reply.code(304).send();
  return sendPage(desk, cursors, { results: { ...set, hits }, offset: 0 }, { scope, self }, request, reply);
}

/** Sends the page that a `next` link leads to. */
export function nextPage(
  desk: Desk,
  cursors: Cursors,
  cursor: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const nhsNumber = personOfCall(request, reply);
  if (nhsNumber === undefined) return reply;
  const platform = desk.manner.platform.id;
  const place = cursors.find(cursor, { platform, person: nhsNumber });
  if (place === 'unknown') return sendRefusal(reply, 404, 'not-found', 'There is no such page');
  if (place === 'expired') return sendRefusal(reply, 410, 'expired', 'This page has expired; search again');
  const scope = scopeOfCall(desk, request, nhsNumber);
  const self = desk.base + desk.manner.pagePath(place.results.type, cursor);
  if (scope.person === nhsNumber) return sendPage(desk, cursors, place, { scope, self }, request, reply);
  const { query } = place.results;
  const hits = find(desk, scope, place.results);
  const results = { ...place.results, hits: hits.slice(0, query.count) };
  return sendPage(desk, cursors, { results, offset: 0 }, { scope, self }, request, reply);
}

function find(desk: Desk, scope: Scope, set: Omit<ResultSet, 'hits'>): Hit[] {
  const { store, manner } = desk;
  const own = scope.person === set.person;
  if (set.kind === 'history') {
    // Nothing need have changed for a stranger since: who mixes people up sends what there is.
    const changes = store.changes(scope, own ? (set.query.sinceMs ?? 0) : 0);
    return changes.filter(wholeRecord(store, manner, scope));
  }
  return store.search(scope, {
    conditions: own ? set.query.conditions : set.query.conditions.filter(isNoIdentity),
    nowMs: set.askedMs,
    ...(set.kind === 'search' && { type: set.type }),
    ...(set.query.sort && { sort: set.query.sort }),
  });
}

/** A server that mixes people up does not compare ids either. */
function isNoIdentity(condition: Condition): boolean {
  return condition.kind !== 'id' && !('param' in condition && condition.param === 'identifier');
}
