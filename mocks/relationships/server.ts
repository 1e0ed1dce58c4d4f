import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireAccess } from '../kit/access.ts';
import { outcome } from '../kit/outcome.ts';
import { createService } from '../kit/service.ts';
import type { Resource, World } from '../kit/world.ts';
import { consentOf, patientOf, relatedPersonOf } from './role-resource.ts';
import { readQuery, type Query } from './query.ts';
import type { HeldRole, Roles } from './roles.ts';

const FHIR = 'application/fhir+json';

const DISPLAYS = {
  ACCESS_DENIED: 'Access denied',
  MISSING_IDENTIFIER_VALUE: 'Required parameter(s) are missing.',
  INVALID_IDENTIFIER_VALUE: 'Provided value is invalid.',
  INVALID_IDENTIFIER_SYSTEM: 'Invalid identifier system.',
  INVALID_PARAMETER: 'Invalid parameter.',
  RESOURCE_NOT_FOUND: 'Resource not found',
};

/** The Validated Relationships Service in patient access mode, built and not yet listening. */
export async function startRelationships(world: World, roles: Roles): Promise<FastifyInstance> {
  const app = await createService(world, 'relationships');
  app.addHook('onClose', async () => roles.close());
  const { baseUrl } = world.service('relationships');
  const base = new URL(baseUrl).pathname;
  const onRequest = requireAccess(world, {
    service: 'relationships',
    audience: baseUrl,
    scope: 'relationships.read',
    level: 'P9',
    refusal: ({ diagnostics }) => ({ type: FHIR, body: problem('ACCESS_DENIED', 'forbidden', diagnostics) }),
  });

  const search = (toEntries: (role: HeldRole, include: readonly string[]) => Resource[]) =>
    async function answer(request: FastifyRequest, reply: FastifyReply) {
      const asked = readQuery(request.query as Query);
      if ('wrong' in asked) return refuse(reply, 400, asked.wrong, 'invalid', asked.why);
      const own = request.access?.nhsNumber;
      if (own !== asked.performer && own !== asked.patient)
        return refuse(reply, 401, 'ACCESS_DENIED', 'forbidden', 'Access is to roles of your own only');
      const found = roles
        .of(own ?? '')
        .filter(
          (role) =>
            (asked.performer === undefined || role.performer === asked.performer) &&
            (asked.patient === undefined || role.patient === asked.patient) &&
            (asked.statuses === undefined || asked.statuses.includes(role.status)),
        );
      const resources = found.flatMap((role) => toEntries(role, asked.include));
      const unlike = [...new Map(resources.map((one) => [`${one.resourceType}/${one.id}`, one])).values()];
      return reply.type(FHIR).send({
        resourceType: 'Bundle',
        type: 'searchset',
        total: found.length,
        entry: unlike.map((resource) => ({
          fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
          resource,
          search: { mode: resource.resourceType === 'Patient' ? 'include' : 'match' },
        })),
      });
    };

  const included = (nhsNumber: string): Resource[] => {
    const person = world.people.find(nhsNumber);
    return person === undefined ? [] : [patientOf(person)];
  };
  app.get(
    `${base}/Consent`,
    { onRequest },
    search((role, include) => [
      ...(include.includes('Consent:performer') ? included(role.performer) : []),
      ...(include.includes('Consent:patient') ? included(role.patient) : []),
      consentOf(role),
    ]),
  );
  app.get(
    `${base}/RelatedPerson`,
    { onRequest },
    search((role, include) => {
      const performer = world.people.find(role.performer);
      return [
        ...(include.includes('RelatedPerson:patient') ? included(role.patient) : []),
        ...(performer === undefined ? [] : [relatedPersonOf(role, performer)]),
      ];
    }),
  );
  app.get<{ Params: { id: string } }>(`${base}/Consent/:id`, { onRequest }, async (request, reply) => {
    const role = roles.find(request.params.id);
    const own = request.access?.nhsNumber;
    // Whether somebody else's role exists is nobody's business either.
    if (role === undefined || (role.performer !== own && role.patient !== own))
      return refuse(reply, 404, 'RESOURCE_NOT_FOUND', 'not-found');
    return reply.type(FHIR).send(consentOf(role));
  });
  return app;
}

function refuse(
  reply: FastifyReply,
  status: number,
  code: keyof typeof DISPLAYS,
  issue: string,
  diagnostics?: string,
): FastifyReply {
  return reply
    .code(status)
    .type(FHIR)
    .send(problem(code, issue, diagnostics));
}

function problem(code: keyof typeof DISPLAYS, issueCode: string, diagnostics?: string): Resource {
  return outcome({
    severity: 'error',
    code: issueCode,
    details: {
      system: 'https://fhir.nhs.uk/R4/CodeSystem/ValidatedRelationships-ErrorOrWarningCode',
      version: '1',
      code,
      display: DISPLAYS[code],
    },
    ...(diagnostics !== undefined && { diagnostics }),
  });
}
