import type { FastifyInstance } from 'fastify';
import { sendFhir } from './answers.ts';
import { capabilityStatement, smartConfiguration, USUAL_TYPES } from './capability.ts';
import { createCursors, type Cursors } from './cursors.ts';
import { openPlatformData } from './data.ts';
import type { PlatformData } from './data.ts';
import { addHistoryRoute } from './history.ts';
import { addStructuredRecord } from './structured-record.ts';
import { addInboxRoutes } from './inbox-routes.ts';
import { mannerOf, type Manner } from './manner.ts';
import { addOwnRoutes } from './own-routes.ts';
import { addReadRoutes } from './read-routes.ts';
import { openReadingsBooks, readingsDeskOf, type ReadingsBooks } from './readings-desk.ts';
import type { RecordStore } from './record-store.ts';
import { addSearchRoutes, searchRecord } from './search-routes.ts';
import { addStaffAsking } from './staff-asking.ts';
import { staffGuard } from './staff-call.ts';
import { addStaffElsewhere } from './staff-elsewhere.ts';
import { addStaffReading } from './staff-reading.ts';
import { addStaffReview } from './staff-review.ts';
import type { Desk } from './desk.ts';
import { requireAccess } from '../kit/access.ts';
import { createService } from '../kit/service.ts';
import { PLATFORMS } from '../kit/world.ts';
import type { PlatformId, World } from '../kit/world.ts';

/**
 * Builds the six platforms over one database; none of them listens yet. Closing the last closes the file. `needsPermission`
 * says of those that take readings whether they do so only under a standing permission.
 */
export async function startPlatforms(
  world: World,
  how: Partial<Pick<Manner, 'needsPermission'>> = {},
): Promise<{ data: PlatformData; books: ReadingsBooks; apps: Map<PlatformId, FastifyInstance> }> {
  const data = openPlatformData(world);
  const books = openReadingsBooks(world, data.store);
  const apps = new Map<PlatformId, FastifyInstance>();
  let open = PLATFORMS.length;
  for (const { id } of PLATFORMS) {
    const app = await platformApp(world, { store: data.store, books }, { ...mannerOf(id), ...how });
    app.addHook('onClose', () => {
      open -= 1;
      if (open > 0) return;
      data.close();
      books.close();
    });
    apps.set(id, app);
  }
  return { data, books, apps };
}

async function platformApp(
  world: World,
  { store, books }: { store: RecordStore; books: ReadingsBooks },
  manner: Manner,
): Promise<FastifyInstance> {
  const { id } = manner.platform;
  const base = world.service(id).baseUrl;
  const app = await createService(world, id, { routesByIssuer: true });
  const guard = requireAccess(world, {
    service: id,
    audience: base,
    scope: 'patient/*.rs',
    level: 'P9',
    nonce: manner.nonce,
  });
  const types = () => manner.only ?? [...new Set([...USUAL_TYPES, ...store.types(id)])].sort();
  const desk: Desk = { world, store, manner, base, guard, types };
  const { basePath } = manner.platform;
  app.get(`${basePath}/metadata`, (_request, reply) =>
    sendFhir(reply, capabilityStatement(world, manner, { base, types: types(), nowMs: world.nowMs(id) })),
  );
  app.get(`${basePath}/.well-known/smart-configuration`, () => smartConfiguration(world));
  if (manner.platform.dialect === 'gpconnect-stu3') addStructuredRecord(app, desk);
  const cursors = createCursors(() => Date.now());
  if (manner.takesReadings) addReadings(app, desk, books, cursors);
  addHistoryRoute(app, desk, cursors);
  addSearchRoutes(app, desk, cursors);
  addReadRoutes(app, desk);
  return app;
}

/** What stands beside the record: readings that people send, what they allow, and what staff do with it. */
function addReadings(app: FastifyInstance, desk: Desk, books: ReadingsBooks, cursors: Cursors): void {
  const readings = readingsDeskOf(desk, books);
  addInboxRoutes(app, readings);
  addOwnRoutes(app, readings, (...asked) => searchRecord(desk, cursors, ...asked));
  const staff = staffGuard(readings);
  addStaffReading(app, readings, staff);
  addStaffElsewhere(app, readings, staff);
  addStaffReview(app, readings, staff);
  addStaffAsking(app, readings, staff);
}
