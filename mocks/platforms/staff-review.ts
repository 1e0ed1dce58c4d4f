import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { Resource } from '../kit/world.ts';
import { sendFhir, sendRefusal } from './answers.ts';
import type { HeldReading } from './inbox.ts';
import { isObject, textOf } from './json-walk.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { staffCallOf } from './staff-call.ts';
import { staffTaskOf } from './staff-task.ts';
import { personOfReading, readingSeen } from './staff-sight.ts';
import { noteWrite } from './take-conditionally.ts';
import { taskVersion } from './task.ts';

type OfId = { Params: { id: string } };

/** Why a review cannot be taken as it was sent. */
interface Fault {
  status: 409 | 412 | 422;
  code: string;
  text: string;
}

const invalid = (text: string): Fault => ({ status: 422, code: 'invalid', text });

/** Judges what is said of a reading, against what it is now and the version that it was said of. */
export function faultOfReview(
  sent: Resource,
  reading: HeldReading,
  ifMatch: string | undefined,
): Fault | undefined {
  if (!isObject(sent) || sent.resourceType !== 'Task') return invalid('A Task is needed');
  if (sent.id !== reading.id) return invalid('The id is not that of the address');
  const { status } = sent;
  if (status !== 'received' && status !== 'completed' && status !== 'rejected')
    return invalid('The status is received, completed or rejected');
  if (status === 'rejected' && (textOf(sent.statusReason, 'text') ?? '').trim() === '')
    return invalid('Whoever declines a reading says why: statusReason.text is needed');
  if (ifMatch !== undefined && ifMatch.replace(/^W\/|"/g, '') !== taskVersion(reading))
    return { status: 412, code: 'conflict', text: 'The reading or its review has changed meanwhile' };
  if (reading.state === 'completed' || reading.state === 'rejected')
    return { status: 409, code: 'conflict', text: 'The reading has been reviewed already' };
  return undefined;
}

function carryOut({ books, manner }: ReadingsDesk, reading: HeldReading, sent: Resource) {
  const { id: platform } = manner.platform;
  const reason = textOf(sent.statusReason, 'text')?.trim();
  if (sent.status === 'received') return books.inbox.review(platform, reading.id, 'received', reason);
  return books.reviews.decide(platform, reading, sent.status === 'completed' ? 'filed' : 'declined', reason);
}

/** `PUT /Task/{id}`: the reading was opened, filed into the record, or declined with a reason. */
export function addStaffReview(
  app: FastifyInstance,
  desk: ReadingsDesk,
  preHandler: preHandlerHookHandler,
): void {
  const { platform } = desk.manner;
  const review = (request: FastifyRequest<OfId>, reply: FastifyReply): FastifyReply => {
    const { id } = request.params;
    const named = personOfReading(desk, id);
    const asked = { scope: 'user/Task.ru', interaction: 'update', named } as const;
    const call = staffCallOf(desk, request, reply, asked);
    if (!call) return reply;
    const reading = readingSeen(desk, call, id);
    if (!reading) return sendRefusal(reply, 404, 'not-found', 'There is no such Task here');
    const sent = request.body as Resource;
    const about = `Task/${id}`;
    const fault = faultOfReview(sent, reading, request.headers['if-match']);
    if (fault) {
      call.log(reading.nhsNumber, { outcome: '4', why: fault.text, about });
      return sendRefusal(reply, fault.status, fault.code, fault.text);
    }
    const kept = carryOut(desk, reading, sent) ?? reading;
    call.log(reading.nhsNumber, { outcome: '0', about });
    const task = staffTaskOf(desk, kept);
    noteWrite(desk, request, { type: 'Task', put: { is: 'replaced', kept: { ...kept, resource: task } } });
    return sendFhir(reply.header('etag', `W/"${taskVersion(kept)}"`), task);
  };
  app.put<OfId>(`${platform.basePath}/Task/:id`, { preHandler }, review);
}
