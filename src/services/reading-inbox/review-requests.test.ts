import { expect, test } from 'vitest';
import { failed, ok } from '#/kit/outcome.ts';
import type { Door } from '../fhir/door.ts';
import { askReviews } from './requests.ts';
import {
  askAgain,
  askPerson,
  askQuestions,
  askReadings,
  askTasks,
  decide,
  sendPlan,
} from './review-requests.ts';
import { writeAnswers } from './write-answers.ts';
import { writeReading } from '../fhir/readings/write-reading.ts';

const BASE = 'https://surgery.example/FHIR/R4';
const ANN = '9990000018';

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A door that answers from a list by path, and notes what was asked. */
function doorWith(answers: (url: string, method: string) => unknown): { door: Door; calls: Call[] } {
  const calls: Call[] = [];
  const door: Door = (url, init = {}) => {
    const { method = 'GET', body } = init;
    calls.push({
      url,
      method,
      headers: new Headers(init.headers),
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    });
    const said = answers(url, method);
    if (typeof said === 'number') return Promise.resolve(failed({ kind: 'refused', status: said }));
    const bytes = new TextEncoder().encode(JSON.stringify(said));
    return Promise.resolve(ok({ status: 200, headers: new Headers(), body: bytes.buffer }));
  };
  return { door, calls };
}

const task = (id: string, status = 'requested', more = {}) => ({
  resourceType: 'Task',
  id,
  meta: { versionId: '1.requested' },
  status,
  for: { identifier: { value: ANN }, display: 'Ann Example' },
  authoredOn: '2026-03-02T08:00:00Z',
  lastModified: '2026-03-02T08:00:00Z',
  ...more,
});
const bundle = (resources: unknown[], next?: string) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
  link: next === undefined ? [] : [{ relation: 'next', url: next }],
});

test('its person is told of every reading how far it has come, page after page, or of none', async () => {
  const about = (key: string, status: string) =>
    task(key, status, { focus: { identifier: { value: `urn:uuid:${key}` } } });
  const { door } = doorWith((url) =>
    url.includes('page=2')
      ? bundle([about('b', 'completed'), { resourceType: 'OperationOutcome' }])
      : bundle([about('a', 'requested')], `${BASE}/Task?page=2`),
  );
  const asked = await askReviews(door, BASE);
  expect(asked.ok && [...asked.value].map(([key, { is }]) => [key, is])).toEqual([
    ['a', 'there'],
    ['b', 'filed'],
  ]);
  const broken = doorWith((url) =>
    url.includes('page=2') ? 500 : bundle([about('a', 'requested')], `${BASE}/Task?page=2`),
  );
  expect((await askReviews(broken.door, BASE)).ok).toBe(false);
});

test('what waits is asked for page after page, and what is no Task is left out', async () => {
  const { door, calls } = doorWith((url) =>
    url.includes('page=2')
      ? bundle([task('b', 'received')])
      : bundle([task('a'), { resourceType: 'OperationOutcome' }], `${BASE}/Task?page=2`),
  );
  const asked = await askTasks(door, BASE, { owner: 'Y99901' });
  expect(asked).toMatchObject({
    ok: true,
    value: [
      { id: 'a', nhsNumber: ANN, name: 'Ann Example', version: '1.requested', review: { is: 'there' } },
      { id: 'b', review: { is: 'opened' } },
    ],
  });
  expect(new URL(calls[0]?.url ?? '').searchParams.get('status')).toBe('requested,received');
});

test('pages that never end, and a page that fails, give no half list', async () => {
  const endless = doorWith(() => bundle([task('a')], `${BASE}/Task?again`));
  expect(await askTasks(endless.door, BASE, { owner: 'Y99901' })).toEqual(failed({ kind: 'endless-pages' }));
  const broken = doorWith((url) =>
    url.includes('page=2') ? 500 : bundle([task('a')], `${BASE}/Task?page=2`),
  );
  expect((await askTasks(broken.door, BASE, { owner: 'Y99901' })).ok).toBe(false);
});

test('readings are those that a task tells of, each with its review and as it was sent', async () => {
  const sent = {
    ...writeReading(
      {
        kind: 'weight',
        values: { weight: 80 },
        takenAt: '2026-03-02T07:00:00+00:00',
        how: {},
        origin: { is: 'typed' },
      },
      { key: 'k', version: 1, isWithdrawn: false, issued: '2026-03-02T07:01:00Z', nhsNumber: ANN },
    ),
    id: 'a',
  };
  const tasks = await askTasks(
    doorWith(() => bundle([task('a', 'rejected', { statusReason: { text: 'The scales were moved' } })])).door,
    BASE,
    { owner: 'Y99901', nhsNumber: ANN },
  );
  if (!tasks.ok) throw new Error('There are no tasks');
  const { door } = doorWith(() => bundle([sent, { ...sent, id: 'untold' }]));
  expect(await askReadings(door, BASE, tasks.value, ANN)).toMatchObject({
    value: [
      {
        id: 'a',
        reading: { values: { weight: 80 } },
        review: { is: 'declined', reason: 'The scales were moved' },
        asSent: sent,
      },
    ],
  });
});

test('what the record has of a reading that was taken back since comes with its task, and is of the same person', async () => {
  const about = { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: ANN } };
  const weight = (value: number, more = {}) => ({
    resourceType: 'Observation',
    id: 'a',
    status: 'entered-in-error',
    code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
    subject: about,
    effectiveDateTime: '2026-03-02T07:00:00+00:00',
    valueQuantity: { value, system: 'http://unitsofmeasure.org', code: 'kg' },
    ...more,
  });
  const asked = async (filed: object) => {
    const output = [{ valueReference: { reference: '#filed' } }];
    const one = task('a', 'requested', { contained: [{ ...filed, id: 'filed' }], output });
    const tasks = await askTasks(doorWith(() => bundle([one])).door, BASE, { owner: 'Y99901' });
    if (!tasks.ok) throw new Error('There are no tasks');
    return askReadings(doorWith(() => bundle([weight(81)])).door, BASE, tasks.value, ANN);
  };
  expect(await asked(weight(80, { status: 'final', subject: { reference: 'Patient/ann' } }))).toMatchObject({
    value: [
      {
        isWithdrawn: true,
        reading: { values: { weight: 81 } },
        inRecord: { reading: { values: { weight: 80 } } },
      },
    ],
  });
  const another = { identifier: { ...about.identifier, value: '9990000026' } };
  expect(await asked(weight(80, { subject: another }))).toEqual(failed({ kind: 'another-person' }));
});

test('answers are asked for where a task tells of some, and only then', async () => {
  const answers = {
    ...writeAnswers(
      {
        answered: {
          questionnaire: {
            title: 'Your asthma',
            items: [
              {
                is: 'question',
                linkId: '1',
                text: 'Cough?',
                answer: { is: 'yes-no' },
                isNeeded: true,
                items: [],
              },
            ],
          },
          answers: { '1': [{ is: 'yes-no', value: true }] },
        },
      },
      { key: 'k', version: 1, isWithdrawn: false, issued: '2026-03-02T07:01:00Z', nhsNumber: ANN },
    ),
    id: 'a',
  };
  const about = task('a', 'requested', { focus: { reference: 'QuestionnaireResponse/a' } });
  const tasks = await askTasks(doorWith(() => bundle([about])).door, BASE, { owner: 'Y99901' });
  if (!tasks.ok) throw new Error('There are no tasks');
  const { door, calls } = doorWith(() => bundle([answers]));
  expect(await askReadings(door, BASE, tasks.value, ANN)).toMatchObject({
    value: [
      { id: 'a', reading: { kind: 'questionnaire', answered: { answers: { '1': [{ value: true }] } } } },
    ],
  });
  expect(calls.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual(['QuestionnaireResponse']);
});

test('questions are sent with what is asked of the person, once under their key', async () => {
  const { door, calls } = doorWith(() => bundle([]));
  const questionnaire = { url: 'urn:uuid:1', title: 'Your asthma', items: [] };
  await askQuestions(door, BASE, { key: 'k', nhsNumber: ANN, words: 'Before your review', questionnaire });
  const [call] = calls;
  expect(call?.body).toMatchObject({
    resourceType: 'CommunicationRequest',
    identifier: [{ value: 'urn:uuid:k' }],
    contained: [{ resourceType: 'Questionnaire', id: 'questions', title: 'Your asthma' }],
    payload: [{ contentString: 'Before your review' }, { contentReference: { reference: '#questions' } }],
  });
});

test('who shares nothing is nobody', async () => {
  expect(await askPerson(doorWith(() => bundle([])).door, BASE, ANN)).toEqual(ok(undefined));
  const found = {
    resourceType: 'Patient',
    identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: ANN }],
    name: [{ given: ['Ann'], family: 'Example' }],
    birthDate: '1950-01-02',
  };
  expect(await askPerson(doorWith(() => bundle([found])).door, BASE, ANN)).toEqual(
    ok({ name: 'Ann Example', born: '1950-01-02' }),
  );
  const another = { ...found, identifier: [{ ...found.identifier[0], value: '9990000026' }] };
  expect(await askPerson(doorWith(() => bundle([another])).door, BASE, ANN)).toEqual(
    failed({ kind: 'another-person' }),
  );
});

test('a decision names the version that was seen, and says why where it declines', async () => {
  const { door, calls } = doorWith(() => task('a', 'rejected', { meta: { versionId: '1.rejected' } }));
  const reading = { id: 'a', version: '1.received' };
  expect(await decide(door, BASE, reading, { is: 'declined', reason: 'Too loose' })).toEqual(
    ok('1.rejected'),
  );
  expect(calls[0]).toMatchObject({
    url: `${BASE}/Task/a`,
    method: 'PUT',
    body: { status: 'rejected', statusReason: { text: 'Too loose' } },
  });
  expect(calls[0]?.headers.get('if-match')).toBe('W/"1.received"');
  expect(await decide(doorWith(() => 412).door, BASE, reading, { is: 'filed' })).toEqual(
    failed({ kind: 'refused', status: 412 }),
  );
});

test('what is sent to a person carries its key, so that a second try makes no second one', async () => {
  const { door, calls } = doorWith(() => ({}));
  await askAgain(door, BASE, { key: 'k1', nhsNumber: ANN, kind: 'weight', words: 'Again, please' });
  await sendPlan(door, BASE, {
    key: 'k2',
    nhsNumber: ANN,
    kind: 'blood-pressure',
    title: 'Seven days',
    from: '2026-03-02',
    until: '2026-03-08',
    timesADay: 4,
  });
  expect(calls.map(({ headers }) => headers.get('if-none-exist'))).toEqual([
    'identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3Ak1',
    'identifier=urn%3Aietf%3Arfc%3A3986%7Curn%3Auuid%3Ak2',
  ]);
  expect(calls.map(({ body }) => body)).toMatchObject([
    {
      resourceType: 'CommunicationRequest',
      payload: [{ contentString: 'Again, please' }],
      reasonCode: [{ coding: [{ code: '29463-7' }, {}] }],
    },
    { resourceType: 'CarePlan', period: { start: '2026-03-02', end: '2026-03-08' } },
  ]);
});
