import { afterEach, expect, test } from 'vitest';
import { openScene, type Scene } from './calls-under-test.ts';
import {
  ANN,
  asPerson,
  BOB,
  consent,
  inBundle,
  kinds,
  PEOPLE,
  PRESSURE,
  putConsent,
  reading,
  sendReadings,
  WEIGHT,
} from './readings-under-test.ts';

let scene: Scene;
const open = async (needsPermission: boolean) => {
  scene = await openScene(PEOPLE, { needsPermission });
};
afterEach(() => scene.close());

test('without a need of permission readings are taken as they come', async () => {
  await open(false);
  expect(await sendReadings(scene, [reading('a'), reading('a'), reading('b', PRESSURE)])).toEqual([
    201, 200, 201,
  ]);
});

test('what a person has said holds even where nobody needs to say anything', async () => {
  await open(false);
  await putConsent(scene, consent({ status: 'inactive' }));
  expect(await sendReadings(scene, [reading('a')])).toEqual([403]);
});

test('a reading without a permission is refused, unless the stand-in is told otherwise, and the answer says why', async () => {
  scene = await openScene(PEOPLE);
  const body = reading('a');
  const headers = { 'if-none-exist': 'identifier=urn:ietf:rfc:3986|a' };
  const answer = await asPerson(scene)('POST', '/Observation', { body, headers });
  expect(answer.status).toBe(403);
  expect(answer.body).toMatchObject({
    resourceType: 'OperationOutcome',
    issue: [{ code: 'forbidden', diagnostics: expect.stringContaining('no standing permission') }],
  });
  expect(scene.books.inbox.list('riverside')).toEqual([]);
});

test('a permission lets in the kinds it covers, for as long as it lasts', async () => {
  await open(true);
  expect((await putConsent(scene, consent({}, kinds(PRESSURE)))).status).toBe(201);
  expect(await sendReadings(scene, [reading('a', PRESSURE), reading('b', WEIGHT)])).toEqual([201, 403]);
  await putConsent(scene, consent({}, { period: { start: '2020-01-01', end: '2020-12-31' } }));
  expect(await sendReadings(scene, [reading('c', PRESSURE)])).toEqual([403]);
});

test('the permission of one is none of another', async () => {
  await open(true);
  await putConsent(scene, consent());
  expect(await sendReadings(scene, [reading('a'), reading('b', WEIGHT, BOB)])).toEqual([201, 403]);
});

test('after a permission is withdrawn nothing new comes in, and what came is still known and can be taken back', async () => {
  await open(true);
  await putConsent(scene, consent());
  await sendReadings(scene, [reading('a')]);
  expect((await putConsent(scene, consent({ status: 'inactive' }))).status).toBe(200);
  expect(await sendReadings(scene, [reading('a'), reading('b')])).toEqual([200, 403]);
  const put = (changed: object) =>
    asPerson(scene)('PUT', '/Observation?identifier=urn:ietf:rfc:3986|a', {
      body: { ...reading('a'), issued: '2026-03-02T09:00:00Z', ...changed },
    });
  expect((await put({ status: 'amended' })).status).toBe(403);
  expect((await put({ status: 'entered-in-error' })).status).toBe(200);
});

test('a permission is made once, changed in place, and an older change does not bring it back', async () => {
  await open(true);
  const headers = { 'if-none-exist': 'identifier=urn:ietf:rfc:3986|permission' };
  const create = () => asPerson(scene)('POST', '/Consent', { body: consent(), headers });
  expect([(await create()).status, (await create()).status]).toEqual([201, 200]);
  const later = consent({ status: 'inactive', dateTime: '2026-03-05T08:00:00+01:00' });
  expect((await putConsent(scene, later)).status).toBe(200);
  expect((await putConsent(scene, consent({ dateTime: '2026-03-05T06:59:00Z' }))).status).toBe(409);
  const { body } = await asPerson(scene)('GET', `/Consent?patient=${ANN}`);
  expect(inBundle(body)).toMatchObject([{ status: 'inactive', meta: { versionId: '2' } }]);
  expect(scene.world.writes.list(ANN).map(({ method }) => method)).toEqual(['POST', 'PUT']);
});

test('a person reads their own permissions only', async () => {
  await open(true);
  await putConsent(scene, consent());
  expect((await asPerson(scene, BOB)('GET', `/Consent?patient=${ANN}`)).status).toBe(403);
  expect(inBundle((await asPerson(scene, BOB)('GET', '/Consent')).body)).toEqual([]);
  const bobs = await asPerson(scene, BOB)('PUT', '/Consent?identifier=urn:ietf:rfc:3986|permission', {
    body: consent(),
  });
  expect(bobs.status).toBe(422);
});
