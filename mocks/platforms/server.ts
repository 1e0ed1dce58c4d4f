import type { FastifyInstance } from 'fastify';
import { sendFhir } from './answers.ts';
import { capabilityStatement, smartConfiguration, USUAL_TYPES } from './capability.ts';
import { createCursors } from './cursors.ts';
import { openPlatformData } from './data.ts';
import type { PlatformData } from './data.ts';
import { addHistoryRoute } from './history.ts';
import { addStructuredRecord } from './structured-record.ts';
import { mannerOf } from './manner.ts';
import { addReadRoutes } from './read-routes.ts';
import type { RecordStore } from './record-store.ts';
import { addSearchRoutes } from './search-routes.ts';
import type { Desk } from './desk.ts';
import { requireAccess } from '../kit/access.ts';
import { createService } from '../kit/service.ts';
import { PLATFORMS } from '../kit/world.ts';
import type { PlatformId, World } from '../kit/world.ts';

/** Builds the six platforms over one database; none of them listens yet. Closing the last closes the file. */
export async function startPlatforms(
  world: World,
): Promise<{ data: PlatformData; apps: Map<PlatformId, FastifyInstance> }> {
  const data = openPlatformData(world);
  const apps = new Map<PlatformId, FastifyInstance>();
  let open = PLATFORMS.length;
  for (const { id } of PLATFORMS) {
    const app = await platformApp(world, data.store, id);
    app.addHook('onClose', () => {
      open -= 1;
      if (open === 0) data.close();
    });
    apps.set(id, app);
  }
  return { data, apps };
}

async function platformApp(world: World, store: RecordStore, id: PlatformId): Promise<FastifyInstance> {
  const manner = mannerOf(id);
  const base = world.service(id).baseUrl;
  const app = await createService(world, id);
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
  addHistoryRoute(app, desk, cursors);
  addSearchRoutes(app, desk, cursors);
  addReadRoutes(app, desk);
  return app;
}
