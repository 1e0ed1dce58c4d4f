import { mixPeople } from '../kit/mix.ts';
import { expect, test } from '../kit/test.ts';

test.use({
  expectedErrors: ['Failed to load resource', 'net::ERR_', 'blocked by CORS', 'An SSL', 'ServiceWorker'],
});

test('two people take turns at one device, and nothing of one is seen by the other', async ({
  context,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const { leaks, done } = await mixPeople(context, sandbox, { steps: 40, seed: 3 });
  expect(leaks).toEqual([]);
  expect(Object.keys(done), 'it must have been locked, and unlocked').toEqual(
    expect.arrayContaining(['lock', 'unlock']),
  );
});
