import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from './calls-under-test.ts';
import { faultOfAnswers } from './judge-answers.ts';
import { faultOfRequest } from './judge-request.ts';
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
  putConsent,
  reading,
  sendReadings,
  WEIGHT,
} from './readings-under-test.ts';

const ANSWERS = '74465-6';
const TYPES = 'http://hl7.org/fhir/resource-types';
const questions = {
  resourceType: 'Questionnaire',
  id: 'questions',
  status: 'active',
  title: 'Your asthma',
  item: [{ linkId: '1', type: 'boolean', text: 'Do you cough at night?' }],
};
const ask = {
  resourceType: 'CommunicationRequest',
  status: 'active',
  subject: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: ANN } },
  contained: [questions],
  payload: [
    { contentString: 'Before your review' },
    { contentReference: { reference: '#questions', type: 'Questionnaire' } },
  ],
};

describe('answers to questions', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene(PEOPLE, { needsPermission: true });
  });
  afterEach(() => scene.close());

  it('are taken once under their identifier, seen by staff, and filed into the record', async () => {
    await putConsent(scene, consent());
    expect(await sendReadings(scene, [answers('a'), answers('a'), reading('b')])).toEqual([201, 200, 201]);
    const listed = inBundle((await asNurse(scene)('GET', `/QuestionnaireResponse?patient=${ANN}`)).body);
    expect(listed).toMatchObject([{ questionnaire: answers('a').questionnaire }]);
    const id = listed[0]?.id;
    const task = (await asNurse(scene)('GET', `/Task/${id}`)).body;
    expect(task).toMatchObject({ focus: { reference: `QuestionnaireResponse/${id}` } });
    expect((await asNurse(scene)('GET', `/QuestionnaireResponse/${id}`)).body).toMatchObject({ id });
    expect((await asNurse(scene)('GET', `/Observation/${id}`)).status).toBe(404);
    const filed = { body: { ...task, status: 'completed' } };
    expect((await asNurse(scene)('PUT', `/Task/${id}`, filed)).status).toBe(200);
    expect(inBundle((await asPerson(scene)('GET', '/QuestionnaireResponse')).body)).toMatchObject([{ id }]);
  });

  it('are changed and taken back as readings are, and an older version does not come back', async () => {
    await putConsent(scene, consent());
    await sendReadings(scene, [answers('a')]);
    const put = async (changed: object) =>
      (
        await asPerson(scene)('PUT', '/QuestionnaireResponse?identifier=urn:ietf:rfc:3986|a', {
          body: { ...answers('a'), ...changed },
        })
      ).status;
    expect(await put({ status: 'amended', authored: '2026-03-02T09:00:00Z' })).toBe(200);
    expect(await put({ status: 'amended', authored: '2026-03-02T08:30:00Z' })).toBe(409);
    await putConsent(scene, consent({ status: 'inactive', dateTime: '2026-03-02T09:30:00Z' }));
    expect(await put({ status: 'amended', authored: '2026-03-02T10:00:00Z' })).toBe(403);
    expect(await put({ status: 'entered-in-error', authored: '2026-03-02T10:00:00Z' })).toBe(200);
  });

  it.each([
    ['nothing is named', {}, [201, 201]],
    ['answers alone are named', kinds(ANSWERS), [201, 403]],
    ['weight alone is named', kinds(WEIGHT), [403, 201]],
    ['only observations are', { class: [{ system: TYPES, code: 'Observation' }] }, [403, 201]],
    ['only answers are', { class: [{ system: TYPES, code: 'QuestionnaireResponse' }] }, [201, 403]],
  ])('are taken and seen under a permission for them: %s', async (_, provision, [ofAnswers, ofWeight]) => {
    await putConsent(scene, consent({}, provision));
    expect(await sendReadings(scene, [answers('a'), reading('b')])).toEqual([ofAnswers, ofWeight]);
    const seen = (await asNurse(scene)('GET', `/QuestionnaireResponse?patient=${ANN}`)).body;
    expect(inBundle(seen)).toHaveLength(ofAnswers === 201 ? 1 : 0);
  });

  it('are refused to staff without the scope, and that is in the log', async () => {
    await putConsent(scene, consent());
    await sendReadings(scene, [answers('a')]);
    const small = asNurse(scene, { scope: 'user/Observation.rs' });
    expect((await small('GET', `/QuestionnaireResponse?patient=${ANN}`)).status).toBe(403);
    expect(await logOf(scene)).toMatchObject([['search-type', '8', expect.stringContaining('scope')]]);
    const readings = inBundle((await asNurse(scene)('GET', `/Observation?patient=${ANN}`)).body);
    expect(readings).toEqual([]);
  });

  it('are asked for with the questions in the request', async () => {
    await putConsent(scene, consent());
    expect((await asNurse(scene)('POST', '/CommunicationRequest', { body: ask })).status).toBe(201);
    const asked = inBundle((await asPerson(scene)('GET', '/CommunicationRequest')).body);
    expect(asked).toMatchObject([{ contained: [questions], requester: { display: 'Nurse Ines Robinson' } }]);
    expect(inBundle((await asPerson(scene, BOB)('GET', '/CommunicationRequest')).body)).toEqual([]);
  });
});

it.each([
  ['one contained', { contained: [] }],
  ['one contained', { contained: [questions, questions] }],
  ['contentReference', { contained: [{ ...questions, id: 'others' }] }],
  ['status', { contained: [{ ...questions, status: 'draft' }] }],
  ['asks nothing', { contained: [{ ...questions, item: [] }] }],
  ['linkId', { contained: [{ ...questions, item: [questions.item[0], questions.item[0]] }] }],
  ['type', { contained: [{ ...questions, item: [{ linkId: '1', type: 'picture' }] }] }],
])('questions are not sent on when something is wrong with them: %s', (why, changed) => {
  expect(faultOfRequest({ ...ask, ...changed })).toMatch(new RegExp(why, 'i'));
  expect(faultOfRequest(ask)).toBeUndefined();
});

it.each([
  ['QuestionnaireResponse', { resourceType: 'Observation' }],
  ['one identifier', { identifier: [answers('a').identifier] }],
  ['identifier', { identifier: { system: 'urn:ietf:rfc:3986', value: 'b' } }],
  ['status', { status: 'in-progress' }],
  ['subject', { subject: answers('a', BOB).subject }],
  ['instant', { authored: 'yesterday' }],
  ['future', { authored: '2026-03-02T09:20:00Z' }],
  ['no answers', { item: [] }],
  ['linkId', { item: [{ answer: [{ valueBoolean: true }] }] }],
  ['value', { item: [{ linkId: '1', answer: [{}] }] }],
  ['answers or items', { item: [{ linkId: '1', answer: [{ valueInteger: 1 }], item: [{ linkId: '2' }] }] }],
  ['linkId', { item: [{ linkId: '1', item: [{}] }] }],
  ['linkId', { item: [{ linkId: '1', answer: [{ valueInteger: 1, item: [{}] }] }] }],
])('answers are not taken when something is wrong with them: %s', (why, changed) => {
  const at = { nhsNumber: ANN, key: 'urn:ietf:rfc:3986|a', nowMs: Date.parse('2026-03-02T09:00:00Z') };
  expect(faultOfAnswers({ ...answers('a'), ...changed }, at)).toContain(why);
  expect(faultOfAnswers(answers('a'), at)).toBeUndefined();
});
