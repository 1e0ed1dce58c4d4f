import type { FastifyInstance } from 'fastify';
import { requireAccess } from '../kit/access.ts';
import { queryOf, sendRefusal } from './answers.ts';
import { REFUSALS } from './judge-consent.ts';
import { SENT_TYPES, type SentType } from './inbox.ts';
import { faultOfAnswers } from './judge-answers.ts';
import { faultOfReading } from './judge-reading.ts';
import { listPage, sendListPage } from './list-page.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { takeConditionally, type Taking } from './take-conditionally.ts';
import { nameOf, taskOf } from './task.ts';

/** Why something that people send is not taken. */
const FAULTS: Readonly<Record<SentType, typeof faultOfReading>> = {
  Observation: faultOfReading,
  QuestionnaireResponse: faultOfAnswers,
};

/** What is sent of one type by those who may create and change that of one person, and read nothing. */
function takingOf(desk: ReadingsDesk, type: SentType): Taking {
  const { world, manner, books, permissions } = desk;
  const { id: platform } = manner.platform;
  return {
    type,
    book: books.inbox,
    faultOf: (sent) => FAULTS[type](sent.sent, { ...sent, nowMs: world.nowMs(platform) }),
    forbids({ sent, nhsNumber, key }, how) {
      const before = books.inbox.find(platform, nhsNumber, key ?? '');
      // Who asks again whether it arrived is told so, and a mistake is taken back, whatever has been withdrawn since.
      if (before && (how === 'create' || sent.status === 'entered-in-error')) return undefined;
      const verdict = permissions.ofReading(nhsNumber, sent);
      return verdict === 'permitted' ? undefined : REFUSALS[verdict];
    },
    taken({ sent, nhsNumber, key }) {
      // Where nobody may look any more, nobody could file that it was a mistake: the record is put right without them.
      if (sent.status !== 'entered-in-error' || permissions.ofReading(nhsNumber, sent) === 'permitted')
        return;
      const held = books.inbox.find(platform, nhsNumber, key ?? '');
      if (held && books.reviews.filedBefore(platform, held)) books.reviews.decide(platform, held, 'filed');
    },
  };
}

/**
 * Takes readings and answers that people send: `POST /Observation` with `If-None-Exist: identifier=…`, `PUT
 * /Observation?identifier=…`, and the same of QuestionnaireResponse, each under a scope of its own (SMART App Launch 2.2).
 * They lie in an inbox beside the record. `GET /Task` tells their person how far each has come.
 */
export function addInboxRoutes(app: FastifyInstance, desk: ReadingsDesk): void {
  const { world, manner, base, guard, books } = desk;
  const { platform } = manner;
  for (const type of SENT_TYPES) {
    const preHandler = requireAccess(world, {
      service: platform.id,
      audience: base,
      scope: `patient/${type}.cu`,
      level: 'P9',
      nonce: manner.nonce,
    });
    const taking = takingOf(desk, type);
    const address = `${platform.basePath}/${type}`;
    app.post(address, { preHandler }, takeConditionally(desk, taking, 'create'));
    app.put(address, { preHandler }, takeConditionally(desk, taking, 'replace'));
  }
  app.get(`${platform.basePath}/Task`, { preHandler: guard }, (request, reply) => {
    if (queryOf(request).has('owner'))
      return sendRefusal(
        reply,
        403,
        'forbidden',
        'What an organisation has to do is shown to its staff only',
      );
    const nhsNumber = request.access?.nhsNumber ?? '';
    const held = books.inbox.list(platform.id, nhsNumber);
    const name = nameOf(world, nhsNumber);
    const all = held.map((reading) => ({
      place: reading.id,
      resource: taskOf(reading, { platform, name }),
    }));
    return sendListPage(reply, base, listPage(request, `${base}/Task`, all));
  });
}
