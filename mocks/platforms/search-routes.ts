import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formOf, hasAlready, queryOf, sendRefusal, weakTag } from './answers.ts';
import { createCursors } from './cursors.ts';
import type { Cursors, ResultSet } from './cursors.ts';
import { personOfCall, scopeOfCall } from './desk.ts';
import type { Desk } from './desk.ts';
import { parseDateTest } from './fhir-date.ts';
import type { Scope } from './record-store.ts';
import type { Condition } from './search-conditions.ts';
import { parseSearch, SearchRefusal } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import { sendPage } from './send-page.ts';

/** `GET /{Type}`, `POST /{Type}/_search`, their further pages, and `$everything` where the platform has it. */
export function addSearchRoutes(app: FastifyInstance, desk: Desk): void {
  const cursors = createCursors(() => Date.now());
  const { basePath, id } = desk.manner.platform;
  const options = { preHandler: desk.guard };
  type OfType = { Params: { type: string } };

  app.get<OfType>(`${basePath}/:type`, options, (request, reply) => {
    const cursor = queryOf(request).get('_page');
    if (cursor !== null) return nextPage(desk, cursors, cursor, request, reply);
    return search(desk, cursors, request.params.type, queryOf(request), request, reply);
  });
  app.post<OfType>(`${basePath}/:type/_search`, options, (request, reply) => {
    const given = formOf(request.body);
    for (const [name, value] of queryOf(request)) given.append(name, value);
    return search(desk, cursors, request.params.type, given, request, reply);
  });
  app.get<{ Params: { cursor: string } }>(`${basePath}/_paging/:cursor`, options, (request, reply) =>
    nextPage(desk, cursors, request.params.cursor, request, reply),
  );
  app.get<{ Params: { id: string } }>(`${basePath}/Patient/:id/$everything`, options, (request, reply) => {
    if (!desk.manner.everything) {
      return sendRefusal(reply, 501, 'not-supported', `${id} has no $everything; search type by type`);
    }
    return everything(desk, cursors, request.params.id, request, reply);
  });
}

function search(
  desk: Desk,
  cursors: Cursors,
  type: string,
  given: URLSearchParams,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const nhsNumber = personOfCall(request, reply);
  if (nhsNumber === undefined) return reply;
  if (!desk.types().includes(type) || (desk.manner.only !== undefined && type === 'Binary')) {
    return sendRefusal(reply, 404, 'not-supported', `There is no search for ${type} here`);
  }
  const { manner, store } = desk;
  let query: SearchQuery;
  try {
    const patientId = store.patientId(manner.platform.id, nhsNumber) ?? '';
    query = parseSearch(type, given, manner, { nhsNumber, patientId, fhirBase: desk.base });
  } catch (error) {
    if (!(error instanceof SearchRefusal)) throw error;
    return sendRefusal(reply, error.status, error.code, error.message);
  }
  if (query.ignored.length > 0 && isStrict(request)) {
    return sendRefusal(reply, 400, 'not-supported', `Not understood: ${query.ignored.join(', ')}`);
  }
  const self = `${desk.base}/${type}${query.understood.size > 0 ? `?${query.understood.toString()}` : ''}`;
  return firstPage(desk, cursors, { type, query, self, nhsNumber, isWhole: false }, request, reply);
}

function everything(
  desk: Desk,
  cursors: Cursors,
  patientId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const nhsNumber = personOfCall(request, reply);
  if (nhsNumber === undefined) return reply;
  const { manner, store } = desk;
  if (store.patientId(manner.platform.id, nhsNumber) !== patientId) {
    return sendRefusal(reply, 404, 'not-found', 'There is no such Patient in this record');
  }
  const given = queryOf(request);
  const since = given.get('_since');
  const test = since === null ? undefined : parseDateTest(`ge${since}`);
  const count = Number(given.get('_count') ?? manner.defaultCount);
  if ((since !== null && !test) || !Number.isInteger(count) || count < 1) {
    return sendRefusal(reply, 400, 'invalid', 'A parameter has a value this server does not understand');
  }
  const known = ['_since', '_count', '_type', '_format'];
  const ignored = [...new Set(given.keys())].filter((name) => !known.includes(name));
  if (ignored.length > 0 && isStrict(request)) {
    return sendRefusal(reply, 400, 'not-supported', `Not understood: ${ignored.join(', ')}`);
  }
  for (const name of ignored) given.delete(name);
  const conditions: Condition[] = test ? [{ kind: 'updated', tests: [test] }] : [];
  const types = given.get('_type')?.split(',');
  if (types) conditions.push({ kind: 'type', types });
  const query: SearchQuery = {
    conditions,
    includes: [],
    revIncludes: [],
    count: Math.min(count, manner.maxCount),
    countOnly: false,
    ignored,
    understood: given,
  };
  const asked = given.size > 0 ? `?${given.toString()}` : '';
  const self = `${desk.base}/Patient/${encodeURIComponent(patientId)}/$everything${asked}`;
  return firstPage(desk, cursors, { type: 'Patient', query, self, nhsNumber, isWhole: true }, request, reply);
}

interface Asked {
  type: string;
  query: SearchQuery;
  self: string;
  nhsNumber: string;
  /** Over all types. */
  isWhole: boolean;
}

function firstPage(
  desk: Desk,
  cursors: Cursors,
  { type, query, self, nhsNumber, isWhole }: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { store, manner, world } = desk;
  const scope = scopeOfCall(desk, request, nhsNumber);
  const hits = store.search(scope, {
    conditions: conditionsFor(scope, nhsNumber, query),
    nowMs: world.nowMs(manner.platform.id),
    ...(!isWhole && { type }),
    ...(query.sort && { sort: query.sort }),
  });
  // What is brought along is not among the hits: then any change of the record changes the tag.
  const brought = query.includes.length + query.revIncludes.length > 0 ? store.state(scope) : '';
  const versions = hits.map(({ row, version }) => `${row}.${version}`).join();
  const etag = weakTag(scope.person, self, String(query.count), brought, versions);
  reply.header('etag', etag);
  if (request.method === 'GET' && hasAlready(request, etag)) return reply.code(304).send();
  const results: ResultSet = { platform: scope.platform, person: nhsNumber, type, hits, query };
  return sendPage(desk, cursors, { results, offset: 0 }, { scope, self }, request, reply);
}

/** A server that mixes people up does not compare ids either. */
function conditionsFor(scope: Scope, nhsNumber: string, query: SearchQuery): readonly Condition[] {
  if (scope.person === nhsNumber) return query.conditions;
  return query.conditions.filter(
    (condition) => condition.kind !== 'id' && !('param' in condition && condition.param === 'identifier'),
  );
}

function nextPage(
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
  const { type, query } = place.results;
  const hits = desk.store.search(scope, {
    type,
    conditions: conditionsFor(scope, nhsNumber, query),
    nowMs: desk.world.nowMs(platform),
  });
  const results = { ...place.results, hits: hits.slice(0, query.count) };
  return sendPage(desk, cursors, { results, offset: 0 }, { scope, self }, request, reply);
}

function isStrict(request: FastifyRequest): boolean {
  return /\bhandling\s*=\s*strict\b/.test(String(request.headers.prefer ?? ''));
}
