import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlatformId } from '../kit/world.ts';
import { openScene, type Scene } from './calls-under-test.ts';

const SEND = 'patient/Observation.cu patient/QuestionnaireResponse.cu';
const READ = 'patient/*.rs';
const CONSENT = 'patient/Consent.cruds';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene([]);
});
afterAll(() => scene.close());

/** What a call with a token of this scope is answered. */
async function call(scope: string, platform: PlatformId, method: 'GET' | 'POST' | 'PUT', path: string) {
  const claims = { nhs_number: '9990000018', identity_proofing_level: 'P9', scope };
  return scene.caller(platform, 'identity', claims)(method, path, method === 'GET' ? {} : { body: {} });
}

/** Every way to read something of a person. */
const READS = [
  ['GET', '/Observation'],
  ['GET', '/QuestionnaireResponse'],
  ['GET', '/Patient?identifier=9990000018'],
  ['GET', '/Patient/1'],
  ['GET', '/Patient/1/$everything'],
  ['POST', '/Observation/_search'],
  ['GET', '/_paging/1'],
  ['GET', '/_history'],
  ['GET', '/Binary/1'],
  ['GET', '/Task'],
  ['GET', '/CommunicationRequest'],
  ['GET', '/CarePlan?category=readings'],
  ['GET', '/AuditEvent?patient=9990000018'],
] as const;

/** What is for other tokens: permissions for those of the person that name them, the rest for those of staff. */
const OTHERS = [
  ['GET', '/Consent'],
  ['POST', '/Consent'],
  ['PUT', '/Consent?identifier=a|b'],
  ['GET', '/Task?owner=Y99901'],
  ['GET', '/Task/1'],
  ['PUT', '/Task/1'],
  ['GET', '/Observation?patient=9990000018'],
  ['GET', '/QuestionnaireResponse?patient=9990000018'],
  ['POST', '/CommunicationRequest'],
  ['POST', '/CarePlan'],
] as const;

test.each([...READS, ...OTHERS])('a token that can only send opens nothing: %s %s', async (method, path) => {
  for (const platform of scene.platforms) {
    const answer = await call(SEND, platform, method, path);
    expect([401, 403, 404], `${platform}: ${answer.text}`).toContain(answer.status);
    expect(answer.text).not.toContain('"Bundle"');
  }
});

test('the same calls are answered to a token that may read', async () => {
  for (const platform of ['riverside', 'northgate'] as const)
    for (const [method, path] of READS)
      expect((await call(READ, platform, method, path)).status, `${method} ${path}`).not.toBe(403);
});

test.each(['Observation', 'QuestionnaireResponse'])(
  'it opens the inbox, and a token that may read, or send something else, does not: %s',
  async (type) => {
    // What is sent is nothing of the kind and is turned down as such; that it may be sent is what is asked here.
    expect((await call(SEND, 'riverside', 'POST', `/${type}`)).status).toBe(422);
    const others = SEND.split(' ').filter((scope) => !scope.includes(type));
    for (const scope of [READ, ...others])
      expect((await call(scope, 'riverside', 'POST', `/${type}`)).status).toBe(403);
  },
);

test('permissions are given under their own scope only', async () => {
  for (const [method, path] of OTHERS.slice(0, 3)) {
    expect((await call(READ, 'riverside', method, path)).status).toBe(403);
    expect([200, 422]).toContain((await call(CONSENT, 'riverside', method, path)).status);
  }
  expect((await call(CONSENT, 'riverside', 'GET', '/Observation')).status).toBe(403);
  expect((await call(CONSENT, 'riverside', 'POST', '/Observation')).status).toBe(403);
});
