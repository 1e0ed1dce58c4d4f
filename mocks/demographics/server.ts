import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireAccess } from '../kit/access.ts';
import { isNhsNumber } from '../kit/nhs-number.ts';
import { outcome } from '../kit/outcome.ts';
import { createService } from '../kit/service.ts';
import type { Person, Resource, World } from '../kit/world.ts';
import { patientOf, versionOf } from './patient.ts';

const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const FHIR = 'application/fhir+json';

const DISPLAYS = {
  ACCESS_DENIED: 'Access denied to service',
  INVALID_RESOURCE_ID: 'Resource Id is invalid',
  INVALID_VALUE: 'Provided value is invalid',
  MISSING_VALUE: 'Required value is missing',
  RESOURCE_NOT_FOUND: 'Resource not found',
  INVALIDATED_RESOURCE:
    'Resource that has been marked as invalid was requested - invalid resources cannot be retrieved',
  SERVICE_UNAVAILABLE: 'Service unavailable',
};

/** The Personal Demographics Service in patient access mode, built and not yet listening. */
export async function startDemographics(world: World): Promise<FastifyInstance> {
  const app = await createService(world, 'demographics');
  const { baseUrl } = world.service('demographics');
  const base = new URL(baseUrl).pathname;
  const onRequest = [
    mirrorHeaders,
    requireAccess(world, {
      service: 'demographics',
      audience: baseUrl,
      scope: 'demographics.read',
      level: 'P9',
      refusal: ({ status, error, diagnostics }) => ({
        type: FHIR,
        body:
          status === 503
            ? problem('SERVICE_UNAVAILABLE', 'timeout', diagnostics)
            : problem(
                'ACCESS_DENIED',
                'forbidden',
                status === 401 && error !== undefined ? 'Invalid Access Token' : diagnostics,
                status === 403 ? 'Patient cannot perform this action' : undefined,
              ),
      }),
    }),
    requireRequestId,
  ];

  app.get(`${base}/_ping`, async () => ({ status: 'pass' }));
  app.get<{ Params: { id: string } }>(`${base}/Patient/:id`, { onRequest }, async (request, reply) => {
    const person = ownRecord(world, request, reply);
    if (!person) return reply;
    return reply
      .type(FHIR)
      .header('etag', `W/"${versionOf(person)}"`)
      .send(patientOf(person));
  });
  app.get<{ Params: { id: string } }>(
    `${base}/Patient/:id/RelatedPerson`,
    { onRequest },
    async (request, reply) => {
      if (!ownRecord(world, request, reply)) return reply;
      return reply.type(FHIR).send({ resourceType: 'Bundle', type: 'searchset', total: 0, entry: [] });
    },
  );
  return app;
}

async function mirrorHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  for (const name of ['x-request-id', 'x-correlation-id']) {
    const given = request.headers[name];
    if (typeof given === 'string') reply.header(name, given);
  }
}

async function requireRequestId(request: FastifyRequest, reply: FastifyReply) {
  const id = request.headers['x-request-id'];
  if (id === undefined) {
    const why = 'Invalid request with error - X-Request-ID header must be supplied to access this resource';
    return reply
      .code(400)
      .type(FHIR)
      .send(problem('MISSING_VALUE', 'required', why));
  }
  if (typeof id !== 'string' || !UUID.test(id)) {
    const why = `Invalid value - '${String(id)}' in header 'X-Request-ID'`;
    return reply
      .code(400)
      .type(FHIR)
      .send(problem('INVALID_VALUE', 'value', why));
  }
  return undefined;
}

/** The person asked for, when that is the caller's own record; otherwise the refusal has been sent. */
function ownRecord(
  world: World,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Person | undefined {
  const refuse = (status: number, body: Resource) => void reply.code(status).type(FHIR).send(body);
  const { id } = request.params;
  if (!isNhsNumber(id)) {
    refuse(400, problem('INVALID_RESOURCE_ID', 'value', `Invalid value - '${id}' in field 'id'`));
    return undefined;
  }
  if (request.access?.nhsNumber !== id) {
    const why =
      'Your access token has insufficient permissions. See documentation regarding Patient access restrictions';
    // For who acts for somebody, another patient is a matter of the token (national proxy documents, PXY-1).
    const status = request.access?.actor === undefined ? 403 : 401;
    refuse(status, problem('ACCESS_DENIED', 'forbidden', why, 'Patient cannot perform this action'));
    return undefined;
  }
  const asked = world.people.find(id);
  if (!asked) {
    refuse(404, { ...problem('RESOURCE_NOT_FOUND', 'not-found', undefined, undefined, 'information') });
    return undefined;
  }
  if (asked.supersededBy === undefined) return asked;
  const successor = world.people.find(asked.supersededBy);
  if (!successor) refuse(404, problem('INVALIDATED_RESOURCE', 'not-found'));
  return successor;
}

function problem(
  code: keyof typeof DISPLAYS,
  issueCode: string,
  diagnostics?: string,
  display?: string,
  severity: 'error' | 'information' = 'error',
): Resource {
  return outcome({
    severity,
    code: issueCode,
    details: {
      system: 'https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode',
      version: '1',
      code,
      display: display ?? DISPLAYS[code],
    },
    ...(diagnostics !== undefined && { diagnostics }),
  });
}
