import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { buildWorld } from './build-world.ts';
import { applyFaults, strikes } from './faults.ts';

const world = () => buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [] });

test('a fault strikes as often as it says and then is gone', () => {
  const here = world();
  here.faults.add({ service: 'locator', kind: 'status', times: 2 });
  const struck = () => strikes(here, 'locator', 'status', 'GET', '/a') !== undefined;
  expect([struck(), struck(), struck()]).toEqual([true, true, false]);
  expect(here.faults.list()).toEqual([]);
});

test('a fault strikes only its own service, kind, method and path', () => {
  const here = world();
  here.faults.add({ service: 'riverside', kind: 'slow', method: 'post', path: '/Observation' });
  expect(strikes(here, 'riverside', 'slow', 'POST', '/FHIR/R4/Observation')).toBeDefined();
  expect(strikes(here, 'calder', 'slow', 'POST', '/FHIR/R4/Observation')).toBeUndefined();
  expect(strikes(here, 'riverside', 'cut', 'POST', '/FHIR/R4/Observation')).toBeUndefined();
  expect(strikes(here, 'riverside', 'slow', 'GET', '/FHIR/R4/Observation')).toBeUndefined();
  expect(strikes(here, 'riverside', 'slow', 'POST', '/FHIR/R4/Patient')).toBeUndefined();
});

test('a fault of rate 0 never strikes and one without a rate always does', () => {
  const here = world();
  here.faults.add({ service: 'locator', kind: 'refuse', rate: 0 });
  expect(strikes(here, 'locator', 'refuse', 'GET', '/')).toBeUndefined();
  here.faults.add({ service: 'locator', kind: 'refuse' });
  expect(strikes(here, 'locator', 'refuse', 'GET', '/')).toBeDefined();
});

test('a skewed clock is wrong at its service alone', () => {
  const here = world();
  here.faults.add({ service: 'calder', kind: 'skew', delayMs: -3_600_000 });
  expect(here.nowMs('riverside') - here.nowMs('calder')).toBeGreaterThan(3_599_000);
});

test('only answers of the status that is named are lost, and those between pass whole', async () => {
  const here = world();
  const app = Fastify();
  app.addHook('onRequest', async (request, reply) => {
    if (await applyFaults(here, 'identity', request, reply)) return reply;
    return undefined;
  });
  app.get<{ Params: { status: string } }>('/:status', (request, reply) =>
    reply.code(Number(request.params.status)).send({ said: request.params.status }),
  );
  here.faults.add({ service: 'identity', kind: 'lost-reply', status: 200, times: 1 });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const said = async (status: number): Promise<unknown> => (await fetch(`${origin}/${status}`)).json();
  try {
    expect(await said(400)).toEqual({ said: '400' });
    await expect(said(200)).rejects.toThrow('fetch failed');
    expect(await said(200)).toEqual({ said: '200' });
  } finally {
    await app.close();
  }
});
