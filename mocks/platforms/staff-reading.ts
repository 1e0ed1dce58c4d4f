import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { Resource } from '../kit/world.ts';
import { queryOf, sendFhir, sendRefusal } from './answers.ts';
import { placeOf } from './conditional-book.ts';
import { SENT_TYPES, type SentType } from './inbox.ts';
import { listPage, sendListPage } from './list-page.ts';
import { nhsNumbersIn, valueIn } from './named-patient.ts';
import type { ReadingsDesk } from './readings-desk.ts';
import { FOR_STAFF, staffCallOf } from './staff-call.ts';
import { isPermitted, maySee, personOfReading, readingSeen } from './staff-sight.ts';
import { staffTaskOf } from './staff-task.ts';
import { taskVersion } from './task.ts';

const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';
const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

type Answer = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
type OfId = { Params: { id: string } };

/** `GET /Task?owner=&status=&patient=`: what there is to review. Whoever is shown is in their log, one line each. */
function listTasks(desk: ReadingsDesk): Answer {
  const { base, manner, books } = desk;
  const { platform } = manner;
  return (request, reply) => {
    const query = queryOf(request);
    const everybody = nhsNumbersIn(query);
    const asked = { scope: 'user/Task.ru', interaction: 'search-type', named: everybody } as const;
    const call = staffCallOf(desk, request, reply, asked);
    if (!call) return reply;
    const [named] = everybody;
    if ((valueIn(query.get('owner'), ODS) ?? platform.ods) !== platform.ods) {
      const why = 'Only what is for this organisation is listed here';
      if (named !== undefined) call.log(named, { outcome: '8', why });
      return sendRefusal(reply, 403, 'forbidden', why);
    }
    const isSeen = named === undefined || maySee(desk, call, named);
    const statuses = query.get('status')?.split(',');
    const tasks = (isSeen ? books.inbox.list(platform.id, named) : [])
      .filter(({ state }) => statuses?.includes(state) ?? true)
      .filter(isPermitted(desk, call))
      .map((reading) => {
        const resource = staffTaskOf(desk, reading);
        return { place: placeOf(reading), resource, nhsNumber: reading.nhsNumber };
      });
    const page = listPage(request, `${base}/Task`, tasks);
    const people = new Set(page.shown.map(({ nhsNumber }) => nhsNumber));
    if (isSeen && named !== undefined) people.add(named);
    for (const nhsNumber of people) call.log(nhsNumber, { outcome: '0' });
    return sendListPage(reply, base, page);
  };
}

/**
 * `GET /{type}?patient=`: everything of that type a person has shared with the organisation, reviewed or not; for staff of
 * another that the person lets look here, what they may see of it.
 */
function listReadings(desk: ReadingsDesk, type: SentType): Answer {
  const { base, manner, books } = desk;
  return (request, reply) => {
    const everybody = nhsNumbersIn(queryOf(request));
    const asked = {
      scope: `user/${type}.rs`,
      interaction: 'search-type',
      named: everybody,
      elsewhere: true,
    } as const;
    const call = staffCallOf(desk, request, reply, asked);
    if (!call) return reply;
    const [named] = everybody;
    if (named === undefined)
      return sendRefusal(reply, 400, 'required', 'The parameter patient is needed: an NHS number');
    const isSeen = maySee(desk, call, named);
    if (isSeen) call.log(named, { outcome: '0' });
    const readings = (isSeen ? books.inbox.list(manner.platform.id, named) : [])
      .filter(({ resource }) => resource.resourceType === type)
      .filter(isPermitted(desk, call))
      .map((reading) => ({ place: placeOf(reading), resource: reading.resource }));
    return sendListPage(reply, base, listPage(request, `${base}/${type}`, readings));
  };
}

/** `GET /Patient?identifier=`: who a person is that shares something, by NHS number. */
function findPatient(desk: ReadingsDesk): Answer {
  const { base, world } = desk;
  return (request, reply) => {
    const everybody = nhsNumbersIn(queryOf(request), ['identifier']);
    const asked = {
      scope: 'user/Patient.r',
      interaction: 'search-type',
      named: everybody,
      elsewhere: true,
    } as const;
    const call = staffCallOf(desk, request, reply, asked);
    if (!call) return reply;
    const [named] = everybody;
    if (named === undefined)
      return sendRefusal(reply, 400, 'required', 'The parameter identifier is needed: an NHS number');
    const isSeen = maySee(desk, call, named);
    if (isSeen) call.log(named, { outcome: '0' });
    const person = isSeen ? world.people.find(named) : undefined;
    const found = person === undefined ? [] : [{ place: named, resource: patientOf(person) }];
    return sendListPage(reply, base, listPage(request, `${base}/Patient`, found));
  };
}

function patientOf({
  nhsNumber,
  name,
  gender,
  dateOfBirth,
}: NonNullable<ReturnType<ReadingsDesk['world']['people']['find']>>): Resource {
  const { prefix, given, family } = name;
  return {
    resourceType: 'Patient',
    id: nhsNumber,
    identifier: [{ system: NHS_NUMBER, value: nhsNumber }],
    name: [{ use: 'official', family, given, ...(prefix !== undefined && { prefix: [prefix] }) }],
    gender,
    birthDate: dateOfBirth,
  };
}

/** `GET /Task/{id}`, or what it is about. */
function readOne(
  desk: ReadingsDesk,
  { scope, type }: { scope: string; type: 'Task' | SentType },
): (request: FastifyRequest<OfId>, reply: FastifyReply) => FastifyReply {
  return (request, reply) => {
    const { id } = request.params;
    const named = personOfReading(desk, id);
    const elsewhere = type !== 'Task';
    const call = staffCallOf(desk, request, reply, { scope, interaction: 'read', named, elsewhere });
    if (!call) return reply;
    const reading = readingSeen(desk, call, id);
    const isOne = type === 'Task' || reading?.resource.resourceType === type;
    if (!reading || !isOne) return sendRefusal(reply, 404, 'not-found', `There is no such ${type} here`);
    call.log(reading.nhsNumber, { outcome: '0', about: `${type}/${id}` });
    if (type !== 'Task') return sendFhir(reply.header('etag', `W/"${reading.version}"`), reading.resource);
    return sendFhir(reply.header('etag', `W/"${taskVersion(reading)}"`), staffTaskOf(desk, reading));
  };
}

/** What staff of the organisation read of what people share with it. */
export function addStaffReading(
  app: FastifyInstance,
  desk: ReadingsDesk,
  preHandler: preHandlerHookHandler,
): void {
  const { basePath } = desk.manner.platform;
  const options = { preHandler, constraints: FOR_STAFF };
  app.get(`${basePath}/Task`, options, listTasks(desk));
  app.get(`${basePath}/Patient`, options, findPatient(desk));
  app.get<OfId>(`${basePath}/Task/:id`, options, readOne(desk, { scope: 'user/Task.ru', type: 'Task' }));
  for (const type of SENT_TYPES) {
    app.get(`${basePath}/${type}`, options, listReadings(desk, type));
    const one = readOne(desk, { scope: `user/${type}.rs`, type });
    app.get<OfId>(`${basePath}/${type}/:id`, options, one);
  }
}
