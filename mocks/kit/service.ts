import compress from '@fastify/compress';
import cors from '@fastify/cors';
import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import './access.ts';
import { applyFaults } from './faults.ts';
import { addIssuerConstraint } from './issuer-constraint.ts';
import { outcome } from './outcome.ts';
import type { World } from './world.ts';

/** Documents that any origin may read, since they hold nothing of anybody. */
const PUBLIC = /\/(metadata|\.well-known\/smart-configuration)$/;

const EXPOSED = [
  // A device whose clock is wrong learns by how much (RFC 9449 §11.1 asks for fresh proofs).
  'Date',
  'ETag',
  'Location',
  'DPoP-Nonce',
  'WWW-Authenticate',
  'Retry-After',
  'Last-Modified',
  'X-Request-ID',
  'X-Correlation-ID',
];

/**
 * A fastify server for one service of the world: CORS, JSON parsers, compression, security headers, faults and the
 * traffic book. It does not listen. With `authorizationServer` its queries are not written into the sightings
 * (they carry codes) and its pages may style themselves and be framed by the app for silent renewal. With
 * `routesByIssuer` a route may be for the tokens of one issuer only (`constraints: { issuer }`).
 */
export async function createService(
  world: World,
  id: string,
  options: { authorizationServer?: boolean; routesByIssuer?: boolean } = {},
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 8 * 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 256 },
  });
  if (options.routesByIssuer === true) addIssuerConstraint(app, world);
  app.decorateRequest('access', undefined);
  app.decorateRequest('proved', false);
  const authorizationServer = options.authorizationServer === true;
  // Counting comes first: a preflight ends within cors, and its bytes belong to no call.
  countTraffic(app, world, id, authorizationServer);
  await app.register(cors, { delegator: corsFor(world), hideOptionsRoute: true });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' && (await applyFaults(world, id, request, reply))) return reply;
    return undefined;
  });
  addParsers(app);
  await app.register(formbody);
  addSecurityHeaders(app, world, authorizationServer);
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: 1024,
    // All services share the machine with the browser: in one go, the cheapest level takes a quarter of what a stream
    // at level 4 takes, for answers a fifth larger.
    syncThreshold: Infinity,
    zlibOptions: { level: 1 },
    customTypes: /^(text\/|application\/([\w.+-]*\+)?(json|xml|ndjson))/,
  });
  answerErrors(app);
  return app;
}

/** Listens on the service's port on localhost; a taken port becomes an error that names it. */
export async function listen(app: FastifyInstance, world: World, id: string): Promise<void> {
  const { port } = world.service(id);
  try {
    await app.listen({ port, host: 'localhost' });
  } catch (error) {
    throw namingPort(error, port, id);
  }
}

/** Throws the error that `listen` would throw if the port is taken, and leaves it free otherwise. */
export async function demandFree(port: number, id: string): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen({ port, host: 'localhost' }), 'listening');
  } catch (error) {
    throw namingPort(error, port, id);
  }
  probe.close();
  await once(probe, 'close');
}

function namingPort(error: unknown, port: number, id: string): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return error;
  const text = `Port ${port} (${id}) is already in use. Stop what uses it, or choose another --port.`;
  return new Error(text, { cause: error });
}

function corsFor(world: World) {
  return (request: FastifyRequest, done: (error: Error | null, options: object) => void) => {
    const isPublic = PUBLIC.test(request.url.split('?')[0] ?? '');
    done(null, {
      origin: isPublic ? '*' : world.appOrigin,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: EXPOSED,
      maxAge: 600,
    });
  };
}

/** Counts what went over the socket, headers and compression included, once per finished or broken call. */
function countTraffic(app: FastifyInstance, world: World, id: string, withoutQuery: boolean): void {
  const seen = new WeakMap<Socket, { read: number; written: number }>();
  app.addHook('onRequest', async (request, reply) => {
    const { socket } = request.raw;
    const path = withoutQuery ? (request.url.split('?')[0] ?? '') : request.url;
    reply.raw.once('close', () => {
      const before = seen.get(socket) ?? { read: 0, written: 0 };
      const now = { read: socket.bytesRead, written: socket.bytesWritten };
      seen.set(socket, now);
      if (request.method === 'OPTIONS') return;
      world.traffic.record(
        {
          at: new Date().toISOString(),
          service: id,
          method: request.method,
          path,
          status: reply.raw.headersSent ? reply.raw.statusCode : 0,
          proved: request.proved,
          ...(request.access && { subject: request.access.subject }),
          ...(request.headers.origin !== undefined && { origin: request.headers.origin }),
        },
        now.read - before.read,
        now.written - before.written,
      );
    });
  });
}

function addParsers(app: FastifyInstance): void {
  app.addContentTypeParser(
    /^application\/[\w.-]+\+json/,
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'ignore'),
  );
}

function addSecurityHeaders(app: FastifyInstance, world: World, authorizationServer: boolean): void {
  const policy = authorizationServer
    ? `default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors ${world.appOrigin}`
    : "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  app.addHook('onSend', async (request, reply) => {
    const unlessSet = (name: string, value: string) => {
      if (!reply.hasHeader(name)) reply.header(name, value);
    };
    unlessSet('content-security-policy', policy);
    unlessSet('x-content-type-options', 'nosniff');
    unlessSet('referrer-policy', 'no-referrer');
    unlessSet('cache-control', 'no-store');
    const open = PUBLIC.test(request.url.split('?')[0] ?? '');
    unlessSet('cross-origin-resource-policy', open ? 'cross-origin' : 'same-site');
  });
}

function answerErrors(app: FastifyInstance): void {
  const answer = (reply: FastifyReply, status: number, code: string, diagnostics: string) =>
    reply.code(status).type('application/fhir+json').send(outcome({ code, diagnostics }));
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    const code = status >= 500 ? 'exception' : status === 415 ? 'not-supported' : 'invalid';
    return answer(reply, status, code, status >= 500 ? 'The service failed unexpectedly' : error.message);
  });
  app.setNotFoundHandler((request, reply) =>
    answer(reply, 404, 'not-found', `There is nothing at ${request.method} ${request.url.split('?')[0]}`),
  );
}
