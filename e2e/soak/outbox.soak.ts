import { outboxSchedules } from '../kit/outbox-schedules.ts';
import { expect, test } from '../kit/test.ts';

/** So many schedules, each with a kill; the same seed gives the same ones. */
const SCHEDULES = Number(process.env['SCHEDULES'] ?? 300);
/** Gives every sending a key of its own, as if there were none: then this test must find a reading that is there twice. */
const WITHOUT_KEYS = process.env['WITHOUT_KEYS'] === '1';

test(`${SCHEDULES} random schedules with kills: every reading that was saved is there once, as it was saved last`, async ({
  baseURL,
  sandbox,
}) => {
  test.setTimeout(SCHEDULES * 90_000);
  const ends = outboxSchedules({
    schedules: SCHEDULES,
    seed: Number(process.env['SEED'] ?? 1),
    baseURL: baseURL ?? '',
    sandbox,
    args: test.info().project.use.launchOptions?.args ?? [],
    withoutKeys: WITHOUT_KEYS,
  });
  let done = 0;
  for await (const { what, wrong } of ends) {
    done += 1;
    const found = wrong.map(({ text }) => text);
    if (WITHOUT_KEYS && found.length > 0) {
      console.log(`found after ${done} schedules: ${found.join('; ')}`);
      return;
    }
    expect(found, `schedule ${done - 1}: ${what}`).toEqual([]);
    if (done % 20 === 0) console.log(`${done} of ${SCHEDULES}`);
  }
  expect(WITHOUT_KEYS, 'a reading that is there twice was to be found').toBe(false);
});
