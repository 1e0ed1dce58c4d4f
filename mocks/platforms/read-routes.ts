import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasAlready, sendFhir, sendRefusal } from './answers.ts';
import { createViewer } from './bundle-page.ts';
import type { StoredResource } from './record-store.ts';
import { personOfCall, scopeOfCall } from './desk.ts';
import type { Desk } from './desk.ts';

/** `GET /{Type}/{id}`, a Binary as its own bytes or as a resource, by the caller's wish. */
export function addReadRoutes(app: FastifyInstance, desk: Desk): void {
  const { basePath } = desk.manner.platform;
  app.get<{ Params: { type: string; id: string } }>(
    `${basePath}/:type/:id`,
    { preHandler: desk.guard },
    (request, reply) => read(desk, request.params.type, request.params.id, request, reply),
  );
}

function read(
  desk: Desk,
  type: string,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const nhsNumber = personOfCall(request, reply);
  if (nhsNumber === undefined) return reply;
  if (!desk.types().includes(type)) {
    return sendRefusal(reply, 404, 'not-supported', `${type} is not served here`);
  }
  const { store, manner } = desk;
  const scope = scopeOfCall(desk, request, nhsNumber);
  const own = scope.person === nhsNumber;
  const stored = own ? store.get(scope, type, id) : strangersFirst(desk, scope, type);
  if (!stored) return sendRefusal(reply, 404, 'not-found', `There is no such ${type} in this record`);
  if (stored.removed) return sendRefusal(reply, 410, 'deleted', `This ${type} has been removed`);
  const etag = `W/"${stored.version}"`;
  reply.header('etag', etag).header('last-modified', new Date(stored.updated).toUTCString());
  if (hasAlready(request, etag)) return reply.code(304).send();
  if (type === 'Binary' && !wantsFhir(request)) return sendBytes(reply, stored);
  return sendFhir(reply, createViewer(store, manner, scope)(stored));
}

function strangersFirst(
  desk: Desk,
  scope: Parameters<Desk['store']['get']>[0],
  type: string,
): StoredResource | undefined {
  const [hit] = desk.store.search(scope, { type, conditions: [], nowMs: 0 });
  return hit && desk.store.fetch(scope, [hit.row])[0];
}

/** A Binary is sent as a resource only to those who ask for FHIR or for JSON (FHIR R4 §2.42.2). */
function wantsFhir(request: FastifyRequest): boolean {
  return /application\/(fhir\+)?json/.test(request.headers.accept ?? '');
}

function sendBytes(reply: FastifyReply, stored: StoredResource): FastifyReply {
  const binary = JSON.parse(stored.json) as { contentType?: unknown; data?: unknown; content?: unknown };
  // STU3 calls the bytes `content`.
  const base64 = typeof binary.data === 'string' ? binary.data : binary.content;
  const type = typeof binary.contentType === 'string' ? binary.contentType : '';
  return reply
    .type(/^[\w.+-]+\/[\w.+-]+(;.*)?$/.test(type) ? type : 'application/octet-stream')
    .header('content-disposition', 'attachment')
    .send(Buffer.from(typeof base64 === 'string' ? base64 : '', 'base64'));
}
