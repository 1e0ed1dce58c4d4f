import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireAccess } from '../kit/access.ts';
import { createService } from '../kit/service.ts';
import type { World } from '../kit/world.ts';
import { backend, gateway } from './answers.ts';
import type { Answer } from './answers.ts';
import { pointersOf, readingPointersOf } from './pointers.ts';
import type { Holds, HoldsReadings } from './pointers.ts';
import { codeOf, readQuery, select } from './query.ts';
import type { Query } from './query.ts';
import { bundle, PAGE } from './searchset.ts';
import { ONBOARDED, READINGS } from './vocabulary.ts';

const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const KEPT_PAGES = 500;

interface Page {
  query: Query;
  organisation: string;
  from: number;
}

/** What of pointers platforms know. */
export interface Holdings {
  records: Holds;
  readings: HoldsReadings;
}

/** The record locator's consumer API for citizens and for staff, built and not yet listening. */
export async function startLocator(world: World, holdings: Holdings): Promise<FastifyInstance> {
  const app = await createService(world, 'locator', { routesByIssuer: true });
  const { baseUrl } = world.service('locator');
  const base = new URL(baseUrl).pathname;
  const desk = createDesk(world, baseUrl, holdings.records);
  const onRequest = gatewayChecks(world, baseUrl);
  const guarded = { onRequest, exposeHeadRoute: false };

  app.get(`${base}/_ping`, { exposeHeadRoute: false }, async () => ({ status: 'pass' }));
  app.get<{ Querystring: Record<string, unknown> }>(
    `${base}/DocumentReference`,
    guarded,
    async (request, reply) => {
      const token = request.query['next-page-token'];
      if (typeof token === 'string') return desk.nextPage(request, reply, token);
      return desk.search(request, reply, request.query, 'query');
    },
  );
  app.post(
    `${base}/DocumentReference/_search`,
    { onRequest, errorHandler: unreadableBody },
    async (request, reply) => {
      if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
        const why = 'Request body could not be parsed (__root__: Invalid JSON)';
        return send(reply, backend(400, 'invalid', 'MESSAGE_NOT_WELL_FORMED', why));
      }
      return desk.search(request, reply, request.body, 'body');
    },
  );
  app.get<{ Params: { id: string } }>(`${base}/DocumentReference/:id`, guarded, async (request, reply) =>
    desk.read(request, reply, request.params.id),
  );
  addStaffSearch(app, world, holdings.readings);
  for (const path of ['', '/:id']) {
    app.head(`${base}/DocumentReference${path}`, async (_request, reply) => reply.code(405).send());
  }
  return app;
}

/**
 * `POST /DocumentReference/_search` by staff: where readings of a person are that their organisation may look at. What it may
 * not look at is left out without a word, as are types that it is not onboarded for.
 */
function addStaffSearch(app: FastifyInstance, world: World, holds: HoldsReadings): void {
  const { baseUrl } = world.service('locator');
  const options = {
    onRequest: gatewayChecks(world, baseUrl, 'staff'),
    errorHandler: unreadableBody,
    constraints: { issuer: 'staff-identity' },
  };
  app.post(`${new URL(baseUrl).pathname}/DocumentReference/_search`, options, async (request, reply) => {
    const read = readQuery(request.body, 'body');
    if ('refused' in read) return send(reply, read.refused);
    const { query } = read;
    const person = world.people.find(query.nhsNumber);
    const reader = organisationOf(request);
    const all = person ? readingPointersOf(world, person, { reader, holds }) : [];
    const found = select(all, query, new Set([READINGS.code]));
    return reply.type('application/fhir+json').send(bundle(baseUrl, query, found, 0, undefined));
  });
}

/** What is behind the gateway: searching, the pages that a search left to come, and reading. */
function createDesk(world: World, baseUrl: string, holds: Holds) {
  const pages = new Map<string, Page>();
  const find = (nhsNumber: string) => {
    const person = world.people.find(nhsNumber);
    return person ? pointersOf(world, person, holds) : [];
  };
  const keep = (page: Page) => {
    const token = randomUUID();
    pages.set(token, page);
    const oldest = pages.keys().next().value;
    if (pages.size > KEPT_PAGES && oldest !== undefined) pages.delete(oldest);
    return token;
  };
  const answer = (request: FastifyRequest, reply: FastifyReply, page: Page) => {
    const { query, organisation, from } = page;
    if (request.access?.nhsNumber !== query.nhsNumber) return send(reply, notYourRecord());
    const found = select(find(query.nhsNumber), query, allowedTypes(organisation));
    const more = !query.countOnly && found.length > from + PAGE;
    const next = more ? keep({ ...page, from: from + PAGE }) : undefined;
    return reply.type('application/fhir+json').send(bundle(baseUrl, query, found, from, next));
  };
  return {
    search(request: FastifyRequest, reply: FastifyReply, given: unknown, from: 'query' | 'body') {
      const organisation = organisationOf(request);
      if (allowedTypes(organisation).size === 0) return send(reply, notOnboarded(organisation));
      const read = readQuery(given, from);
      if ('refused' in read) return send(reply, read.refused);
      return answer(request, reply, { query: read.query, organisation, from: 0 });
    },
    nextPage(request: FastifyRequest, reply: FastifyReply, token: string) {
      const page = pages.get(token);
      if (page?.organisation === organisationOf(request)) return answer(request, reply, page);
      const why = 'Invalid query parameter (next-page-token: Input should be a token given by a search)';
      return send(reply, backend(400, 'invalid', 'INVALID_PARAMETER', why, 'next-page-token'));
    },
    read(request: FastifyRequest, reply: FastifyReply, id: string) {
      const pointer = find(request.access?.nhsNumber ?? '').find((one) => one.id === id);
      if (!pointer) {
        const why = 'The requested DocumentReference could not be found';
        return send(reply, backend(404, 'not-found', 'NO_RECORD_FOUND', why));
      }
      const organisation = organisationOf(request);
      const type = codeOf(pointer.type);
      if (type === undefined || !allowedTypes(organisation).has(type)) {
        return send(reply, notOnboarded(organisation));
      }
      return reply.type('application/fhir+json').send(pointer);
    },
  };
}

/** What the gateway in front of the locator checks, in its order: headers mirrored, token, request id, organisation. */
function gatewayChecks(world: World, audience: string, who: 'citizens' | 'staff' = 'citizens') {
  const mirror = async (request: FastifyRequest, reply: FastifyReply) => {
    for (const name of ['x-request-id', 'x-correlation-id']) {
      const given = request.headers[name];
      if (typeof given === 'string') reply.header(name, given);
    }
  };
  const access = requireAccess(world, {
    service: 'locator',
    audience,
    scope: 'locator.read',
    ...(who === 'staff' ? { issuer: 'staff-identity' } : { level: 'P9' }),
    refusal: ({ status, diagnostics }) =>
      status === 503
        ? gateway(status, 'transient', 'UNABLE_TO_CALL_SERVICE', diagnostics)
        : gateway(status, 'forbidden', 'ACCESS_DENIED', diagnostics),
  });
  const headers = async (request: FastifyRequest, reply: FastifyReply) => {
    const id = request.headers['x-request-id'];
    if (typeof id !== 'string' || !UUID.test(id)) {
      const why = 'The X-Request-Id header is missing or invalid';
      return send(reply, gateway(400, 'invalid', 'MISSING_OR_INVALID_HEADER', why));
    }
    if (!/^[A-Za-z0-9.]+$/.test(organisationOf(request))) {
      const why = 'The NHSD-End-User-Organisation-ODS header is missing or invalid';
      return send(reply, gateway(400, 'required', 'PRECONDITION_FAILED', why));
    }
    const isKnown =
      who === 'staff'
        ? request.access?.staff?.org === organisationOf(request)
        : ONBOARDED.has(organisationOf(request));
    if (!isKnown) {
      const why = 'Provided ODS code has no pointers within requesting app';
      return send(reply, gateway(403, 'forbidden', 'ACCESS_DENIED', why));
    }
    return undefined;
  };
  return [mirror, access, headers];
}

function organisationOf(request: FastifyRequest): string {
  const given = request.headers['nhsd-end-user-organisation-ods'];
  return typeof given === 'string' ? given : '';
}

function allowedTypes(organisation: string): ReadonlySet<string> {
  return ONBOARDED.get(organisation) ?? new Set();
}

function notOnboarded(organisation: string): Answer {
  const why = `Your organisation '${organisation}' does not have permission to access this resource. Contact the onboarding team.`;
  return backend(403, 'forbidden', 'ACCESS DENIED', why);
}

function notYourRecord(): Answer {
  return gateway(
    403,
    'forbidden',
    'ACCESS_DENIED',
    'A citizen may search for pointers to their own record only',
  );
}

function unreadableBody(error: FastifyError, _request: FastifyRequest, reply: FastifyReply) {
  if ((error.statusCode ?? 500) >= 500) throw error;
  const why = `Request body could not be parsed (__root__: ${error.message})`;
  return send(reply, backend(400, 'invalid', 'MESSAGE_NOT_WELL_FORMED', why));
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  return reply.code(answer.status).type(answer.type).send(answer.body);
}
