import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formOf, isStrict, queryOf, sendRefusal } from './answers.ts';
import type { Cursors } from './cursors.ts';
import { personOfCall } from './desk.ts';
import type { Desk } from './desk.ts';
import { parseDateTest } from './fhir-date.ts';
import { firstPage, nextPage } from './result-pages.ts';
import type { Condition } from './search-conditions.ts';
import { parseSearch, SearchRefusal } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';

/** `GET /{Type}`, `POST /{Type}/_search`, their further pages, and `$everything` where the platform has it. */
export function addSearchRoutes(app: FastifyInstance, desk: Desk, cursors: Cursors): void {
  const { basePath, id } = desk.manner.platform;
  const options = { preHandler: desk.guard };
  type OfType = { Params: { type: string } };

  app.get<OfType>(`${basePath}/:type`, options, (request, reply) =>
    searchRecord(desk, cursors, request.params.type, request, reply),
  );
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

/** A search of the record for one type, or a further page of one. */
export function searchRecord(
  desk: Desk,
  cursors: Cursors,
  type: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const cursor = queryOf(request).get('_page');
  if (cursor !== null) return nextPage(desk, cursors, cursor, request, reply);
  return search(desk, cursors, type, queryOf(request), request, reply);
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
  return firstPage(desk, cursors, { kind: 'search', type, query, self, nhsNumber }, request, reply);
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
  const said = given.size > 0 ? `?${given.toString()}` : '';
  const self = `${desk.base}/Patient/${encodeURIComponent(patientId)}/$everything${said}`;
  const asked = { kind: 'everything', type: 'Patient', query, self, nhsNumber } as const;
  return firstPage(desk, cursors, asked, request, reply);
}
