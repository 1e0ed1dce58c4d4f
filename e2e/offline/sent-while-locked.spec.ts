import type { BrowserContext, Page } from '@playwright/test';
import type { Sandbox } from '../kit/sandbox.ts';
import { expect, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

test.use({ expectedErrors: ['Failed to load resource', 'net::ERR_'] });

/** What the browser does of itself when the network is back, whoever has a page open. */
async function wakeToSend(context: BrowserContext, baseURL: string | undefined): Promise<void> {
  const elsewhere = await context.newPage();
  await elsewhere.goto('about:blank');
  const browser = await context.newCDPSession(elsewhere);
  const registrations = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(baseURL ?? '').origin,
    registrationId: await registrations,
    tag: 'send-readings',
    lastChance: false,
  });
  await elsewhere.close();
}

/** Keeps a weight that cannot be sent now: neither the page nor anything else of this browser is answered. */
async function keepWaiting(page: Page, sandbox: Sandbox): Promise<void> {
  await page.goto('/readings/new');
  await page.getByLabel('What did you measure?').selectOption('Weight');
  await page.getByLabel('Weight', { exact: true }).fill('77.5');
  await page.getByRole('checkbox', { name: 'Riverside Surgery' }).check();
  await sandbox.fault({ service: 'riverside', kind: 'refuse', path: '/Observation' });
  await page.getByRole('button', { name: 'Save reading' }).click();
  await expect(page.locator('[data-reading]').first()).toContainText('Waiting to be sent');
  // A permission is given while the record is open, never by what sends while it is locked.
  await page.getByRole('link', { name: 'Who may see your readings' }).click();
  await expect(page.getByRole('main')).toContainText('Weight: since');
  await expect(page.getByRole('main')).not.toContainText('does not know this yet');
}

test('a reading arrives with the app closed and the record locked, once, and its owner finds it sent', async ({
  page,
  context,
  sandbox,
  baseURL,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  const before = (await sandbox.readings(nhsNumber)).length;
  await keepWaiting(page, sandbox);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
  await page.close();
  await sandbox.noFaults();
  await sandbox.forgetSightings();
  await expect
    .poll(
      async () => {
        await wakeToSend(context, baseURL);
        return (await sandbox.readings(nhsNumber)).slice(before).length;
      },
      { timeout: 60_000, intervals: [3000] },
    )
    .toBe(1);
  expect((await sandbox.readings(nhsNumber)).slice(before)).toMatchObject([
    { service: 'riverside', method: 'POST', resource: { valueQuantity: { value: 77.5, code: 'kg' } } },
  ]);
  // Nothing else was asked of anybody: no record was read, no issuer was asked for a token.
  const asked = (await sandbox.sightings()).filter(({ method }) => method !== 'OPTIONS');
  expect([...new Set(asked.map(({ service, method }) => `${method} ${service}`))]).toEqual([
    'POST riverside',
  ]);

  const back = await context.newPage();
  await back.goto('/readings');
  await unlock(back);
  await expect(back.locator('[data-reading]').first()).toContainText('Received by Riverside Surgery');
  await wakeToSend(context, baseURL);
  expect((await sandbox.readings(nhsNumber)).slice(before)).toHaveLength(1);
});

test('nothing is left to send with when the person has signed out', async ({
  page,
  context,
  sandbox,
  baseURL,
}) => {
  const { nhsNumber } = await sandbox.person('diabetes');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  const before = (await sandbox.readings(nhsNumber)).length;
  await keepWaiting(page, sandbox);
  await page.getByRole('button', { name: 'Sign out' }).click();
  // What nobody else has is said first.
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your health record');
  await sandbox.noFaults();
  await wakeToSend(context, baseURL);
  expect(await leftToSend(page)).toEqual({ rows: 0, passes: 0 });
  expect(await sandbox.readings(nhsNumber)).toHaveLength(before);
});

/** What lies in the outbox of this browser. */
function leftToSend(page: Page): Promise<Record<'rows' | 'passes', number>> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('outbox');
        opening.addEventListener('error', () => reject(new Error('no outbox')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(['rows', 'passes']);
          const rows = reading.objectStore('rows').count();
          const passes = reading.objectStore('passes').count();
          reading.addEventListener('complete', () => resolve({ rows: rows.result, passes: passes.result }));
        });
      }),
  );
}
