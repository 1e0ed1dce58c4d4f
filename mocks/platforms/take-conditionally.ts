import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Resource } from '../kit/world.ts';
import { queryOf, sendRefusal } from './answers.ts';
import type { ConditionalBook, Put } from './conditional-book.ts';
import type { Desk } from './desk.ts';

/** What is sent, of whom, and under which identifier; what is here of it already, if anything. */
export interface Sent {
  sent: Resource;
  nhsNumber: string;
  key: string | null;
}

/** What is taken at an address, and what is not. */
export interface Taking {
  type: string;
  book: Pick<ConditionalBook, 'create' | 'replace'>;
  /** Why it is not what it should be. */
  faultOf(sent: Sent): string | undefined;
  /** Why it is not taken although it is what it should be. */
  forbids?(sent: Sent, how: 'create' | 'replace'): string | undefined;
  /** What follows once it is here. */
  taken?(sent: Sent): void;
}

/** Writes down that a client wrote something, where the control of the sandbox lists it. */
export function noteWrite(
  { world, manner }: Desk,
  request: FastifyRequest,
  { type, put: { kept } }: { type: string; put: Put },
): void {
  const { id: platform, basePath } = manner.platform;
  const { subject = '', actor } = request.access ?? {};
  world.writes.add({
    at: new Date(world.nowMs(platform)).toISOString(),
    service: platform,
    method: request.method,
    path: `${basePath}/${type}/${kept.id}`,
    actor: actor ?? subject,
    ...(actor !== undefined && { onBehalfOf: subject }),
    idempotencyKey: kept.key.split('|').at(-1) ?? kept.key,
    nhsNumber: kept.nhsNumber,
    resource: kept.resource,
  });
}

/** Answers with where it lies now and in which version. */
export function sendPut(reply: FastifyReply, base: string, type: string, { is, kept }: Put): FastifyReply {
  return reply
    .code(is === 'created' ? 201 : 200)
    .header('location', `${base}/${type}/${kept.id}/_history/${kept.version}`)
    .header('etag', `W/"${kept.version}"`)
    .send();
}

/** Takes what the person in the token sends: `POST` with `If-None-Exist: identifier=…`, or `PUT ?identifier=…`. */
export function takeConditionally(
  desk: Desk,
  taking: Taking,
  how: 'create' | 'replace',
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const { base, manner } = desk;
  return (request, reply) => {
    const nhsNumber = request.access?.nhsNumber ?? '';
    const condition =
      how === 'create'
        ? new URLSearchParams(String(request.headers['if-none-exist'] ?? ''))
        : queryOf(request);
    const key = condition.get('identifier');
    const sent = request.body as Resource;
    const fault = taking.faultOf({ sent, nhsNumber, key });
    if (key === null || fault !== undefined)
      return sendRefusal(reply, 422, 'invalid', fault ?? 'An identifier is needed');
    const forbidden = taking.forbids?.({ sent, nhsNumber, key }, how);
    if (forbidden !== undefined) return sendRefusal(reply, 403, 'forbidden', forbidden);
    const put = taking.book[how](manner.platform.id, nhsNumber, key, sent);
    if (put.is === 'older') return sendRefusal(reply, 409, 'conflict', 'A later version is here already');
    if (put.is !== 'there-already') noteWrite(desk, request, { type: taking.type, put });
    taking.taken?.({ sent, nhsNumber, key });
    return sendPut(reply, base, taking.type, put);
  };
}
