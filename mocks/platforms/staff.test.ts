import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScene, type Scene } from './calls-under-test.ts';
import {
  ANN,
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

let scene: Scene;
beforeEach(async () => {
  scene = await openScene(PEOPLE, { needsPermission: true });
  await putConsent(scene, consent());
});
afterEach(() => scene.close());

const ask = {
  resourceType: 'CommunicationRequest',
  status: 'active',
  subject: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: ANN } },
  payload: [{ contentString: 'Please measure again tomorrow, sitting down' }],
  reasonCode: [{ coding: [{ system: 'http://loinc.org', code: PRESSURE }] }],
};
const plan = {
  resourceType: 'CarePlan',
  status: 'active',
  intent: 'plan',
  category: [{ coding: [{ code: 'readings' }] }],
  title: 'Seven days of blood pressure',
  subject: ask.subject,
  period: { start: '2026-03-02', end: '2026-03-08' },
  activity: [
    {
      detail: {
        status: 'scheduled',
        code: { coding: [{ system: 'http://loinc.org', code: PRESSURE }] },
        scheduledTiming: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
      },
    },
  ],
};

const tasks = async (query = 'owner=Y99901&status=requested,received') =>
  inBundle((await asNurse(scene)('GET', `/Task?${query}`)).body);
const firstTask = async () => {
  const [task] = await tasks();
  if (!task) throw new Error('There is no Task');
  return task;
};
const review = async (changed: object, headers = {}) => {
  const task = await firstTask();
  return asNurse(scene)('PUT', `/Task/${task.id}`, { body: { ...task, ...changed }, headers });
};

/** Every way in which staff can name Ann. */
async function everyAttempt(by = asNurse(scene)) {
  const id = scene.books.inbox.list('riverside', ANN)[0]?.id;
  return [
    await by('GET', `/Observation?patient=${ANN}`),
    await by('GET', `/Observation?patient=https://fhir.nhs.uk/Id/nhs-number|${ANN}`),
    await by('GET', `/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|${ANN}`),
    await by('GET', `/Task?owner=Y99901&patient=${ANN}`),
    await by('GET', `/Task/${id}`),
    await by('GET', `/Observation/${id}`),
    await by('PUT', `/Task/${id}`, { body: { resourceType: 'Task', id, status: 'received' } }),
    await by('POST', '/CommunicationRequest', { body: ask }),
    await by('POST', '/CarePlan', { body: plan }),
  ];
}

test('staff see what waits for their organisation: whose it is, which reading, since when', async () => {
  await sendReadings(scene, [reading('a'), reading('b', PRESSURE)]);
  const [task, ...others] = await tasks();
  expect(others).toHaveLength(1);
  expect(task).toMatchObject({
    status: 'requested',
    for: { identifier: { value: ANN }, display: 'Ann Example' },
    focus: { reference: `Observation/${task?.id}` },
    owner: { identifier: { value: 'Y99901' } },
    authoredOn: expect.any(String),
  });
  const { body } = await asNurse(scene)('GET', `/Observation?patient=${ANN}`);
  expect(inBundle(body)).toMatchObject([{ id: task?.id, valueQuantity: { value: 80 } }, {}]);
  const patient = await asNurse(scene)('GET', `/Patient?identifier=${ANN}`);
  expect(inBundle(patient.body)).toMatchObject([{ birthDate: '1950-01-02', name: [{ family: 'Example' }] }]);
});

test('pages follow each other by what was seen last, whatever is dealt with in between', async () => {
  await sendReadings(
    scene,
    ['a', 'b', 'c'].map((name) => reading(name)),
  );
  const first = await asNurse(scene)('GET', '/Task?owner=Y99901&status=requested&_count=2');
  expect(inBundle(first.body)).toHaveLength(2);
  expect(first.body.total).toBe(3);
  await review({ status: 'completed' });
  const next = (first.body.link as { relation: string; url: string }[]).find(
    ({ relation }) => relation === 'next',
  );
  const base = scene.world.service('riverside').baseUrl;
  const second = await asNurse(scene)('GET', next?.url.slice(base.length) ?? '');
  expect(inBundle(second.body)).toMatchObject([{ focus: { identifier: { value: 'c' } } }]);
});

test('a reading is opened, then filed into the record; its person sees how far it has come', async () => {
  await sendReadings(scene, [reading('a')]);
  expect((await review({ status: 'received' })).status).toBe(200);
  const own = async () => inBundle((await asPerson(scene)('GET', '/Task')).body);
  expect(await own()).toMatchObject([{ status: 'received' }]);
  const inRecord = async () => inBundle((await asPerson(scene)('GET', '/Observation')).body);
  expect(await inRecord()).toEqual([]);
  expect((await review({ status: 'completed' })).body).toMatchObject({ status: 'completed' });
  expect(await own()).toMatchObject([{ status: 'completed' }]);
  expect(await inRecord()).toMatchObject([{ subject: { reference: 'Patient/ann' } }]);
  expect(await tasks()).toEqual([]);
  expect(inBundle((await asNurse(scene)('GET', `/Observation?patient=${ANN}`)).body)).toHaveLength(1);
  expect(scene.world.writes.list(ANN).at(-1)).toMatchObject({ method: 'PUT', service: 'riverside' });
});

const sendAnew = (sent: object) =>
  asPerson(scene)('PUT', '/Observation?identifier=urn:ietf:rfc:3986|a', {
    body: { ...reading('a'), issued: '2026-03-02T09:00:00Z', ...sent },
  });
const inRecord = async () =>
  inBundle((await asPerson(scene)('GET', '/Observation')).body).map(({ status, valueQuantity }) => [
    status,
    (valueQuantity as { value: number }).value,
  ]);
const heavier = {
  status: 'amended',
  valueQuantity: { value: 81, unit: 'kilogram', system: 'http://unitsofmeasure.org', code: 'kg' },
};

test.each([
  ['taken back', { status: 'entered-in-error' }, ['entered-in-error', 80]],
  ['changed', heavier, ['amended', 81]],
])(
  'a filed reading that is %s waits anew beside what the record has, which stays as it is until it is filed again',
  async (_, sent, after) => {
    await sendReadings(scene, [reading('a')]);
    await review({ status: 'completed' });
    expect(await tasks()).toEqual([]);
    expect((await sendAnew(sent)).status).toBe(200);
    expect(await inRecord()).toEqual([['final', 80]]);
    expect(await tasks()).toMatchObject([
      {
        status: 'requested',
        contained: [{ id: 'filed', status: 'final', valueQuantity: { value: 80 } }],
        output: [{ valueReference: { reference: '#filed' } }],
      },
    ]);
    const { body } = await review({ status: 'completed' });
    expect([body.status, body.output]).toEqual(['completed', undefined]);
    expect(await inRecord()).toEqual([after]);
    expect(await tasks()).toEqual([]);
  },
);

test('a filed reading that is taken back stays in the record where that is declined, and waits no more', async () => {
  await sendReadings(scene, [reading('a')]);
  await review({ status: 'completed' });
  await sendAnew({ status: 'entered-in-error' });
  await review({ status: 'rejected', statusReason: { text: 'We measured the same here' } });
  expect(await inRecord()).toEqual([['final', 80]]);
  expect(await tasks()).toEqual([]);
});

test.each([
  ['filed', 'completed', [['entered-in-error', 80]]],
  ['only opened', 'received', []],
])(
  'where nobody may look any more, a taking back of what was %s puts the record right without them',
  async (_, status, after) => {
    await sendReadings(scene, [reading('a')]);
    await review({ status });
    await putConsent(scene, consent({ status: 'inactive' }));
    expect((await sendAnew({ status: 'entered-in-error' })).status).toBe(200);
    expect(await inRecord()).toEqual(after);
  },
);

test('what is taken back before it was filed never enters the record', async () => {
  await sendReadings(scene, [reading('a')]);
  await sendAnew({ status: 'entered-in-error' });
  const [task] = await tasks();
  expect([task?.contained, task?.output]).toEqual([undefined, undefined]);
  await review({ status: 'completed' });
  expect(await inRecord()).toEqual([]);
});

test('a reading is declined with a reason, and not without', async () => {
  await sendReadings(scene, [reading('a')]);
  expect((await review({ status: 'rejected' })).status).toBe(422);
  expect((await review({ status: 'rejected', statusReason: { text: ' ' } })).status).toBe(422);
  expect(
    (await review({ status: 'rejected', statusReason: { text: 'The cuff was loose' } })).body,
  ).toMatchObject({ status: 'rejected', statusReason: { text: 'The cuff was loose' } });
  expect(inBundle((await asPerson(scene)('GET', '/Observation')).body)).toEqual([]);
  expect((await logOf(scene)).filter(([, outcome]) => outcome === '4')).toHaveLength(2);
});

test('nothing is filed that is not what was seen, and nothing is reviewed twice', async () => {
  await sendReadings(scene, [reading('a')]);
  const before = await firstTask();
  const ifMatch = { 'if-match': `W/"${String(before.meta?.versionId)}"` };
  await asPerson(scene)('PUT', '/Observation?identifier=urn:ietf:rfc:3986|a', {
    body: { ...reading('a'), status: 'amended', issued: '2026-03-02T09:00:00Z' },
  });
  expect((await review({ status: 'completed' }, ifMatch)).status).toBe(412);
  expect((await review({ status: 'cancelled' })).status).toBe(422);
  expect((await review({ status: 'received', id: 'another' })).status).toBe(422);
  expect((await review({ status: 'completed' })).status).toBe(200);
  const again = await asNurse(scene)('PUT', `/Task/${before.id}`, {
    body: { ...before, status: 'rejected', statusReason: { text: 'Too late' } },
  });
  expect(again.status).toBe(409);
});

test('staff ask for another reading and send a plan, signed by who they are, and their person reads both', async () => {
  await sendReadings(scene, [reading('a')]);
  const headers = { 'if-none-exist': 'identifier=urn:ietf:rfc:3986|ask' };
  const body = {
    ...ask,
    identifier: [{ system: 'urn:ietf:rfc:3986', value: 'ask' }],
    requester: { display: 'Somebody else' },
  };
  const create = async () =>
    (await asNurse(scene)('POST', '/CommunicationRequest', { body, headers })).status;
  expect([await create(), await create()]).toEqual([201, 200]);
  expect((await asNurse(scene)('POST', '/CarePlan', { body: plan })).status).toBe(201);
  const own = async (path: string) => inBundle((await asPerson(scene)('GET', path)).body);
  expect(await own('/CommunicationRequest')).toMatchObject([
    {
      payload: ask.payload,
      requester: { identifier: { value: '555300101002' }, display: 'Nurse Ines Robinson' },
      sender: { display: 'Riverside Surgery' },
    },
  ]);
  expect(await own('/CarePlan?category=readings')).toMatchObject([
    { title: plan.title, author: { identifier: { value: '555300101002' } } },
  ]);
  // The record itself has no plan: it is asked as ever.
  expect(await own('/CarePlan')).toEqual([]);
  expect(inBundle((await asPerson(scene, BOB)('GET', '/CommunicationRequest')).body)).toEqual([]);
});

test('what is asked of a person is understandable or is not taken', async () => {
  const status = async (path: string, body: object) => (await asNurse(scene)('POST', path, { body })).status;
  expect(await status('/CommunicationRequest', { ...ask, payload: [] })).toBe(422);
  expect(await status('/CommunicationRequest', { ...ask, reasonCode: [{ text: 'Weight' }] })).toBe(422);
  expect(await status('/CommunicationRequest', { ...ask, subject: { reference: 'Patient/1' } })).toBe(422);
  expect(await status('/CommunicationRequest', plan)).toBe(422);
  expect(await status('/CarePlan', { ...plan, activity: [] })).toBe(422);
  expect(await status('/CarePlan', { ...plan, period: { start: '2026-03-02' } })).toBe(422);
});

test('every look is in the log of whom it concerned, with who, for whom they work, and why', async () => {
  await sendReadings(scene, [reading('a')]);
  await everyAttempt();
  await tasks();
  const log = await logOf(scene);
  expect(log.map(([what]) => what)).toEqual([
    'search-type',
    'create',
    'create',
    'update',
    'read',
    'read',
    'search-type',
    'search-type',
    'search-type',
    'search-type',
  ]);
  expect(log.every(([, outcome]) => outcome === '0')).toBe(true);
  const [event] = inBundle((await asPerson(scene)('GET', `/AuditEvent?patient=${ANN}`)).body);
  expect(event).toMatchObject({
    action: 'E',
    purposeOfEvent: [{ coding: [{ code: 'TREAT' }] }],
    agent: [
      { who: { identifier: { value: 'Y99901' }, display: 'Riverside Surgery' }, requestor: true },
      { who: { identifier: { value: '555300101002' }, display: 'Nurse Ines Robinson' }, requestor: true },
      { who: { identifier: { value: '555300101502' } } },
    ],
    source: { site: scene.world.service('riverside').baseUrl },
  });
  expect(JSON.stringify(event?.entity)).toContain(ANN);
  expect(await logOf(scene, BOB)).toEqual([]);
});

test.each([
  ['withdrawn', consent({ status: 'inactive' }), 'withdrawn'],
  ['over', consent({}, { period: { start: '2020-01-01', end: '2020-12-31' } }), 'ended'],
  ['not yet begun', consent({}, { period: { start: '2090-01-01' } }), 'not begun'],
])(
  'where the permission is %s it is as if there were nothing, and every attempt is in the log',
  async (_, changed, why) => {
    await sendReadings(scene, [reading('a')]);
    await putConsent(scene, changed);
    expect(await tasks()).toEqual([]);
    const answers = await everyAttempt();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404, 404, 404, 404]);
    expect(answers.flatMap(({ body }) => inBundle(body))).toEqual([]);
    for (const { body } of answers.slice(0, 4)) expect(body.total).toBe(0);
    const log = await logOf(scene);
    expect(log).toHaveLength(9);
    for (const [, outcome, words] of log) {
      expect(outcome).toBe('8');
      expect(words).toContain(why);
    }
  },
);

test('somebody who has never allowed anything is as if unknown, and finds the attempt', async () => {
  const { body } = await asNurse(scene)('GET', `/Observation?patient=${BOB}`);
  expect(body.total).toBe(0);
  expect(await logOf(scene, BOB)).toEqual([['search-type', '8', 'No permission by the person']]);
});

test('what a permission does not cover is not shown beside what it covers', async () => {
  await sendReadings(scene, [reading('a', PRESSURE), reading('b', WEIGHT)]);
  const weight = scene.books.inbox.list('riverside', ANN)[1]?.id;
  await putConsent(scene, consent({}, kinds(PRESSURE)));
  expect(await tasks()).toHaveLength(1);
  const { body } = await asNurse(scene)('GET', `/Observation?patient=${ANN}`);
  expect(inBundle(body)).toMatchObject([{ code: { coding: [{ code: PRESSURE }] } }]);
  expect((await asNurse(scene)('GET', `/Observation/${weight}`)).status).toBe(404);
  expect((await logOf(scene))[0]).toMatchObject(['read', '8', expect.stringContaining('other kinds')]);
});

test('staff of another organisation are refused everything, and so it says in the log', async () => {
  await sendReadings(scene, [reading('a')]);
  const stranger = asNurse(scene, { org: 'RZ901' });
  expect((await stranger('GET', '/Task?owner=Y99901')).status).toBe(403);
  expect((await stranger('GET', '/Task?owner=RZ901')).status).toBe(403);
  const answers = await everyAttempt(stranger);
  for (const { status } of answers) expect(status).toBe(403);
  const log = await logOf(scene);
  expect(log).toHaveLength(answers.length);
  for (const [, outcome, why] of log) {
    expect(outcome).toBe('8');
    expect(why).toContain('Only staff of this organisation');
  }
  const [event] = inBundle((await asPerson(scene)('GET', '/AuditEvent')).body);
  expect(event).toMatchObject({ agent: [{ who: { identifier: { value: 'RZ901' } } }, {}, {}] });
});

test('a token without the scope opens nothing, and the attempt is in the log', async () => {
  await sendReadings(scene, [reading('a')]);
  const answers = await everyAttempt(asNurse(scene, { scope: 'openid' }));
  for (const { status } of answers) expect(status).toBe(403);
  expect(await logOf(scene)).toHaveLength(answers.length);
});

test('who names several people at once gets none of them, and is in the log of each', async () => {
  await sendReadings(scene, [reading('a')]);
  for (const query of [`patient=${ANN},${BOB}`, `patient=${ANN}&patient.identifier=${BOB}`])
    expect((await asNurse(scene)('GET', `/Observation?${query}`)).status).toBe(400);
  expect(await logOf(scene)).toHaveLength(2);
  expect(await logOf(scene, BOB)).toHaveLength(2);
});

test('staff see the list of their own organisation only', async () => {
  expect((await asNurse(scene)('GET', '/Task?owner=RZ901')).status).toBe(403);
  expect((await asNurse(scene)('GET', '/Observation')).status).toBe(400);
});

test('a token of a person opens nothing that is for staff', async () => {
  await sendReadings(scene, [reading('a')]);
  const id = scene.books.inbox.list('riverside', ANN)[0]?.id;
  const ann = asPerson(scene);
  expect((await ann('GET', '/Task?owner=Y99901')).status).toBe(403);
  expect((await ann('GET', `/Task/${id}`)).status).toBe(404);
  expect((await ann('GET', `/Observation?patient=${BOB}`)).status).toBe(403);
  const body = { resourceType: 'Task', id, status: 'completed' };
  expect((await ann('PUT', `/Task/${id}`, { body })).status).toBe(401);
  expect((await ann('POST', '/CommunicationRequest', { body: ask })).status).toBe(401);
  expect((await ann('POST', '/CarePlan', { body: plan })).status).toBe(401);
  // Claims of staff in a token of the citizens' broker make nobody staff.
  const pretender = scene.caller('riverside', 'identity', { org: 'Y99901', scope: 'user/Task.ru' });
  expect((await pretender('PUT', `/Task/${id}`, { body })).status).toBe(401);
});

test('a token of staff opens nothing that is for a person, and the attempt is in the log of whom it names', async () => {
  const nurse = asNurse(scene, { nhs_number: ANN, identity_proofing_level: 'P9', scope: 'patient/*.rs' });
  const paths = [
    `/AuditEvent?patient=${ANN}`,
    `/Consent?patient=${ANN}`,
    `/CommunicationRequest?patient=${ANN}`,
    `/CarePlan?category=readings&patient=${ANN}`,
    `/Condition?patient.identifier=https://fhir.nhs.uk/Id/nhs-number|${ANN}`,
  ];
  for (const path of paths) expect((await nurse('GET', path)).status, path).toBe(403);
  expect(await logOf(scene)).toHaveLength(paths.length);
  for (const path of ['/Patient/ann', '/Condition/1', '/_history', '/CarePlan'])
    expect((await nurse('GET', path)).status, path).toBe(403);
  expect((await nurse('POST', `/Condition/_search?patient=${ANN}`, { body: {} })).status).toBe(403);
  expect(await logOf(scene)).toHaveLength(paths.length + 1);
  expect((await nurse('GET', '/Patient/ann/$everything')).status).toBe(401);
  expect((await nurse('POST', '/Observation', { body: reading('a') })).status).toBe(401);
  expect((await nurse('PUT', '/Consent?identifier=a|b', { body: consent() })).status).toBe(401);
});

test('people read their own log only, latest first, page by page', async () => {
  await sendReadings(scene, [reading('a')]);
  for (let look = 0; look < 3; look += 1) await asNurse(scene)('GET', `/Observation?patient=${ANN}`);
  expect((await asPerson(scene, BOB)('GET', `/AuditEvent?patient=${ANN}`)).status).toBe(403);
  const { body } = await asPerson(scene)('GET', '/AuditEvent?_count=2');
  const [latest, before] = inBundle(body).map(({ recorded }) => String(recorded));
  expect(String(latest) >= String(before)).toBe(true);
  expect(body.link).toMatchObject([{ relation: 'self' }, { relation: 'next' }]);
});

test('where no permission is needed, who has sent something is seen, and nobody else', async () => {
  await scene.close();
  scene = await openScene(PEOPLE, { needsPermission: false });
  await sendReadings(scene, [reading('a')]);
  expect(await tasks()).toHaveLength(1);
  expect((await asNurse(scene)('POST', '/CommunicationRequest', { body: ask })).status).toBe(201);
  expect((await asNurse(scene)('GET', `/Patient?identifier=${BOB}`)).body.total).toBe(0);
  expect(await logOf(scene, BOB)).toHaveLength(1);
});

test('northgate asks staff for a nonce, too, and knows its own permissions only', async () => {
  const sister = scene.caller('northgate', 'staff-identity', {
    org: 'RZ901',
    scope: 'user/Task.ru user/Observation.rs',
  });
  const { status, body } = await sister('GET', `/Observation?patient=${ANN}`);
  expect([status, body.total]).toEqual([200, 0]);
});

test('platforms that take no readings have nothing for staff', async () => {
  const nurse = scene.caller('calder', 'staff-identity', { org: 'RZ902', scope: 'user/Task.ru' });
  expect((await nurse('GET', '/Task?owner=RZ902')).status).toBe(401);
});
