import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { GenerateKeyPairResult } from 'jose';
import { requireAccess } from './access.ts';
import { buildWorld } from './build-world.ts';
import { createService } from './service.ts';

const world = buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [] });
const service = world.service('riverside');

let issuer: GenerateKeyPairResult;
let device: GenerateKeyPairResult;
let asked = 0;

beforeEach(async () => {
  issuer = await generateKeyPair('ES256', { extractable: true });
  device = await generateKeyPair('ES256', { extractable: true });
  asked = 0;
  const keys = [{ ...(await exportJWK(issuer.publicKey)), kid: 'k', alg: 'ES256' }];
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return Response.json({ keys });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function tokenFor(
  key: GenerateKeyPairResult,
  seconds: number,
  by: 'identity' | 'staff-identity' = 'identity',
): Promise<string> {
  const jkt = await calculateJwkThumbprint(await exportJWK(key.publicKey));
  return new SignJWT({
    client_id: 'app',
    nhs_number: '9990000018',
    org: 'Y99901',
    scope: 'patient/*.rs',
    cnf: { jkt },
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k' })
    .setIssuer(world.service(by).baseUrl)
    .setAudience(service.baseUrl)
    .setSubject('ann')
    .setJti(randomUUID())
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(issuer.privateKey);
}

async function callerOf() {
  const fresh = buildWorld({ appPort: 40000, dataDir: '/nowhere', people: [] });
  const app = await createService(fresh, 'riverside');
  const guard = requireAccess(fresh, { service: 'riverside', audience: service.baseUrl });
  app.get('/FHIR/R4/Patient', { preHandler: guard }, (request) => request.access?.nhsNumber ?? '');
  const forStaff = requireAccess(fresh, {
    service: 'riverside',
    issuer: 'staff-identity',
    audience: service.baseUrl,
  });
  app.get('/FHIR/R4/Task', { preHandler: forStaff }, (request) => ({ ...request.access }));
  const call = async (token: string, key = device, type = 'Patient'): Promise<[number, string]> => {
    const url = `${service.baseUrl}/${type}`;
    const proof = await new SignJWT({
      htm: 'GET',
      htu: url,
      ath: createHash('sha256').update(token).digest('base64url'),
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(key.publicKey) })
      .setIssuedAt(Math.floor(fresh.nowMs('riverside') / 1000))
      .setJti(randomUUID())
      .sign(key.privateKey);
    const headers = { authorization: `DPoP ${token}`, dpop: proof };
    const { statusCode, body } = await app.inject({ url, headers });
    return [statusCode, body];
  };
  return { call, fresh };
}

test('a token is let through with every proof of its key, and with no other', async () => {
  const { call } = await callerOf();
  const token = await tokenFor(device, 60);
  expect(await call(token)).toEqual([200, '9990000018']);
  expect(await call(token)).toEqual([200, '9990000018']);
  const thief = await generateKeyPair('ES256', { extractable: true });
  const [status, body] = await call(token, thief);
  expect(status).toBe(401);
  expect(body).toContain('bound to another key');
});

test('a token that held before does not hold after its time', async () => {
  const { call, fresh } = await callerOf();
  const token = await tokenFor(device, 30);
  expect((await call(token))[0]).toBe(200);
  fresh.faults.add({ service: 'riverside', kind: 'skew', delayMs: 31_000 });
  const [status, body] = await call(token);
  expect(status).toBe(401);
  expect(body).toContain('expired');
});

test('a token with another ending is no token, however well the first was known', async () => {
  const { call } = await callerOf();
  const token = await tokenFor(device, 60);
  expect((await call(token))[0]).toBe(200);
  const [head, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify({ nhs_number: '9990000026' })).toString('base64url');
  expect((await call(`${head}.${payload}.${signature}`))[0]).toBe(401);
  expect(asked).toBeGreaterThan(0);
});

test('the tokens of one issuer open nothing that is for those of another, not even when they are known', async () => {
  const { call } = await callerOf();
  const citizens = await tokenFor(device, 60);
  const staffs = await tokenFor(device, 60, 'staff-identity');
  for (let time = 0; time < 2; time += 1) {
    expect((await call(citizens))[0]).toBe(200);
    expect((await call(staffs, device, 'Task'))[0]).toBe(200);
    expect((await call(citizens, device, 'Task'))[0]).toBe(401);
    expect((await call(staffs))[0]).toBe(401);
  }
});

test('a token of staff is nobody’s own, whatever it says, and one of citizens makes nobody staff', async () => {
  const { call } = await callerOf();
  const [, body] = await call(await tokenFor(device, 60, 'staff-identity'), device, 'Task');
  expect(JSON.parse(body)).toMatchObject({ staff: { org: 'Y99901' } });
  expect(JSON.parse(body)).not.toHaveProperty('nhsNumber');
});
