import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { formOf, queryOf, sendRefusal } from './answers.ts';
import { nhsNumbersIn } from './named-patient.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { callOf, FOR_STAFF } from './staff-call.ts';

const NAMES = ['patient', 'patient.identifier', 'patient:identifier', 'subject', 'identifier'];

/** What people read of their own, and staff do not. */
const ONLY_OWN = ['AuditEvent', 'Consent', 'CommunicationRequest', 'CarePlan', '_history'];

/**
 * Staff see what is shared with them and nothing else of a record. That they tried for more is in the log of whoever they
 * named by NHS number.
 */
export function addStaffElsewhere(
  app: FastifyInstance,
  desk: ReadingsDesk,
  preHandler: preHandlerHookHandler,
): void {
  const { basePath } = desk.manner.platform;
  const refuse = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const call = callOf(desk, request, 'search-type');
    const why = 'Staff see here what people share with the organisation, and nothing else';
    const named = new Set([
      ...nhsNumbersIn(queryOf(request), NAMES),
      ...nhsNumbersIn(formOf(request.body), NAMES),
    ]);
    for (const nhsNumber of named) call.log(nhsNumber, { outcome: '8', why });
    return sendRefusal(reply, 403, 'forbidden', why);
  };
  const options = { preHandler, constraints: FOR_STAFF };
  for (const path of [...ONLY_OWN, ':type', ':type/:id']) app.get(`${basePath}/${path}`, options, refuse);
  app.post(`${basePath}/:type/_search`, options, refuse);
}
