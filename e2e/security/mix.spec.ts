import { mixPeople } from '../kit/mix.ts';
import { expect, test } from '../kit/test.ts';

test.use({
  expectedErrors: ['Failed to load resource', 'net::ERR_', 'blocked by CORS', 'An SSL', 'ServiceWorker'],
});

const WANTED = ['lock', 'unlock', 'act for another', 'be oneself', 'lose the role'];

test('two people and one they care for share a device, and nothing of one is seen by another', async ({
  context,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const { leaks, done } = await mixPeople(context, sandbox, { steps: 28, seed: 3, wanted: WANTED });
  expect(leaks).toEqual([]);
  expect(Object.keys(done), 'all of it must have been').toEqual(expect.arrayContaining(WANTED));
});
