import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isStrict, queryOf, sendRefusal } from './answers.ts';
import type { Cursors } from './cursors.ts';
import { personOfCall } from './desk.ts';
import type { Desk } from './desk.ts';
import { parsePeriod } from './fhir-date.ts';
import { firstPage, nextPage } from './result-pages.ts';
import type { SearchQuery } from './search-query.ts';

const KNOWN = ['_since', '_count', '_format'];

/**
 * `GET /_history?_since=&_count=`: what has changed in the record of the person in the token, each resource once in
 * its latest version (FHIR R4 §3.1.0.9, STU3 http.html#history, at the level of the system).
 */
export function addHistoryRoute(app: FastifyInstance, desk: Desk, cursors: Cursors): void {
  app.get(`${desk.manner.platform.basePath}/_history`, { preHandler: desk.guard }, (request, reply) => {
    const cursor = queryOf(request).get('_page');
    if (cursor !== null) return nextPage(desk, cursors, cursor, request, reply);
    return history(desk, cursors, request, reply);
  });
}

function history(desk: Desk, cursors: Cursors, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const nhsNumber = personOfCall(request, reply);
  if (nhsNumber === undefined) return reply;
  const given = queryOf(request);
  const query = queryFrom(given, desk);
  if (query === undefined) {
    return sendRefusal(reply, 400, 'invalid', 'A parameter has a value this server does not understand');
  }
  if (query.ignored.length > 0 && isStrict(request)) {
    return sendRefusal(reply, 400, 'not-supported', `Not understood: ${query.ignored.join(', ')}`);
  }
  const began = desk.store.beganMs();
  if (query.sinceMs !== undefined && query.sinceMs < began) {
    const from = new Date(began).toISOString();
    return sendRefusal(reply, 410, 'expired', `Changes are known from ${from} on; read the record anew`);
  }
  const asked = query.understood.size > 0 ? `?${query.understood.toString()}` : '';
  const self = `${desk.base}/_history${asked}`;
  return firstPage(
    desk,
    cursors,
    { kind: 'history', type: '_history', query, self, nhsNumber },
    request,
    reply,
  );
}

/** Undefined when a value cannot be meant. */
function queryFrom(given: URLSearchParams, { manner }: Desk): SearchQuery | undefined {
  const since = given.get('_since');
  // A plus sign in a query string arrives as a space.
  const period = since === null ? undefined : parsePeriod(since.replace(/ (\d{2}:\d{2})$/, '+$1'));
  const count = given.get('_count') ?? String(manner.defaultCount);
  if ((since !== null && !period) || !/^\d{1,6}$/.test(count)) return undefined;
  const names = [...new Set(given.keys())];
  const understood = new URLSearchParams([...given].filter(([name]) => KNOWN.includes(name)));
  return {
    conditions: [],
    includes: [],
    revIncludes: [],
    count: Math.max(1, Math.min(Number(count), manner.maxCount)),
    countOnly: Number(count) === 0,
    ignored: names.filter((name) => !KNOWN.includes(name)),
    understood,
    ...(period && { sinceMs: period.low }),
  };
}
