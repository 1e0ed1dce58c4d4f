import { expect, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

// What a service worker answers cannot be kept back here.
test.use({
  serviceWorkers: 'block',
  expectedErrors: ['Failed to load resource', 'net::ERR_FAILED', 'The thread', 'Nobody keeps'],
});

const SCRIPT = /\/record-worker[^/]*\.js/;

test('a script that does not come at first is asked for again, and the record is there', async ({
  page,
  sandbox,
}) => {
  let asked = 0;
  await page.route(SCRIPT, (route) => {
    asked += 1;
    return asked < 3 ? route.abort() : route.continue();
  });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  expect(asked).toBe(3);
  await page.getByRole('link', { name: 'See your medicines' }).click();
  await expect(page.getByRole('main')).toContainText(/metformin/i);
});

test('where it does not come at all, the page says so and does not look for ever', async ({
  page,
  sandbox,
}) => {
  await page.route(SCRIPT, (route) => route.abort());
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber).catch(() => undefined);
  await expect(page.getByRole('alert')).toContainText('went wrong');
  await page.unroute(SCRIPT);
  await page.getByRole('button', { name: 'Try again' }).click();
  // Without a service worker nothing hands the key over.
  await unlock(page);
  await recordComplete(page);
});
