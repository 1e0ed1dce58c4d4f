import type { CDPSession, Page } from '@playwright/test';
import { expect, expectAccessible, recordComplete, signInByNumber, test, unlock } from '../kit/test.ts';

/** A full device: whatever is to be written is refused, for as long as the session lasts. */
async function fill(page: Page, session: CDPSession, isFull: boolean): Promise<void> {
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(isFull && { quotaSize: 1000 }) });
}

test.use({ expectedErrors: ['QuotaExceeded', 'quota'] });

test('a device that runs out of room says so in words, and nothing that is there or being written is lost', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(150_000);
  const { nhsNumber } = await sandbox.person('diabetes');
  await signInByNumber(page, nhsNumber);
  await recordComplete(page);
  const nearlyFull = page.getByRole('region', { name: 'This device is nearly full' });
  await expect(nearlyFull).toHaveCount(0);

  await page.goto('/record/conditions');
  await page.locator('main a[href*="/record/entry/"]').first().click();
  await page.getByRole('button', { name: 'Write a note' }).click();
  const note = page.getByLabel('Your note');
  const session = await page.context().newCDPSession(page);
  await fill(page, session, true);
  // For so long the browser goes by how much room there was when it last looked.
  await page.waitForTimeout(31_000);
  await note.fill('There is no room for this');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This could not be kept. The device may be full.');
  await expect(note).toHaveValue('There is no room for this');

  // What lies there is read as before, and new information is said to be missing.
  await sandbox.act({ kind: 'new-result', nhsNumber });
  await page.getByRole('link', { name: 'NHS Your health record' }).click();
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await expect(nearlyFull).toBeVisible();
  await expect(page.getByText('This device is full.').first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Metformin');
  await expectAccessible(page);

  // A try that cannot be counted is not made.
  await page.getByRole('button', { name: 'Lock now' }).click();
  await unlock(page);
  await expect(page.getByRole('alert')).toContainText('This device is full');
  await expectAccessible(page);
  await fill(page, session, false);
  await unlock(page);
  await page.getByRole('button', { name: 'Check for new information' }).click();
  await expect(page.getByText('This device is full.')).toHaveCount(0);
  await expect(nearlyFull).toHaveCount(0);
});

test('where the browser tells that there is little room, the person is told before anything is lost', async ({
  page,
  sandbox,
}) => {
  await page.addInitScript(() => {
    const estimate = async () => ({ usage: 990_000_000, quota: 1_000_000_000 });
    Object.defineProperty(StorageManager.prototype, 'estimate', { value: estimate });
  });
  await signInByNumber(page, (await sandbox.person('diabetes')).nhsNumber);
  await expect(page.getByRole('region', { name: 'This device is nearly full' })).toContainText(
    'Nothing that is here is lost',
  );
});
