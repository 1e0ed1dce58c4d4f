import type { Page } from '@playwright/test';
import type { Sandbox } from '../kit/sandbox.ts';
import { appKept, expect, goOffline, recordComplete, signInByNumber, test } from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_'] });

/** Whether the locator was asked since sightings were forgotten last. */
const asked = async (sandbox: Sandbox): Promise<boolean> =>
  (await sandbox.sightings()).some(({ service, method }) => service === 'locator' && method !== 'OPTIONS');

/** Somebody's record, open; it locks after half an hour, so that the clock may be put forward. */
async function open(page: Page, sandbox: Sandbox, baseURL: string | undefined): Promise<void> {
  await page.context().addCookies([{ name: 'lock-minutes', value: '30', url: baseURL ?? '' }]);
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await recordComplete(page);
  await expect(page.getByRole('button', { name: 'Check for new information' })).toBeVisible();
}

test('a record that could not be brought up to date is, once the network is back', async ({
  page,
  context,
  sandbox,
  baseURL,
}) => {
  await open(page, sandbox, baseURL);
  await goOffline(page);
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await expect(page.getByRole('main')).toContainText('We could not finish checking');
  await sandbox.forgetSightings();
  await context.setOffline(false);
  await expect.poll(() => asked(sandbox)).toBe(true);
  await expect(page.getByRole('main')).not.toContainText('We could not finish checking');
});

test('an open record is asked for again after a while, with nobody asking', async ({
  page,
  baseURL,
  sandbox,
}) => {
  await open(page, sandbox, baseURL);
  await page.clock.install();
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await expect(page.getByRole('button', { name: 'Check for new information' })).toBeVisible();
  await sandbox.forgetSightings();
  for (let quarter = 0; quarter < 5; quarter += 1) {
    await page.keyboard.press('Shift');
    await page.clock.fastForward(15 * 60_000);
  }
  await expect.poll(() => asked(sandbox)).toBe(true);
});

test('when the browser wakes the service worker, what is open is brought up to date', async ({
  page,
  context,
  baseURL,
  sandbox,
}) => {
  await open(page, sandbox, baseURL);
  await page.clock.install();
  await appKept(page);
  await page.clock.fastForward(10 * 60_000);
  await sandbox.forgetSightings();
  const browser = await context.newCDPSession(page);
  const registrations = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.dispatchPeriodicSyncEvent', {
    origin: new URL(baseURL ?? '').origin,
    registrationId: await registrations,
    tag: 'keep-fresh',
  });
  await expect.poll(() => asked(sandbox)).toBe(true);
});
