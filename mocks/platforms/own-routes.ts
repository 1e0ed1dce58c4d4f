import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireAccess } from '../kit/access.ts';
import { PLATFORMS } from '../kit/world.ts';
import { queryOf, sendRefusal } from './answers.ts';
import { placeOf, type ConditionalBook } from './conditional-book.ts';
import { faultOfConsent } from './judge-consent.ts';
import { listPage, sendListPage, type Placed } from './list-page.ts';
import { nhsNumbersIn } from './named-patient.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { takeConditionally, type Taking } from './take-conditionally.ts';

/** Gives, changes, withdraws and reads the person's own permissions. */
export const CONSENT_SCOPE = 'patient/Consent.cruds';

/** The search of the record, for what it has of the type. */
export type RecordSearch = (type: string, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * What a person does and sees beside their record: permissions (`Consent`), what staff ask of them
 * (`CommunicationRequest`, `CarePlan?category=readings`), and who of the staff has looked (`AuditEvent`).
 */
export function addOwnRoutes(app: FastifyInstance, desk: ReadingsDesk, search: RecordSearch): void {
  const { world, manner, base, guard, books } = desk;
  const { id: platform, basePath, ods } = manner.platform;
  const others = PLATFORMS.map((one) => one.ods).filter((one) => one !== ods);
  const consenting = requireAccess(world, {
    service: platform,
    audience: base,
    scope: CONSENT_SCOPE,
    level: 'P9',
    nonce: manner.nonce,
  });
  const taking: Taking = {
    type: 'Consent',
    book: books.consents,
    faultOf: ({ sent, nhsNumber, key }) => faultOfConsent(sent, { nhsNumber, key, ods, others }),
  };
  const address = `${basePath}/Consent`;
  app.post(address, { preHandler: consenting }, takeConditionally(desk, taking, 'create'));
  app.put(address, { preHandler: consenting }, takeConditionally(desk, taking, 'replace'));

  const own =
    (type: string, of: (nhsNumber: string) => Placed[], order?: 'last-to-first') =>
    (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const nhsNumber = request.access?.nhsNumber ?? '';
      if (nhsNumbersIn(queryOf(request)).some((named) => named !== nhsNumber))
        return sendRefusal(reply, 403, 'forbidden', 'The patient is not the person of the token');
      return sendListPage(reply, base, listPage(request, `${base}/${type}`, of(nhsNumber), order));
    };
  const from = (book: ConditionalBook) => (nhsNumber: string) =>
    book.list(platform, nhsNumber).map((kept) => ({ place: placeOf(kept), resource: kept.resource }));

  const plans = own('CarePlan', from(books.plans));
  app.get(address, { preHandler: consenting }, own('Consent', from(books.consents)));
  app.get(
    `${basePath}/CommunicationRequest`,
    { preHandler: guard },
    own('CommunicationRequest', from(books.requests)),
  );
  app.get(`${basePath}/CarePlan`, { preHandler: guard }, (request, reply) =>
    queryOf(request).get('category') === 'readings'
      ? plans(request, reply)
      : search('CarePlan', request, reply),
  );
  app.get(
    `${basePath}/AuditEvent`,
    { preHandler: guard },
    own('AuditEvent', (nhsNumber) => books.log.of(platform, nhsNumber), 'last-to-first'),
  );
}
