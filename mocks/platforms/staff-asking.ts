import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { Resource } from '../kit/world.ts';
import { sendRefusal } from './answers.ts';
import type { ConditionalBook } from './conditional-book.ts';
import { identifiersOf } from './judge-consent.ts';
import { faultOfPlan, faultOfRequest, signedBy } from './judge-request.ts';
import { isObject } from './json-walk.ts';
import { subjectsOf } from './named-patient.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { staffCallOf } from './staff-call.ts';
import { maySee } from './staff-sight.ts';
import { noteWrite, sendPut } from './take-conditionally.ts';

/** What staff send to a person. */
interface Asking {
  type: 'CommunicationRequest' | 'CarePlan';
  book: ConditionalBook;
  faultOf: (sent: Resource) => string | undefined;
}

/** The identifier by which a repeated call is known again; without one every call makes another. */
function keyOf(request: FastifyRequest): string | undefined {
  const condition = new URLSearchParams(String(request.headers['if-none-exist'] ?? ''));
  return condition.get('identifier') ?? undefined;
}

function ask(desk: ReadingsDesk, { type, book, faultOf }: Asking) {
  const { base, manner, world } = desk;
  const { platform } = manner;
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const sent = request.body as Resource;
    const isOne = isObject(sent) && sent.resourceType === type;
    const everybody = isOne ? subjectsOf(sent) : [];
    const asked = { scope: `user/${type}.c`, interaction: 'create', named: everybody } as const;
    const call = staffCallOf(desk, request, reply, asked);
    if (!call) return reply;
    const [named] = everybody;
    if (named === undefined)
      return sendRefusal(reply, 422, 'invalid', `A ${type} is needed whose subject is named by NHS number`);
    if (!maySee(desk, call, named))
      return sendRefusal(reply, 404, 'not-found', 'There is no such patient here');
    const key = keyOf(request);
    const fault =
      key !== undefined && !identifiersOf(sent).includes(key)
        ? 'The identifier asked for is not that of the resource'
        : faultOf(sent);
    if (fault !== undefined) {
      call.log(named, { outcome: '4', why: fault });
      return sendRefusal(reply, 422, 'invalid', fault);
    }
    const at = new Date(world.nowMs(platform.id)).toISOString();
    const signed = signedBy(sent, { staff: call.staff, platform, at });
    const put = book.create(platform.id, named, key ?? `urn:ietf:rfc:3986|urn:uuid:${randomUUID()}`, signed);
    call.log(named, { outcome: '0', about: `${type}/${put.kept.id}` });
    if (put.is === 'created') noteWrite(desk, request, { type, put });
    return sendPut(reply, base, type, put);
  };
}

/** `POST /CommunicationRequest` asks a person for another reading or for answers, `POST /CarePlan` sends them a plan for readings. */
export function addStaffAsking(
  app: FastifyInstance,
  desk: ReadingsDesk,
  preHandler: preHandlerHookHandler,
): void {
  const { basePath } = desk.manner.platform;
  const { requests, plans } = desk.books;
  const request: Asking = { type: 'CommunicationRequest', book: requests, faultOf: faultOfRequest };
  const plan: Asking = { type: 'CarePlan', book: plans, faultOf: faultOfPlan };
  app.post(`${basePath}/CommunicationRequest`, { preHandler }, ask(desk, request));
  app.post(`${basePath}/CarePlan`, { preHandler }, ask(desk, plan));
}
