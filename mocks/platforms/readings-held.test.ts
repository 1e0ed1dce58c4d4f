import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PLATFORMS, type Platform, type Resource } from '../kit/world.ts';
import { openScene, type Scene } from './calls-under-test.ts';
import { readingsHeld } from './readings-held.ts';
import {
  ANN,
  answers,
  asNurse,
  asPerson,
  BOB,
  consent,
  inBundle,
  kinds,
  logOf,
  PEOPLE,
  PRESSURE,
  putConsent,
  reading,
  sendReadings,
  WEIGHT,
} from './readings-under-test.ts';

/** Who may look at Riverside, beside Riverside itself. */
const NORTHGATE = 'RZ901';
const riverside = PLATFORMS.find(({ id }) => id === 'riverside') as Platform;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene(PEOPLE, { needsPermission: true });
  await putConsent(scene, consent());
  await sendReadings(scene, [reading('a'), reading('b', PRESSURE), answers('c')]);
});
afterEach(() => scene.close());

const toNorthgate = (changed: Record<string, unknown> = {}, provision: object = {}): Resource =>
  consent(
    { identifier: [{ system: 'urn:ietf:rfc:3986', value: 'look' }], ...changed },
    {
      actor: [
        {
          reference: {
            identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: NORTHGATE },
          },
        },
      ],
      ...provision,
    },
  );
const letLook = (sent: Resource = toNorthgate()) =>
  asPerson(scene)('PUT', '/Consent?identifier=urn:ietf:rfc:3986|look', { body: sent });
const asOther = () => asNurse(scene, { org: NORTHGATE });
const held = () => readingsHeld(scene.world, scene.books)(riverside, ANN, NORTHGATE);
const readBy = async (by = asOther()) => inBundle((await by('GET', `/Observation?patient=${ANN}`)).body);

test('staff of another organisation see nothing before the person lets them, and their attempt is in the log', async () => {
  expect((await asOther()('GET', `/Observation?patient=${ANN}`)).status).toBe(403);
  expect(held()).toBeUndefined();
  expect((await logOf(scene))[0]).toEqual(['search-type', '8', expect.stringContaining('Only staff')]);
});

test('once the person lets them look, they read who it is and what was sent, and their look is in the log', async () => {
  expect((await letLook()).status).toBe(201);
  expect(await readBy()).toHaveLength(2);
  expect(inBundle((await asOther()('GET', `/QuestionnaireResponse?patient=${ANN}`)).body)).toHaveLength(1);
  expect(inBundle((await asOther()('GET', `/Patient?identifier=${ANN}`)).body)).toMatchObject([{ id: ANN }]);
  expect(held()).toEqual(expect.any(String));
  expect((await logOf(scene)).slice(0, 3)).toEqual([
    ['search-type', '0', undefined],
    ['search-type', '0', undefined],
    ['search-type', '0', undefined],
  ]);
});

test('it is for the kinds that are named, of the person who said so, and for reading alone', async () => {
  await letLook(toNorthgate({}, kinds(WEIGHT)));
  const seen = await readBy();
  expect(JSON.stringify(seen.map(({ code }) => code))).toContain(WEIGHT);
  expect(seen).toHaveLength(1);
  expect((await asOther()('GET', `/Observation?patient=${BOB}`)).status).toBe(403);
  const id = scene.books.inbox.list('riverside', ANN)[0]?.id;
  expect((await asOther()('GET', `/Task?owner=Y99901&patient=${ANN}`)).status).toBe(403);
  expect((await asOther()('GET', `/Task/${id}`)).status).toBe(403);
  const decided = { resourceType: 'Task', id, status: 'completed' };
  expect((await asOther()('PUT', `/Task/${id}`, { body: decided })).status).toBe(403);
  expect((await asOther()('GET', `/Condition?patient=${ANN}`)).status).toBe(403);
});

test('what the person takes back, from either organisation, is not seen elsewhere any more', async () => {
  await letLook();
  await letLook(toNorthgate({ status: 'inactive', dateTime: '2026-03-02T08:00:00Z' }));
  expect((await asOther()('GET', `/Observation?patient=${ANN}`)).status).toBe(403);
  await letLook(toNorthgate({ dateTime: '2026-03-03T08:00:00Z' }));
  expect(await readBy()).toHaveLength(2);
  await putConsent(scene, consent({ status: 'inactive', dateTime: '2026-03-04T08:00:00Z' }));
  expect((await asOther()('GET', `/Observation?patient=${ANN}`)).status).toBe(403);
  expect((await asOther()('GET', `/Patient?identifier=${ANN}`)).status).toBe(403);
  expect(held()).toBeUndefined();
});

test('a word for another organisation says nothing of the own one', async () => {
  const silent = await openScene(PEOPLE, { needsPermission: false });
  await sendReadings(silent, [reading('a')]);
  await asPerson(silent)('PUT', '/Consent?identifier=urn:ietf:rfc:3986|look', { body: toNorthgate() });
  expect(inBundle((await asNurse(silent)('GET', `/Observation?patient=${ANN}`)).body)).toHaveLength(1);
  await silent.close();
});

/** What the locator tells staff of the hospital, who say that they are of `organisation`. */
async function located(claims: object = {}, organisation = NORTHGATE, type = 'http://loinc.org|53576-5') {
  const staff = scene.caller('locator', 'staff-identity', {
    org: NORTHGATE,
    scope: 'locator.read',
    ...claims,
  });
  return staff('POST', '/DocumentReference/_search', {
    body: { 'subject:identifier': `https://fhir.nhs.uk/Id/nhs-number|${ANN}`, type },
    headers: {
      'content-type': 'application/json',
      'x-request-id': randomUUID(),
      'nhsd-end-user-organisation-ods': organisation,
    },
  });
}

test('the locator points to what the organisation of the token may look at, and to nothing else', async () => {
  expect((await located()).body).toMatchObject({ total: 0 });
  await letLook();
  const { status, body } = await located();
  expect(status).toBe(200);
  expect(inBundle(body)).toMatchObject([
    {
      custodian: { identifier: { value: 'Y99901' } },
      content: [{ attachment: { url: scene.world.service('riverside').baseUrl } }],
    },
  ]);
  expect((await located({}, NORTHGATE, 'http://snomed.info/sct|824321000000109')).body).toMatchObject({
    total: 0,
  });
  await letLook(toNorthgate({ status: 'inactive', dateTime: '2026-03-02T08:00:00Z' }));
  expect((await located()).body).toMatchObject({ total: 0 });
});

test('nobody asks the locator as another organisation, without the scope, or from the side of citizens', async () => {
  await letLook();
  expect((await located({ org: 'Y99902' })).status).toBe(403);
  expect((await located({}, 'Y99901')).status).toBe(403);
  expect((await located({ scope: 'directory.read' })).status).toBe(403);
  const citizen = scene.caller('locator', 'identity', {
    nhs_number: ANN,
    identity_proofing_level: 'P9',
    scope: 'locator.read',
  });
  const { body } = await citizen('POST', '/DocumentReference/_search', {
    body: { 'subject:identifier': `https://fhir.nhs.uk/Id/nhs-number|${ANN}` },
    headers: {
      'content-type': 'application/json',
      'x-request-id': randomUUID(),
      'nhsd-end-user-organisation-ods': 'Y99900',
    },
  });
  expect(body).toMatchObject({ total: 0 });
});
