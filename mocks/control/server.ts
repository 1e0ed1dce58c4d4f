import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createService } from '../kit/service.ts';
import { PLATFORMS } from '../kit/world.ts';
import type { World } from '../kit/world.ts';
import { resetNhsLogin } from '../nhs-login/server.ts';
import type { PlatformData } from '../platforms/data.ts';
import type { ReadingsBooks } from '../platforms/readings-desk.ts';
import { sharingWeeks } from '../platforms/share-week.ts';
import type { Roles } from '../relationships/roles.ts';
import { act } from './act.ts';
import { describePerson, describeStaff } from './describe-person.ts';
import { openHappenings } from './happenings.ts';
import { OVERVIEW_STYLE, overviewPage } from './overview.page.ts';
import { readFault } from './read-fault.ts';

const LARGEST_IMPORT = 512 * 1024 ** 2;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What stands behind the scenes: in the world, but no service that a client of the sandbox would look for. */
const UNLISTED = ['control', 'nhs-login', 'unvouched'];

/** The sandbox's control service, built and not yet listening. */
export async function startControl({
  world,
  data,
  roles,
  books,
}: {
  world: World;
  data: PlatformData;
  roles: Roles;
  books: ReadingsBooks;
}): Promise<FastifyInstance> {
  const app = await createService(world, 'control');
  const happenings = openHappenings(world);
  app.addHook('onClose', async () => happenings.close());
  app.addHook('onRequest', refuseStrangers(world));

  app.get('/people', async () => world.people.all().map((person) => describePerson(person, data)));
  app.get('/staff', async () => world.staff.map(describeStaff));
  app.get('/services', async () => listed(world));
  const stage = {
    world,
    data,
    roles,
    reviews: books.reviews,
    shareWeek: sharingWeeks(world, books),
    happenings,
  };
  addFaults(app, world);
  addBooks(app, world);
  addImport(app, data);
  app.post('/act', async (request, reply) => {
    const { status, body } = act(stage, request.body);
    return reply.code(status).send(body);
  });
  app.get<{ Querystring: { nhsNumber?: string } }>('/happenings', async (request) =>
    happenings.list(request.query.nhsNumber),
  );
  app.post('/reset', async (_request, reply) => {
    world.people.reset();
    data.reset();
    roles.reset();
    books.clear();
    resetNhsLogin(world);
    world.faults.clear();
    world.writes.clear();
    world.traffic.clear();
    happenings.clear();
    return reply.code(204).send();
  });
  app.get('/', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      .send(overviewPage(world, data)),
  );
  app.get('/style.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(OVERVIEW_STYLE),
  );
  return app;
}

/** Only this machine, only by the name localhost (no rebound DNS name), and from a page only the app's own. */
function refuseStrangers(world: World) {
  const { port } = world.service('control');
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  const origins = [undefined, world.appOrigin, ...hosts.map((host) => `http://${host}`)];
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { host, origin } = request.headers;
    if (LOOPBACK.has(request.ip) && hosts.includes(host ?? '') && origins.includes(origin)) return undefined;
    return reply.code(403).send({ error: 'The sandbox is controlled from this machine and its app only' });
  };
}

function listed(world: World) {
  return world.services
    .filter(({ id }) => !UNLISTED.includes(id))
    .map(({ id, kind, baseUrl, fhirVersion }) => ({
      id,
      kind,
      baseUrl,
      ...(fhirVersion && { fhirVersion }),
    }));
}

function addFaults(app: FastifyInstance, world: World): void {
  app.get('/faults', async () => world.faults.list());
  app.post('/faults', async (request, reply) => {
    const read = readFault(world, request.body);
    if ('wrong' in read) return reply.code(400).send({ error: read.wrong });
    return reply.code(201).send({ id: world.faults.add(read.fault).id });
  });
  app.delete('/faults', async (_request, reply) => {
    world.faults.clear();
    return reply.code(204).send();
  });
  app.delete<{ Params: { id: string } }>('/faults/:id', async (request, reply) => {
    world.faults.clear(request.params.id);
    return reply.code(204).send();
  });
}

function addBooks(app: FastifyInstance, world: World): void {
  app.get<{ Querystring: { nhsNumber?: string } }>('/writes', async (request) =>
    world.writes.list(request.query.nhsNumber),
  );
  app.get('/traffic', async () => {
    const { control: _ours, ...totals } = world.traffic.totals();
    return totals;
  });
  app.get('/sightings', async () => world.traffic.sightings().filter(({ service }) => service !== 'control'));
  for (const path of ['/traffic', '/sightings']) {
    app.delete(path, async (_request, reply) => {
      world.traffic.clear();
      return reply.code(204).send();
    });
  }
}

function addImport(app: FastifyInstance, data: PlatformData): void {
  app.post<{ Querystring: { platforms?: string; overlap?: string } }>(
    '/import',
    { bodyLimit: LARGEST_IMPORT },
    async (request, reply) => {
      const { platforms, overlap } = request.query;
      const named = platforms?.split(',') ?? [];
      const known = PLATFORMS.map(({ id }) => id).filter((id) => named.includes(id));
      if (known.length !== named.length) {
        return reply.code(400).send({ error: `platforms are ${PLATFORMS.map(({ id }) => id).join(', ')}` });
      }
      const share = overlap === undefined ? undefined : Number(overlap);
      if (share !== undefined && !(share >= 0 && share <= 1)) {
        return reply.code(400).send({ error: 'overlap is a number from 0 to 1' });
      }
      try {
        return data.importBundle(request.body, {
          ...(known.length > 0 && { platforms: known }),
          ...(share !== undefined && { overlap: share }),
        });
      } catch (error) {
        return reply.code(400).send({ error: error instanceof Error ? error.message : String(error) });
      }
    },
  );
}
