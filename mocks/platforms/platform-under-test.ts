import { addHistoryRoute } from './history.ts';
import { createCursors } from './cursors.ts';
import { openPlatformData } from './data.ts';
import type { OpenData } from './data.ts';
import type { Desk } from './desk.ts';
import { mannerOf } from './manner.ts';
import { addReadRoutes } from './read-routes.ts';
import { addSearchRoutes } from './search-routes.ts';
import { addStructuredRecord } from './structured-record.ts';
import { buildWorld } from '../kit/build-world.ts';
import { personUnderTest } from '../kit/person-under-test.ts';
import { createService } from '../kit/service.ts';
import type { Person, PlatformId, Resource, World } from '../kit/world.ts';

/** Whom the calls are for. */
export const ANN = '9990000018';
/** Somebody else with a record at the same places. */
export const BOB = '9990000026';

/** A Bundle as the tests look at it. */
export interface Answer {
  status: number;
  etag: string;
  body: {
    type: string;
    total: number;
    meta: { lastUpdated: string };
    link: { relation: string; url: string }[];
    entry?: {
      fullUrl?: string;
      resource?: Resource;
      request?: { method: string; url: string };
      response?: { status: string; etag: string; lastModified: string };
      search?: { mode: string };
    }[];
  };
}

/** A world of two people in memory, and its platforms without a network or an issuer of tokens. */
export interface Bench {
  world: World;
  data: OpenData;
  get(platform: PlatformId, path: string, headers?: Record<string, string>): Promise<Answer>;
  post(platform: PlatformId, path: string, body: object, headers?: Record<string, string>): Promise<Answer>;
}

/** Lays the records of Ann down; Bob has a Patient and one Observation wherever Ann has something. */
export function openBench(records: Person['records']): Bench {
  const bobs = Object.keys(records).map((platform) => [
    platform,
    [patient('bob', BOB), { resourceType: 'Observation', id: 'bobs', subject: { reference: 'Patient/bob' } }],
  ]);
  const world = buildWorld({
    appPort: 40000,
    dataDir: ':memory:',
    people: [personUnderTest(ANN, records), personUnderTest(BOB, Object.fromEntries(bobs))],
  });
  const data = openPlatformData(world);
  const call = async (platform: PlatformId, path: string, options: object): Promise<Answer> => {
    const app = await serve(world, data, platform);
    const base = new URL(world.service(platform).baseUrl).pathname;
    const answer = await app.inject({ url: path.startsWith('http') ? path : base + path, ...options });
    await app.close();
    const body = answer.body === '' ? {} : answer.json<Answer['body']>();
    return { status: answer.statusCode, etag: String(answer.headers.etag), body: body as Answer['body'] };
  };
  return {
    world,
    data,
    get: (platform, path, headers = {}) => call(platform, path, { method: 'GET', headers }),
    post: (platform, path, body, headers = {}) =>
      call(platform, path, { method: 'POST', payload: body, headers }),
  };
}

/** A Patient with that NHS number. */
export function patient(id: string, nhsNumber: string): Resource {
  const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber }];
  return { resourceType: 'Patient', id, identifier, meta: { lastUpdated: '2020-01-01T10:00:00.000Z' } };
}

const cursors = createCursors(() => Date.now());

async function serve(world: World, data: OpenData, id: PlatformId) {
  const app = await createService(world, id);
  const desk: Desk = {
    world,
    store: data.store,
    manner: mannerOf(id),
    base: world.service(id).baseUrl,
    types: () => mannerOf(id).only ?? data.store.types(id),
    guard: async (request) => {
      const access = {
        subject: 'ann',
        nhsNumber: ANN,
        level: 'P9',
        scopes: [],
        jkt: '',
        clientId: '',
      } as const;
      request.access = { ...access, scopes: [] };
    },
  };
  if (desk.manner.platform.dialect === 'gpconnect-stu3') addStructuredRecord(app, desk);
  addHistoryRoute(app, desk, cursors);
  addSearchRoutes(app, desk, cursors);
  addReadRoutes(app, desk);
  return app;
}
