import { mixPeople } from '../kit/mix.ts';
import { expect, test } from '../kit/test.ts';

/** How much is done; the same seed does the same. */
const STEPS = Number(process.env['STEPS'] ?? 2000);
const SEED = Number(process.env['SEED'] ?? 1);

test.use({
  expectedErrors: ['Failed to load resource', 'net::ERR_', 'blocked by CORS', 'An SSL', 'ServiceWorker'],
});

test(`${STEPS} random steps of two people and a carer at one device show nothing of one to another`, async ({
  context,
  sandbox,
}) => {
  test.setTimeout(STEPS * 10_000 + 120_000);
  const { leaks, done, looks } = await mixPeople(context, sandbox, { steps: STEPS, seed: SEED });
  console.log(`${STEPS} steps, ${looks} looks: ${JSON.stringify(done)}`);
  expect(leaks).toEqual([]);
});
