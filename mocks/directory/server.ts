import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { requireAccess, type IssuerId } from '../kit/access.ts';
import { issuerNamed } from '../kit/issuer-constraint.ts';
import { outcome } from '../kit/outcome.ts';
import { createService } from '../kit/service.ts';
import type { Resource, World } from '../kit/world.ts';
import { endpoints, organisations } from './organisations.ts';
import { searchDirectory, searchset } from './search.ts';
import type { Parameters } from './search.ts';

const KINDS = ['Organization', 'Endpoint'] as const;

/** The national directory of organisations and their FHIR endpoints, built and not yet listening. */
export async function startDirectory(world: World): Promise<FastifyInstance> {
  const app = await createService(world, 'directory');
  const { baseUrl } = world.service('directory');
  const base = new URL(baseUrl).pathname;
  const all = { Organization: organisations(), Endpoint: endpoints(world) };
  const guardFor = (issuer: IssuerId) =>
    requireAccess(world, { service: 'directory', issuer, audience: baseUrl, scope: 'directory.read' });
  const guards = { identity: guardFor('identity'), 'staff-identity': guardFor('staff-identity') };
  // People and staff ask alike, each under a token of their own issuer.
  const onRequest: onRequestAsyncHookHandler = async function guard(request, reply) {
    const issuer = issuerNamed(world, request.headers.authorization) ?? 'identity';
    return guards[issuer].call(this, request, reply, () => undefined);
  };

  for (const kind of KINDS) {
    app.get<{ Querystring: Parameters }>(`${base}/${kind}`, { onRequest }, async (request, reply) => {
      const found = searchDirectory(kind, all, request.query);
      if ('refused' in found) return fhir(reply.code(400)).send(found.refused);
      const body = JSON.stringify(searchset(baseUrl, kind, found, request.query));
      const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
      return unlessKnown(request, reply, tag, body);
    });
    app.get<{ Params: { id: string } }>(`${base}/${kind}/:id`, { onRequest }, async (request, reply) => {
      const found = all[kind].find(({ id }) => id === request.params.id);
      if (!found)
        return fhir(reply.code(404)).send(
          outcome({ code: 'not-found', diagnostics: `There is no such ${kind}` }),
        );
      reply.header('last-modified', new Date(String(found.meta?.lastUpdated)).toUTCString());
      return unlessKnown(request, reply, `W/"${found.meta?.versionId}"`, JSON.stringify(found));
    });
  }
  app.get(`${base}/metadata`, async (_request, reply) => fhir(reply).send(capabilities(baseUrl)));
  return app;
}

function fhir(reply: FastifyReply): FastifyReply {
  return reply.type('application/fhir+json');
}

function unlessKnown(request: FastifyRequest, reply: FastifyReply, tag: string, body: string): FastifyReply {
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((item) => item.trim());
  if (known.includes(tag)) return reply.code(304).send();
  return fhir(reply).send(body);
}

function capabilities(baseUrl: string): Resource {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-01-05',
    kind: 'instance',
    implementation: { description: 'Directory of organisations and endpoints', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        resource: KINDS.map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
        })),
      },
    ],
  };
}
