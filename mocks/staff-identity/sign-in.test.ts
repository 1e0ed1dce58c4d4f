import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorld } from '../kit/build-world.ts';
import { testDevice, type TestDevice } from '../kit/device-under-test.ts';
import type { World } from '../kit/world.ts';
import { generateStaff } from '../people/staff.ts';
import { startStaffIdentity } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'staff-identity-'));
const VERIFIER = 'a-verifier-that-is-long-enough-for-rfc-7636-section-4-1';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const back = 'http://localhost:40000/clinician/signed-in';
const staff = generateStaff(1);
let world: World;
let app: FastifyInstance;
let device: TestDevice;
const jar = new Map<string, string>();

beforeAll(async () => {
  world = buildWorld({ appPort: 40000, dataDir: folder, people: [], staff });
  app = await startStaffIdentity(world);
  device = await testDevice();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request as a browser makes it, with the cookies it has. */
async function browse(method: 'GET' | 'POST', url: string, form?: Record<string, string>) {
  const path = url.replace(/^http:\/\/localhost:\d+/, '');
  const answer = await app.inject({
    method,
    url: path,
    headers: {
      host: new URL(issuer()).host,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(form && { payload: new URLSearchParams(form).toString() }),
  });
  for (const { name, value } of answer.cookies) jar.set(name, value);
  return { status: answer.statusCode, location: answer.headers.location ?? '', body: answer.body };
}

const issuer = () => world.service('staff-identity').baseUrl;

function authorizeUrl(more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: 'clinician-app',
    redirect_uri: back,
    response_type: 'code',
    scope: 'openid profile nhsperson nationalrbacaccess associatedorgs selectedrole',
    state: 's',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return `${issuer()}/auth?${query.toString()}`;
}

async function token(form: Record<string, string>, by = device) {
  const send = async (nonce?: string) =>
    app.inject({
      method: 'POST',
      url: '/token',
      headers: {
        host: new URL(issuer()).host,
        'content-type': 'application/x-www-form-urlencoded',
        dpop: await by.prove({ method: 'POST', url: `${issuer()}/token`, nonce }),
      },
      payload: new URLSearchParams({ client_id: 'clinician-app', ...form }).toString(),
    });
  const first = await send();
  return (await send(String(first.headers['dpop-nonce']))).json<Record<string, string>>();
}

async function signIn(staffId: string) {
  const page = (await browse('GET', authorizeUrl())).location;
  const { location } = await browse('POST', page, { staff_id: staffId });
  const end = new URL((await browse('GET', location)).location);
  return token({
    grant_type: 'authorization_code',
    code: end.searchParams.get('code') ?? '',
    redirect_uri: back,
    code_verifier: VERIFIER,
  });
}

const exchanged = (base: string, resource: string, more: Record<string, string> = {}, by = device) =>
  token(
    {
      grant_type: EXCHANGE,
      subject_token: base,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      resource,
      ...more,
    },
    by,
  );

test('the page offers the staff by name, and a field for a staff ID, in both languages', async () => {
  const { location } = await browse('GET', authorizeUrl());
  const { body } = await browse('GET', location);
  expect(body).toContain('Staff ID</label>');
  expect(body).toMatch(/<button[^>]*>\s*Continue\s*<\/button>/);
  for (const { name, staffId } of staff) {
    expect(body).toContain(`value="${staffId}"`);
    expect(body).toContain(name.given);
  }
  expect((await browse('GET', `${location}?lang=cy`)).body).toContain('Rhif staff</label>');
  jar.delete('staff_identity_language');
});

test('a staff ID that nobody has is said to be wrong', async () => {
  const { location } = await browse('GET', authorizeUrl());
  const said = async (typed: string) => (await browse('POST', location, { staff_id: typed })).body;
  expect(await said('')).toContain('Enter a staff ID');
  expect(await said('12345')).toContain('Staff ID must be 12 digits');
  expect(await said('555 300 999 999')).toContain('Nobody here has this staff ID');
  const cancelled = await browse('POST', location, { outcome: 'cancel' });
  expect((await browse('GET', cancelled.location)).location).toContain('error=access_denied');
});

test('a sign-in says who, in which role, of which organisation, and cannot be renewed', async () => {
  const [gp] = staff;
  const tokens = await signIn(gp?.staffId ?? '');
  expect(tokens.refresh_token).toBeUndefined();
  expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({
    sub: gp?.staffId,
    nhsid_useruid: gp?.staffId,
    selected_roleid: gp?.roleProfileId,
    nhsid_nrbac_roles: [{ person_roleid: gp?.roleProfileId, org_code: 'Y99901', role_code: gp?.role.code }],
    nhsid_user_orgs: [{ org_code: 'Y99901', org_name: 'Riverside Surgery' }],
  });
  const base = decodeJwt(tokens.access_token ?? '');
  expect(base.aud).toBe(issuer());
  expect((base.exp ?? 0) - (base.iat ?? 0)).toBe(12 * 3600);
  expect(base).not.toHaveProperty('org');
});

test('the base token becomes a short one for one platform, by the same key only', async () => {
  const tokens = await signIn(staff[0]?.staffId ?? '');
  const riverside = world.service('riverside').baseUrl;
  const made = decodeJwt((await exchanged(tokens.access_token ?? '', riverside)).access_token ?? '');
  expect(made).toMatchObject({
    aud: riverside,
    org: 'Y99901',
    role: 'S8000:G8000:R8000',
    sds_user_id: staff[0]?.staffId,
    scope:
      'user/Observation.rs user/QuestionnaireResponse.rs user/Task.ru user/Patient.r user/CommunicationRequest.c user/CarePlan.c',
    cnf: { jkt: device.jkt },
  });
  expect(made).not.toHaveProperty('nhs_number');
  expect((made.exp ?? 0) - (made.iat ?? 0)).toBe(300);
  const thief = await testDevice();
  expect(await exchanged(tokens.access_token ?? '', riverside, {}, thief)).toMatchObject({
    error: 'invalid_dpop_proof',
  });
});

test('no token is made for what is no platform, for more than staff may, or for somebody else', async () => {
  const { access_token: base = '' } = await signIn(staff[0]?.staffId ?? '');
  const riverside = world.service('riverside').baseUrl;
  for (const id of ['demographics', 'unvouched', 'control'])
    expect(await exchanged(base, world.service(id).baseUrl)).toMatchObject({ error: 'invalid_target' });
  expect(await exchanged(base, world.service('locator').baseUrl, { scope: 'user/Task.ru' })).toMatchObject({
    error: 'invalid_scope',
  });
  expect(await exchanged(base, riverside, { scope: 'patient/*.rs' })).toMatchObject({
    error: 'invalid_scope',
  });
  expect(await exchanged(base, riverside, { requested_subject: '9990000018' })).toMatchObject({
    error: 'invalid_request',
  });
});

test('nobody is signed in without having been asked, and signing out ends every token', async () => {
  const tokens = await signIn(staff[0]?.staffId ?? '');
  expect((await browse('GET', authorizeUrl({ prompt: 'none' }))).location).toContain('error=login_required');
  const home = 'http://localhost:40000/clinician';
  const out = await browse('POST', `${issuer()}/session/end`, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: home,
  });
  expect(out.location).toBe(home);
  const riverside = world.service('riverside').baseUrl;
  expect(await exchanged(tokens.access_token ?? '', riverside)).toMatchObject({ error: 'invalid_request' });
});

test('after twelve hours the sign-in is over', async () => {
  const { access_token: base = '' } = await signIn(staff[0]?.staffId ?? '');
  const fault = world.faults.add({ service: 'staff-identity', kind: 'skew', delayMs: 12 * 3600_000 + 1000 });
  const riverside = world.service('riverside').baseUrl;
  expect(await exchanged(base, riverside)).toMatchObject({ error: 'invalid_request' });
  world.faults.clear(fault.id);
});
